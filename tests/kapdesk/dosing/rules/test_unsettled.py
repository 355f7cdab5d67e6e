"""What leaves resources alone: another dose than before, a last blood pressure past a limit of the practice's."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.dosing.model.facts import DoseGiven, ProtocolPinned, VitalsRecorded
from kapdesk.dosing.model.protocol import Bound, Flag, Level, Limit
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.unsettled import dose_changed, pressure_out
from tests.kapdesk.dosing.session import Session, minute

HIGH = Limit(
    "high", "ours", "1", "above 160/100", Level.ACT,
    (Bound("systolic_mmhg", 160, above=True), Bound("diastolic_mmhg", 100, above=True)),
    "during", "x",
)  # fmt: skip
FAR = Limit(
    "far", "ours", "1", "far from the baseline", Level.ASK,
    (Bound("systolic_mmhg", 40, above=True, against="percent"),
     Bound("pulse_bpm", 40, above=True, against="percent")),
    "during", "x",
)  # fmt: skip
LIMITS = {"high": HIGH, "far": FAR}


def dose(amount: float, unit: str = "mg", route: str = "sublingual") -> DoseGiven:
    return DoseGiven(amount, unit, route, "nurse 1")


def given(*doses: DoseGiven) -> Session:
    session = Session()
    for number, one in enumerate(doses):
        session.add(one, 30.0 * number)
    return session


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ((dose(100),), (dose(100),), False),
        ((dose(100),), (dose(150),), True),
        ((dose(150),), (dose(100),), True),
        ((dose(100),), (dose(100, unit="µg"),), True),
        ((dose(100),), (dose(100, route="nasal"),), True),
        ((dose(100), dose(50)), (dose(100),), False),
        ((dose(100), dose(50)), (dose(100), dose(50)), False),
        ((dose(100),), (dose(100), dose(50)), True),
        ((), (dose(100),), False),
        ((dose(100),), (), False),
    ],
)
def test_another_dose_than_in_the_session_before(
    before: tuple[DoseGiven, ...], now: tuple[DoseGiven, ...], changed: bool
) -> None:
    said = dose_changed(given(*now).view(), given(*before).view(), minute(60))
    assert bool(said) is changed


def test_it_says_both_and_asks_about_a_moment() -> None:
    here, there = given(dose(100), dose(50)).view(), given(dose(100)).view()
    assert dose_changed(here, there, minute(60)) == (
        "The dose is another than in the session before, 100 mg sublingual then and 150 mg sublingual now: "
        "resources alone."
    )
    assert dose_changed(here, there, minute(29)) == ""


def reading(
    systolic: int | None, *, level: Level = Level.ACT, limit: str = "high", raised: bool = True
) -> VitalsRecorded:
    rule = LIMITS.get(limit, HIGH)
    flag = Flag(limit, "ours", "1", level, rule.sentence, "x")
    pressure = Vitals(systolic_mmhg=systolic, diastolic_mmhg=None if systolic is None else 90)
    return VitalsRecorded(pressure, (flag,) if raised else ())


def read(*readings: VitalsRecorded) -> Session:
    session = Session()
    pinned = session.entries[1].fact
    assert isinstance(pinned, ProtocolPinned)
    session.add(msgspec.structs.replace(pinned, limits=tuple(LIMITS.values())), 0)
    for number, one in enumerate(readings):
        session.add(one, 10.0 * (number + 1))
    return session


CALM = reading(130, raised=False)


@pytest.mark.parametrize(
    ("readings", "out"),
    [
        ((), False),
        ((CALM,), False),
        ((reading(170),), True),
        ((reading(170, level=Level.ASK),), True),
        ((reading(170, level=Level.NOTE),), False),
        ((reading(170), CALM), False),
        ((CALM, reading(170)), True),
        ((reading(170), reading(None, raised=False)), True),
        ((reading(170, limit="far"),), False),
        ((reading(170, limit="no longer pinned"),), False),
    ],
)
def test_the_last_blood_pressure_past_a_limit(
    readings: tuple[VitalsRecorded, ...], out: bool
) -> None:
    assert bool(pressure_out(read(*readings).view(), minute(60))) is out


def test_it_says_the_reading_and_asks_about_a_moment() -> None:
    view = read(CALM, reading(170)).view()
    assert pressure_out(view, minute(19)) == ""
    said = pressure_out(view, minute(20))
    assert "was 170/90, above 160/100: resources alone until" in said
    assert minute(20).hm() in said
