"""What EMDR papers are printed from in tests: the worked record with its plan, and one meeting of everything."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from kapdesk.body.model import BodyMark, Direction, Quality
from kapdesk.chart.model import AddendumWritten, SittingClosed, SittingSigned
from kapdesk.emdr.model.nouns import (
    Found,
    Kind,
    Measure,
    Moment,
    Phase,
    Prong,
    Role,
    Status,
    Theme,
    Tie,
)
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.targets import (
    BodyFelt,
    FittingAccepted,
    PlanOrdered,
    TargetDescribed,
    TargetOpened,
    TargetReturned,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import EndFixed, GuardOverridden, StepAnswered, StepWorded
from kapdesk.kernel.ids import PersonId, ResourceId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.press.heading import PaperHeading
from kapdesk.press.sitting import SittingHeading
from kapdesk.sheets.model import Answer, Choice, Filled, LongWords, Option, Section, Sheet, Words
from tests.fakes.emdr_work import T7, T9, Notebook, worked_record

SIREN, TALK = TargetId("t14"), TargetId("t13")
JETTY = ResourceId("jetty")
MEETING = SittingId("s1")
PRINTED = Instant.from_iso("2026-03-08T12:10:00+01:00")

CLOSURE = Sheet(
    "emdr-closure",
    "1",
    "Closing an unfinished session",
    (
        Section(
            "Closing",
            (
                Choice(
                    key="container",
                    asks="Container used",
                    options=(Option("yes", "yes"), Option("no", "no")),
                ),
                Words(key="place", asks="Where the client went to"),
                LongWords(key="plan", asks="Agreed until next time", optional=True),
            ),
        ),
    ),
)

RECORD_HEADING = SittingHeading(
    client="C-014",
    born="1984-03-02",
    practice="Practice under the lime tree",
    address="Mill lane 3",
    phone="555 0100",
    therapist="therapist 1",
    sitting_number=4,
    printed=PRINTED,
    digest="a1b2c3d4e5f6",
    version="0.1.0",
    names=(("author", "therapist 1"),),
)

HEADING = PaperHeading("C-014", "Practice under the lime tree", "555 0100", PRINTED, "0.1.0")
REHEARSED = replace(HEADING, rehearsal=True)


def whole_work() -> Notebook:
    """The worked record, with more of a plan around it and a second version of what the target is made of."""
    book = worked_record()
    book.sitting = None
    book.write(TargetOpened(SIREN, 14, Prong.PRESENT, Role.TRIGGER, Theme.SAFETY), after_s=3600.0)
    book.write(TargetDescribed(SIREN, "a siren in the street", negative="I am not safe"))
    book.write(TargetOpened(TALK, 13, Prong.FUTURE, Role.TEMPLATE, Theme.CONTROL))
    book.write(TargetDescribed(TALK, "the talk with my brother", positive="I can handle it"))
    book.write(TargetsTied(T7, SIREN, Tie.FLOATBACK))
    book.write(PlanOrdered(Prong.PRESENT, (SIREN, T9)))
    made = book.state().target(T7)
    assert made is not None
    assert made.made_of is not None
    book.write(msgspec.structs.replace(made.made_of, image="the door, far off"))
    return book


def one_meeting() -> Notebook:
    """One meeting with something for every section of its record, unfinished, signed and added to."""
    book = Notebook()
    book.meet("s1", "2026-03-02T14:00:00+01:00")
    book.write(TargetOpened(T7, 7, Prong.PAST, Role.TOUCHSTONE, Theme.SAFETY))
    book.write(TargetDescribed(T7, "kitchen, age 9", image="hand on the door"))
    book.write(TargetOpened(T9, 9, Prong.PRESENT, Role.TRIGGER, Theme.SAFETY))
    book.write(TargetsTied(T7, T9, Tie.CLUSTER))
    book.write(ResourceMade(JETTY, Kind.CALM_PLACE, "Calm place"))
    book.write(ResourceDescribed(JETTY, "jetty", "warm wood in the evening"))
    book.enter(Phase.ASSESSMENT)
    book.rate(Measure.VOC, 2, Moment.ASSESSMENT)
    book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    tight = BodyMark(
        ("F.L.chest.upper", "I.M.chest"), Quality.TIGHT, 7, Direction.STRONGER, words="like a fist"
    )
    book.write(BodyFelt(T7, Moment.ASSESSMENT, (tight,)))
    passed = ("The stop signal was not tried out.",)
    book.write(GuardOverridden("G1", Phase.DESENSITISATION, T7, passed, "used last time"))
    book.enter(Phase.DESENSITISATION)
    for number in range(1, 4):
        book.set(text=f"answer {number}", tags=("image",), distress=9 - number)
    book.write(TargetReturned(T7, Found.NEW))
    book.write(FittingAccepted(T7, Measure.DISTRESS, 2, "the grief is fresh"))
    book.write(EndFixed(book.now.plus_s(1800.0)))
    book.enter(Phase.CLOSURE)
    book.write(ResourcePractised(JETTY, Phase.CLOSURE, 5, 8))
    answers = (Answer("container", "yes"), Answer("place", "the jetty"))
    book.write(StepAnswered(Phase.CLOSURE, Filled(CLOSURE, answers), T7))
    book.write(StepWorded(Phase.CLOSURE, Filled(CLOSURE, (Answer("place", "kept apart"),)), T7))
    book.write(TargetStatusSet(T7, Status.INCOMPLETE, "time was up"))
    book.write(SittingClosed("closed", ("The log was not handed out.",)), after_s=600.0)
    meaning = "I wrote this record and it is complete as far as it says."
    book.write(SittingSigned(PersonId("author"), "therapist 1", meaning, 40, "ffee0011"))
    book.write(AddendumWritten("The client called and is well."), after_s=3600.0)
    return book
