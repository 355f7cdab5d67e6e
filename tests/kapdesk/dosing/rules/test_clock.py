"""Phases, time since doses, the hold."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import SittingClosed
from kapdesk.dosing.model.facts import DoseGiven, HoldEnded
from kapdesk.dosing.rules.clock import held_dose, held_s, phase_at, since_doses, stands_at
from tests.kapdesk.dosing.session import DOSE, Session, minute


@pytest.mark.parametrize(
    ("at", "expected"), [(0, "Dose"), (10, "Onset"), (29, "Onset"), (30, "Peak"), (149, "Recovery")]
)
def test_the_phase_is_the_window_the_minute_lies_in(at: float, expected: str) -> None:
    session = Session()
    session.add(DOSE, 0)
    phase = phase_at(session.view(), minute(at))
    assert phase is not None
    assert phase.name == expected


def test_there_is_no_phase_without_a_dose_before_it_or_past_the_last_window() -> None:
    session = Session()
    assert phase_at(session.view(), minute(40)) is None
    session.add(DOSE, 0)
    assert phase_at(session.view(), minute(-1)) is None
    assert phase_at(session.view(), minute(150)) is None


def test_a_second_dose_counts_its_own_minutes_and_moves_no_window() -> None:
    session = Session()
    first = session.add(DOSE, 0)
    second = session.add(DoseGiven(50.0, "mg", "sublingual", "nurse 1", booster=True), 25)
    assert since_doses(session.view(), minute(40)) == ((first, 2400.0), (second, 900.0))
    phase = phase_at(session.view(), minute(40))
    assert phase is not None
    assert phase.name == "Peak"


def test_the_hold_runs_until_it_is_said_what_became_of_the_dose() -> None:
    session = Session()
    dose = session.add(DOSE, 0)
    assert held_s(session.view(), minute(12)) == 720.0
    session.add(HoldEnded(dose, "spat"), 12)
    assert held_dose(session.view()) is None
    assert held_s(session.view(), minute(13)) is None


def test_a_dose_that_is_not_held_in_the_mouth_starts_no_hold() -> None:
    session = Session("intravenous")
    session.add(DoseGiven(40.0, "mg", "intravenous", "nurse 1"), 0)
    assert held_dose(session.view()) is None


def test_a_closed_session_stands_at_its_closing() -> None:
    session = Session()
    session.add(DOSE, 0)
    assert stands_at(session.view(), minute(30)) == minute(30)
    session.add(SittingClosed("closed"), 40)
    assert stands_at(session.view(), minute(90)) == minute(40)
