"""What a screening and a list of medicines leave to ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.ids import EntryId
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.model.screening import (
    PrescriberNoted,
    Raised,
    ScreeningAnswered,
    Tier,
    view_of,
)
from kapdesk.people.parse.screening import load_conditions, load_interactions, load_screening
from kapdesk.people.rules.screening import (
    LookedUp,
    items_of_medicines,
    looked_up,
    open_stops,
    raised_by,
    said,
    standing,
)
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from tests.fakes.entries import entry
from tests.kapdesk.people.answers import NOTHING

CONDITIONS = load_conditions()
RAISED_BY = {condition.key: condition.raised_by for condition in CONDITIONS}


def _filled(**answers: str) -> Filled:
    taken = filled(load_screening(), NOTHING | answers)
    assert isinstance(taken, Filled)
    return taken


def _raised(**answers: str) -> tuple[Raised, ...]:
    return raised_by(_filled(**answers), CONDITIONS)


def _found(name: str) -> LookedUp:
    return looked_up([(EntryId("m1"), MedicineWritten(name))], load_interactions())[0]


@given(
    st.dictionaries(st.sampled_from(sorted(RAISED_BY)), st.sampled_from(["yes", "no", "unknown"]))
)
def test_an_item_is_raised_by_its_own_answer_or_by_not_knowing(answers: dict[str, str]) -> None:
    given_answers = {key: NOTHING[key] for key in RAISED_BY} | answers
    expected = {
        key for key, answer in given_answers.items() if answer in (RAISED_BY[key], "unknown")
    }
    raised = _raised(**answers)
    assert {item.key for item in raised} == expected
    assert [item.tier for item in raised] == sorted(
        (item.tier for item in raised), key=list(Tier).index
    )


def test_an_item_carries_the_answer_with_its_words() -> None:
    (item,) = _raised(hypertension="yes", **{"hypertension note": "170/100 last week"})
    assert item.answer == "Yes: 170/100 last week."
    assert item.tier is Tier.STOP


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Diazepam 5 mg", ["benzodiazepines"]),
        ("DIAZEPAM", ["benzodiazepines"]),
        ("tramadol retard", ["opioids"]),
        ("St John's wort", ["inducers"]),
        ("glass of wine", []),
        ("medicine 1", []),
        ("", []),
    ],
)
def test_a_medicine_is_found_by_a_whole_word_of_its_name(name: str, rows: list[str]) -> None:
    assert [match.row.key for match in _found(name).matches] == rows


def test_a_slip_of_the_pen_is_shown_as_perhaps_meant() -> None:
    (match,) = _found("diazepan").matches
    assert (match.name, match.nearly) == ("diazepam", True)
    (item,) = items_of_medicines([_found("diazepan")])
    assert item.answer == "diazepan: perhaps diazepam?"


def test_toxicity_and_effect_are_two_flags() -> None:
    (item,) = items_of_medicines([_found("lorazepam")])
    assert "Toxicity: Both dampen" in item.reason
    assert "Effect: May shorten" in item.reason
    assert "secondary" in item.reason


def test_a_note_settles_the_item_it_was_written_about_and_no_other() -> None:
    raised = _raised(hypertension="yes", eyes="unknown")
    view = view_of([entry(ScreeningAnswered(_filled(), raised), 1), entry(_note(raised[0]), 2)])
    states = standing(view, ())
    assert [state.open for state in states] == [False, True]
    assert open_stops(states) == (raised[1],)


def test_after_a_new_screening_the_note_is_asked_for_again() -> None:
    raised = _raised(hypertension="yes")
    answered = ScreeningAnswered(_filled(), raised)
    entries = [entry(answered, 1), entry(_note(raised[0]), 2)]
    assert open_stops(standing(view_of(entries), ())) == ()
    entries.append(entry(answered, 3))
    assert open_stops(standing(view_of(entries), ())) == raised


def test_correcting_another_answer_keeps_the_note_and_correcting_this_one_does_not() -> None:
    raised = _raised(hypertension="yes")
    entries = [entry(ScreeningAnswered(_filled(), raised), 1), entry(_note(raised[0]), 2)]
    other = ScreeningAnswered(_filled(), _raised(hypertension="yes", liver="yes"))
    this = ScreeningAnswered(_filled(), _raised(hypertension="unknown"))
    e1 = EntryId("e1")
    assert open_stops(standing(view_of([*entries, entry(other, 3, corrects=e1)]), ())) == ()
    assert len(open_stops(standing(view_of([*entries, entry(this, 3, corrects=e1)]), ()))) == 1


def test_a_note_about_a_medicine_holds_past_a_new_screening() -> None:
    medicines = (_found("lorazepam"),)
    (item,) = items_of_medicines(medicines)
    entries = [entry(_note(item), 1), entry(ScreeningAnswered(_filled()), 2)]
    assert open_stops(standing(view_of(entries), medicines)) == ()


def test_what_was_done_is_said_in_a_line() -> None:
    raised = _raised(hypertension="yes")
    assert said(ScreeningAnswered(_filled(), raised)).endswith("1 to ask the prescriber")
    assert said(ScreeningAnswered(_filled())).endswith("nothing to ask was raised")
    assert "prescriber 1, 3 Mar 2026: treated" in said(_note(raised[0]))


def _note(item: Raised) -> PrescriberNoted:
    return PrescriberNoted(item.key, item.words, "prescriber 1", "2026-03-03", "treated")
