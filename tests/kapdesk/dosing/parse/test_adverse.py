"""An adverse event from text."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.parsed import Followed
from kapdesk.dosing.parse.adverse import AdverseDraft, categories, parse_adverse
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals

WHOLE = AdverseDraft(category="nausea", severity="mild", serious="no")


def fields(draft: AdverseDraft) -> list[str]:
    parsed = parse_adverse(draft)
    assert isinstance(parsed, Refusals)
    assert all(item.sentence.endswith(".") for item in parsed.items)
    return [item.field for item in parsed.items]


def test_what_it_is_how_severe_and_whether_serious_must_be_said() -> None:
    assert fields(AdverseDraft()) == ["category", "severity", "serious"]
    assert fields(AdverseDraft(category="other", severity="mild", serious="no")) == ["text"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("ctcae", "6"),
        ("ctcae", "two"),
        ("onset", "soon"),
        ("lasted", "-5"),
        ("related", "surely"),
        ("expected", "perhaps"),
        ("outcome", "fine"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(field: str, text: str) -> None:
    given = {name: getattr(WHOLE, name) for name in ("category", "severity", "serious")}
    assert fields(AdverseDraft(**given | {field: text})) == [field]


def test_the_line_of_a_script_fills_every_field() -> None:
    got = VERBS["adverse"](
        (
            *("felt sick", "category", "nausea", "severity", "mild", "serious", "no"),
            *("onset", "35", "lasted", "20", "ctcae", "1", "related", "probable"),
            *("expected", "yes", "action", "bowl", "outcome", "over"),
            *("reported-to", "prescriber 1", "reported-on", "10:55", "follow-up", "call"),
        )
    )
    assert got == AdverseEventRecorded(
        "nausea", "Nausea", "felt sick", 35.0, 20.0, "mild", 1, "probable", "yes", "bowl",
        "over", "no", "prescriber 1", "10:55", "call",
    )  # fmt: skip


def test_the_simple_line_of_before_is_still_read() -> None:
    got = VERBS["adverse"](("headache", "severity", "mild"))
    assert got == EventNoted("adverse", "headache", {"severity": "mild"})


def test_a_follow_up_is_read() -> None:
    got = VERBS["followed"](("well again", "outcome", "over", "lasted", "30"))
    assert got == Followed("well again", "over", 30.0)
    assert isinstance(VERBS["followed"](()), Refusals)


def test_the_list_has_words_for_every_code_and_none_for_tears() -> None:
    assert len(categories()) == 32
    assert all(words[0].isupper() for words in categories().values())
    assert "tears" not in categories()
