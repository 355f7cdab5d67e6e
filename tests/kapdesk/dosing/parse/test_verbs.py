"""The verbs of the day script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.parsed import Correction
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals

DAY = [
    ("vitals", ("124/78", "70", "99", "rr14")),
    ("order", ("150 mg", "sublingual", "by", "prescriber 1")),
    ("dose", ("150", "mg", "sublingual", "given-by", "nurse 1", "lot", "K220")),
    ("distress", ("6",)),
    ("did", ("repeated, no symptoms, prescriber told",)),
    ("correct", ("10:25", "vitals", "166/104", "96", "97", "because", "misread")),
    ("quote", ("the room is breathing with me",)),
    ("recovery", ("aldrete", "10", "mpadss", "9")),
    ("discharge", ("all", "escort", "escort 1")),
]


@pytest.mark.parametrize(("verb", "words"), DAY)
def test_every_line_of_an_ordinary_day_is_understood(verb: str, words: tuple[str, ...]) -> None:
    assert not isinstance(VERBS[verb](words), Refusals)


def test_distress_alone_is_a_reading_of_distress() -> None:
    assert VERBS["distress"](("6",)) == Vitals(distress=6, typed="distress 6")


def test_a_correction_carries_the_time_it_speaks_of_and_why() -> None:
    got = VERBS["correct"](("10:25", "vitals", "166/104", "96", "97", "because", "misread"))
    assert isinstance(got, Correction)
    assert (got.at, got.verb, got.reason, got.moved_to) == ("10:25", "vitals", "misread", "")
    assert isinstance(got.value, Vitals)
    assert got.value.systolic_mmhg == 166


def test_a_dose_can_be_moved_to_its_true_time_with_a_reason_of_its_own_kept() -> None:
    line = "09:45 dose 75 mg sl given-by nurse because half at 09:40 because late"
    got = VERBS["correct"](tuple(line.split()))
    assert isinstance(got, Correction)
    assert isinstance(got.value, DoseGiven)
    assert (got.value.mismatch_reason, got.moved_to, got.reason) == ("half", "09:40", "late")


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("", ["at", "reason", "verb"]),
        ("10:25 vitals 166/104", ["reason"]),
        ("soon vitals 166/104 because x", ["at"]),
        ("10:25 open because x", ["verb"]),
        ("10:25 correct 10:25 because x", ["verb"]),
        ("10:25 vitals 82/128 because x", ["pressure"]),
        ("10:25 dose 75 mg sl given-by nurse at noon because x", ["moved_to"]),
    ],
)
def test_a_correction_refuses_what_it_cannot_place(line: str, fields: list[str]) -> None:
    got = VERBS["correct"](tuple(line.split()))
    assert isinstance(got, Refusals)
    assert [refusal.field for refusal in got.items] == fields


WORD = st.text(max_size=8) | st.sampled_from(
    [
        "all",
        "because",
        "at",
        "by",
        "escort",
        "override",
        "10:25",
        "given-by",
        "150",
        "mg",
        "sl",
        "vitals",
        "consent",
    ]
)


@given(st.sampled_from(sorted(VERBS)), st.lists(WORD, max_size=8).map(tuple))
def test_no_verb_raises_on_any_words(verb: str, words: tuple[str, ...]) -> None:
    VERBS[verb](words)
