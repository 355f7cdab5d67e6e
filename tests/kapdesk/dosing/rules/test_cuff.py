"""Cuff and probe on one arm."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.cuff import SharedArm, cuff_arm_of, shared_arm, shared_arm_now
from tests.kapdesk.dosing.session import Session, minute, pressure

ARMS = Vitals(arm="left", probe_arm="left")


def test_what_was_said_of_the_arms_stands_until_it_is_said_anew() -> None:
    taken = ((minute(0), ARMS), (minute(10), pressure(120, 80)))
    assert shared_arm(taken, minute(10.5)) == SharedArm("left", 30.0)
    moved = (*taken, (minute(20), Vitals(probe_arm="right", spo2_pct=97)))
    assert shared_arm(moved, minute(21)) is None


@pytest.mark.parametrize(
    "arms", [Vitals(arm="left"), Vitals(probe_arm="left"), Vitals(arm="left", probe_arm="right")]
)
def test_an_arm_nobody_named_is_shared_with_none(arms: Vitals) -> None:
    assert shared_arm(((minute(0), arms),), minute(1)) is None


@pytest.mark.parametrize(("after_min", "arm"), [(0.0, "left"), (1.0, "left"), (1.02, "")])
def test_saturation_within_a_minute_of_the_cuff_names_the_arm(after_min: float, arm: str) -> None:
    earlier = ((minute(0), ARMS), (minute(10), pressure(120, 80)))
    assert cuff_arm_of(Vitals(spo2_pct=91), minute(10 + after_min), earlier) == arm


def test_a_reading_without_saturation_names_none() -> None:
    assert cuff_arm_of(Vitals(pulse_bpm=70), minute(10), ((minute(0), ARMS),)) == ""


def test_one_reading_of_both_is_within_the_minute() -> None:
    whole = Vitals(systolic_mmhg=120, diastolic_mmhg=80, spo2_pct=93, arm="left", probe_arm="left")
    assert cuff_arm_of(whole, minute(10), ()) == "left"


def test_a_session_says_how_long_ago_the_cuff_filled() -> None:
    session = Session()
    session.reads(ARMS, 5)
    assert shared_arm_now(session.view(), minute(6)) == SharedArm("left", None)
    session.reads(pressure(120, 80), 10)
    shared = shared_arm_now(session.view(), minute(12))
    assert shared is not None
    assert (shared.since_s, shared.filling) == (120.0, False)
