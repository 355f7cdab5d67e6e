"""The age of the last reading that can be trusted."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.facts import SlotSkipped
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.freshness import Freshness, freshness
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure

SHAKY = Vitals(spo2_pct=84, quality="doubtful", doubt="movement")


def of(session: Session, at_min: float, name: str = "SpO₂") -> Freshness:
    return next(one for one in freshness(session.view(), minute(at_min)) if one.name == name)


def begun() -> Session:
    session = Session()
    session.reads(pressure(120, 80), -15, "b15")
    session.reads(pressure(122, 80), -5, "b5")
    session.add(DOSE, 0)
    return session


def test_each_kind_has_its_own_age() -> None:
    session = begun()
    session.reads(Vitals(pulse_bpm=80), 8)
    assert of(session, 10, "HR").age_s == 120.0
    assert of(session, 10).age_s == 900.0


def test_before_any_reading_there_is_no_age() -> None:
    assert of(Session(), 0) == Freshness("spo2_pct", "SpO₂")


def test_a_doubtful_reading_leaves_the_age_with_the_one_before() -> None:
    session = begun()
    session.reads(SHAKY, 10)
    got = of(session, 12)
    assert (got.weak, got.age_s, got.taken_at) == (True, 1020.0, minute(10))
    session.reads(Vitals(spo2_pct=98), 12)
    assert (of(session, 13).weak, of(session, 13).age_s) == (False, 60.0)


def test_with_doubtful_readings_alone_there_is_no_trusted_one() -> None:
    session = Session()
    session.reads(SHAKY, -10)
    got = of(session, 0)
    assert (got.weak, got.trusted_at, got.age_s) == (True, None, None)


@pytest.mark.parametrize(("at_min", "late"), [(19.9, False), (20.0, True)])
def test_it_is_late_once_a_planned_reading_is_overdue(at_min: float, late: bool) -> None:
    assert of(begun(), at_min).late is late


def test_a_planned_reading_left_out_is_late_all_the_same() -> None:
    session = begun()
    session.add(SlotSkipped("t15", "asleep"), 16)
    assert of(session, 21).late


def test_a_reading_a_little_early_answers_the_plan() -> None:
    session = begun()
    session.reads(pressure(124, 80), 13, "t15")
    assert not of(session, 29).late
    assert of(session, 35).late


def test_a_plan_answered_by_a_doubtful_reading_is_late() -> None:
    session = begun()
    session.reads(Vitals(120, 80, 70, 84, quality="doubtful"), 15, "t15")
    assert of(session, 21).late
    assert of(session, 21).weak


def test_a_plan_nobody_answered_is_late_also_without_any_reading() -> None:
    session = Session("intravenous")
    session.add(DOSE, 0)
    assert of(session, 10, "BP").late
    assert not of(session, 9, "BP").late
