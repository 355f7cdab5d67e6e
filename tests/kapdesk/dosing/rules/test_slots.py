"""Planned readings over time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import SittingClosed
from kapdesk.dosing.model.facts import SlotSkipped
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.slots import Standing, due_next, not_taken, slot_for, slots_at
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure

WHOLE = pressure(120, 80)


def standing(session: Session, key: str, at: float) -> str:
    states = slots_at(session.view(), minute(at))
    return next(state.state for state in states if state.slot.key == key)


def answered(session: Session, at: float, vitals: Vitals = WHOLE) -> str:
    state = slot_for(session.view(), vitals, minute(at))
    return state.slot.key if state else ""


def dosed(protocol: str = "sublingual") -> Session:
    session = Session(protocol)
    session.add(DOSE, 0)
    return session


def test_before_the_dose_every_reading_is_planned_without_a_time() -> None:
    states = slots_at(Session().view(), minute(0))
    assert {state.state for state in states} == {Standing.PLANNED}
    assert {state.due_at for state in states} == {None}
    assert due_next(Session().view(), minute(0)) is None


@pytest.mark.parametrize(
    ("at", "expected"),
    [(39.99, "planned"), (40, "due"), (44.99, "due"), (45, "overdue"), (300, "overdue")],
)
def test_a_reading_falls_due_and_is_overdue_five_minutes_later(at: float, expected: str) -> None:
    assert standing(dosed(), "t40", at) == expected


def test_the_reading_before_leaving_falls_due_with_the_observation_time_and_is_never_overdue() -> (
    None
):
    assert standing(dosed(), "leaving", 119) == "planned"
    assert standing(dosed(), "leaving", 240) == "due"


def test_a_taken_reading_stays_taken_and_a_skipped_one_keeps_its_reason() -> None:
    session = dosed()
    session.reads(WHOLE, 39, slot="t40")
    session.add(SlotSkipped("t30", "asleep"), 31)
    assert standing(session, "t40", 300) == "taken"
    skipped = next(s for s in slots_at(session.view(), minute(300)) if s.slot.key == "t30")
    assert (skipped.state, skipped.reason) == (Standing.SKIPPED, "asleep")


def test_the_next_reading_is_the_one_whose_time_comes_first() -> None:
    session = dosed()
    for key in ("b15", "b5", "t15"):
        session.add(SlotSkipped(key, "refused"), 16)
    waiting = due_next(session.view(), minute(20))
    assert waiting is not None
    assert waiting.slot.key == "t30"
    assert waiting.seconds == -600


def test_before_the_dose_readings_answer_the_first_open_slot_whenever_they_come() -> None:
    session = Session()
    assert answered(session, -28) == "b15"
    session.reads(WHOLE, -28, slot="b15")
    assert answered(session, -27) == "b5"
    session.reads(WHOLE, -27, slot="b5")
    assert answered(session, -26) == ""


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (5, "t15"),
        (22, "t15"),
        (23, "t30"),
        (34, "t30"),
        (36, "t40"),
        (49, "t40"),
        (50.5, "t60"),
        (75, ""),
    ],
)
def test_after_the_dose_a_reading_answers_the_nearest_slot_within_ten_minutes(
    at: float, expected: str
) -> None:
    assert answered(dosed(), at) == expected


def test_a_repeat_does_not_answer_the_next_slot_early() -> None:
    session = dosed()
    session.reads(WHOLE, 30, slot="t30")
    assert answered(session, 34) == ""


def test_long_after_the_last_time_a_reading_is_the_one_before_leaving() -> None:
    assert answered(dosed(), 99) == "t90"
    assert answered(dosed(), 101) == "leaving"


def test_a_reading_that_lacks_a_needed_measure_answers_no_slot() -> None:
    assert answered(dosed(), 40, Vitals(distress=6)) == ""
    assert answered(dosed(), 40, Vitals(systolic_mmhg=120, diastolic_mmhg=80)) == ""


def test_back_dated_before_the_dose_it_answers_a_slot_from_before() -> None:
    assert answered(dosed(), -4) == "b15"


@given(st.floats(0, 300), st.floats(0, 300))
def test_time_alone_only_ever_moves_a_slot_on(a: float, b: float) -> None:
    order = {Standing.PLANNED: 0, Standing.DUE: 1, Standing.OVERDUE: 2}
    early, late = (slots_at(dosed("intravenous").view(), minute(at)) for at in sorted((a, b)))
    assert all(order[x.state] <= order[y.state] for x, y in zip(early, late, strict=True))


def test_a_reading_before_the_dose_is_never_next_after_it_and_stays_open() -> None:
    session = dosed()
    waiting = due_next(session.view(), minute(1))
    assert waiting is not None
    assert waiting.slot.key == "t15"
    assert [state.slot.key for state in not_taken(session.view(), minute(1))] == ["b15", "b5"]
    session.add(SlotSkipped("b15", "refused"), 2)
    assert [state.slot.key for state in not_taken(session.view(), minute(3))] == ["b5"]


def test_nothing_is_next_once_the_session_is_closed() -> None:
    session = dosed()
    session.add(SittingClosed("closed"), 20)
    assert due_next(session.view(), minute(25)) is None
