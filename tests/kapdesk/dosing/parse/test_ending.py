"""Recovery scores and the discharge list, from text."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.parsed import Discharge, Scores
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals


def test_scores_come_in_pairs_and_always_name_their_variant() -> None:
    got = VERBS["recovery"](("aldrete", "10", "mpadss", "9"))
    assert isinstance(got, Scores)
    assert got.items == (
        RecoveryScored("Aldrete", "modified A", 10),
        RecoveryScored("MPADSS", "bleeding scored 2, no surgery", 9),
    )


def test_another_variant_is_named_after_a_slash() -> None:
    got = VERBS["recovery"](("aldrete/modified C", "9"))
    assert got == Scores((RecoveryScored("Aldrete", "modified C", 9),))


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ((), "scale"),
        (("apgar", "9"), "scale"),
        (("aldrete",), "total"),
        (("aldrete", "11"), "total"),
        (("aldrete", "-1"), "total"),
        (("aldrete/modified Z", "9"), "variant"),
        (("aldrete", "10", "mpadss"), "total"),
    ],
)
def test_a_score_that_cannot_be_is_refused(words: tuple[str, ...], field: str) -> None:
    got = VERBS["recovery"](words)
    assert isinstance(got, Refusals)
    assert [refusal.field for refusal in got.items] == [field]


def test_discharge_all_names_the_escort() -> None:
    got = VERBS["discharge"](("all", "escort", "escort 1"))
    assert got == Discharge(everything=True, escort="escort 1")


def test_items_are_ticked_by_name_and_passed_over_by_someone_with_a_reason() -> None:
    got = VERBS["discharge"](
        (
            "walking",
            "oriented",
            "escort",
            "escort 1",
            "by",
            "prescriber 1",
            "override",
            "score",
            "seen by me",
        )
    )
    assert got == Discharge(
        items=("walking", "oriented"),
        escort="escort 1",
        by="prescriber 1",
        overridden={"score": "seen by me"},
    )


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ((), ["items"]),
        (("all", "override", "score"), ["override", "by"]),
        (("all", "override", "score", "why"), ["by"]),
    ],
)
def test_an_item_is_never_passed_over_without_a_reason_and_a_name(
    words: tuple[str, ...], fields: list[str]
) -> None:
    got = VERBS["discharge"](words)
    assert isinstance(got, Refusals)
    assert [refusal.field for refusal in got.items] == fields


def test_a_score_is_spoken_item_by_item() -> None:
    got = VERBS["score"](("mpadss", "2", "1", "2", "2"))
    assert isinstance(got, Scores)
    (score,) = got.items
    assert (score.scale, score.total) == ("MPADSS", 9)
    assert score.points == {"vitals": 2, "walking": 1, "nausea": 2, "pain": 2, "bleeding": 2}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("apgar", "2"), "scale"),
        ((), "scale"),
        (("aldrete-a", "2", "2"), "points"),
        (("aldrete-a", "2", "2", "2", "2", "3"), "oxygen"),
    ],
)
def test_a_score_by_items_that_cannot_be_is_refused(words: tuple[str, ...], field: str) -> None:
    got = VERBS["score"](words)
    assert isinstance(got, Refusals)
    assert [refusal.field for refusal in got.items] == [field]


def test_several_items_may_be_passed_over_and_medical_ones_answered_by_another() -> None:
    line = ("all", "override", "score", "seen by me", "override", "contact", "will call", "by")
    got = VERBS["discharge"]((*line, "therapist 1", "medical", "nurse 1"))
    assert got == Discharge(
        everything=True,
        overridden={"score": "seen by me", "contact": "will call"},
        by="therapist 1",
        medical_by="nurse 1",
    )
