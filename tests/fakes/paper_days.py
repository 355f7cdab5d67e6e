"""A whole fake sitting with something for every section of its record."""

from __future__ import annotations

import msgspec

from kapdesk.chart.model import (
    WRONG_CHART,
    AddendumWritten,
    BodyErased,
    ClockShifted,
    EntryMoved,
    SittingClosed,
    SittingSigned,
    Unknown,
)
from kapdesk.dosing.handout.sheet import Adoption, RecordHeading
from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.facts import (
    BaselineFixed,
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    ProcessNoted,
    RecoveryScored,
    SafetyAsked,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.protocol import Flag, Level
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.ids import EntryId, PersonId
from tests.fakes.paper import FakeDay, at, reading

ABOVE = Flag(
    "canmat-pause",
    "canmat-pause",
    "1",
    Level.ACT,
    "above 160/100",
    "S-CANMAT",
    ("repeat",),
    "pause",
)


HEADING = RecordHeading(
    client="C-014",
    born="1984-03-02",
    practice="Practice under the lime tree",
    address="Mill lane 3",
    phone="555 0100",
    therapist="therapist 1",
    sitting_number=4,
    printed=at("12:10"),
    digest="a1b2c3d4e5f6",
    version="0.1.0",
    adoptions=(Adoption("limits", "canmat-pause", "1", "prescriber 2", "2026-02-01"),),
    counts="Before this session: 3 doses in 3 sessions. The last 14 days ago, Wed 18 Feb 2026.",
    weighed=Weighed(72.0, "2026-02-12"),
    names=(("author", "therapist 1"),),
)


def full_day() -> FakeDay:
    """A sitting from the opening to an addendum after the signature."""
    day = FakeDay()
    day.opens()
    _until_dose(day)
    _peak(day)
    _leaving(day)
    return day


def _taken(line: str, **more: int | float | str) -> VitalsRecorded:
    return VitalsRecorded(msgspec.structs.replace(reading(line), **more))


def _until_dose(day: FakeDay) -> None:
    first = day.says(
        "09:32", _taken("124/78 70 99", breathing_per_min=14, arm="left", posture="seated")
    )
    day.says("09:33", ChecklistTicked("arrival", ("escort", "fasting", "consent")))
    day.says("09:34", SafetyAsked("before", "no", "nothing of that kind today"))
    day.says("09:40", OrderRecorded("150 mg", "sublingual", "prescriber 1", "2026-03-03"))
    dose = day.says(
        "09:45", DoseGiven(150, "mg", "sublingual", "nurse 1", "K220", within_order="yes")
    )
    day.says("09:45", BaselineFixed(reading("124/78 70 99"), (first,)))
    day.says("09:55", HoldEnded(dose, "spat"))


def _peak(day: FakeDay) -> None:
    day.says(
        "10:00", msgspec.structs.replace(_taken("138/84 80 98", temperature_c=36.6), slot="t15")
    )
    day.says(
        "10:05",
        DoseGiven(
            50,
            "mg",
            "sublingual",
            "nurse 1",
            "K220",
            booster=True,
            within_order="yes",
            decided_by="prescriber 1",
        ),
    )
    day.says("10:15", VitalsRecorded(Vitals(distress=6, depth=5, nausea=2)))
    high = day.says(
        "10:25",
        msgspec.structs.replace(_taken("168/104 96 97", moaas=4), slot="t40", flags=(ABOVE,)),
    )
    day.says("10:26", FlagAnswered(high, "repeated, no symptoms, prescriber told"))
    day.says(
        "10:25",
        msgspec.structs.replace(_taken("166/104 96 97", moaas=4), slot="t40", flags=(ABOVE,)),
        recorded="10:27",
        corrects=high,
        reason="misread",
    )
    day.says("10:31", _taken("146/88 88 98"))
    day.says("10:40", EventNoted("quote", "the room is breathing with me"))
    day.says("10:35", EventNoted("music", "", {"track": "slow strings"}), recorded="10:50")
    day.says("10:41", PhaseNoted("peak"))
    day.says("10:42", ProcessNoted("words kept in another drawer"))
    day.says("10:52", ClockShifted(3600.0, 3600.0))


def _leaving(day: FakeDay) -> None:
    wrong = day.says("11:02", EventNoted("note", "words of another client"))
    day.says("11:05", BodyErased(EntryId(wrong), WRONG_CHART, PersonId("author"), at("11:02")))
    day.says("11:10", EntryMoved(at("11:09")))
    day.says("11:12", Unknown("MoonPhaseSeen", b"{}"))
    day.says("11:15", SlotSkipped("t90", "asleep, not disturbed"))
    day.says("11:45", _taken("126/80 72 99"))
    day.says("11:50", RecoveryScored("aldrete", "S1", 10))
    day.says("11:52", SafetyAsked("end", "no"))
    day.says(
        "11:58",
        DischargeRecorded(
            ("awake", "walking"),
            ("Recovery score of 9 or more twice: one score only",),
            {"observed": "the escort had to leave"},
            "escort 1",
            "nurse 1",
        ),
    )
    day.says("12:00", SittingClosed("closed", ("Reading 60 min",)))
    day.says(
        "12:01",
        SittingSigned(PersonId("author"), "therapist 1", "I wrote this record.", 30, "ffee0011"),
    )
    day.says("12:05", AddendumWritten("The client called and is well."))
