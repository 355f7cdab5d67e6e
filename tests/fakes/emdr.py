"""EMDR work on a real desk: a client who is prepared, a target of theirs, and a meeting that is about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.body.model import BodyMark
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Kind, Measure, Moment, Phase, Prong, Role, Theme
from kapdesk.emdr.model.resources import ResourceMade
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.targets import TargetOpened
from kapdesk.kernel.ids import BookId, EntryId, ResourceId, SittingId, TargetId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import known_client, sitting_of

KITCHEN = Description(
    "kitchen, age 9",
    image="hand on the door",
    negative="I am not safe",
    positive="I am safe now",
    emotions=("fear", "shame"),
    body=(BodyMark(("F.M.chest",)),),
)
AGREED = {
    "explained": "yes",
    "light-explained": "yes",
    "recording": "yes",
    "stop-agreed": "yes",
    "borne": "yes",
    "between": "call the practice",
}
CLOSED = {
    "held-by": "container\ncalm-place",
    "debriefed": "yes",
    "oriented": "yes",
    "log": "given",
}
LIGHT = SetPlan(rate_hz=1.0, passes=24, amplitude_deg=20.0)
DONE = Outcome(24, 24.0, "finished")


@contextmanager
def emdr_desk(folder: Path, clock: FakeClock) -> Iterator[tuple[Desk, SittingId]]:
    """An open desk with a meeting of EMDR that has just begun."""
    with opened(folder, clock) as desk:
        yield desk, sitting_of(taken(desk.emdr.meetings.begin(known_client(desk))))


def book_of(desk: Desk) -> BookId:
    """The one client."""
    return desk.people.clients()[0].book


def state_of(desk: Desk) -> EmdrState:
    """How their work stands."""
    return desk.emdr.view(book_of(desk)).state


def open_target(
    desk: Desk, described: Description = KITCHEN, sitting: SittingId | None = None
) -> TargetId:
    """A target of the plan: past, touchstone, safety."""
    written = desk.emdr.targets.open(
        book_of(desk),
        Prong.PAST,
        Role.TOUCHSTONE,
        Theme.SAFETY,
        "standard",
        described,
        sitting=sitting,
    )
    fact = taken(written)[0].fact
    assert isinstance(fact, TargetOpened)
    return fact.target


def prepare(desk: Desk, sitting: SittingId) -> ResourceId:
    """The client knows what comes, and has a calm place that helped."""
    nouns = desk.emdr
    taken(nouns.work.enter(sitting, Phase.PREPARATION))
    taken(nouns.work.answer(sitting, Phase.PREPARATION, None, "emdr-preparation", AGREED))
    made = taken(
        nouns.resources.make(
            book_of(desk), Kind.CALM_PLACE, cue="lake", text="no wind", sitting=sitting
        )
    )
    fact = made[0].fact
    assert isinstance(fact, ResourceMade)
    taken(nouns.resources.practise(sitting, fact.resource, before=4, after=7))
    return fact.resource


def assess(desk: Desk, sitting: SittingId, distress: int = 8, voc: int = 2) -> TargetId:
    """A prepared client's target, rated whole."""
    prepare(desk, sitting)
    target = open_target(desk, sitting=sitting)
    taken(desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target))
    rate(desk, sitting, target, voc, Moment.ASSESSMENT, Measure.VOC)
    rate(desk, sitting, target, distress, Moment.ASSESSMENT)
    return target


def process(desk: Desk, sitting: SittingId) -> TargetId:
    """The same, and the work on it begun."""
    target = assess(desk, sitting)
    taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION))
    return target


def rate(
    desk: Desk,
    sitting: SittingId,
    target: TargetId,
    value: int,
    moment: Moment = Moment.AT_TARGET,
    measure: Measure = Measure.DISTRESS,
) -> tuple[Entry, ...]:
    """A rating."""
    return taken(desk.emdr.ratings.rate(sitting, target, measure, value, moment))


def ran(desk: Desk, sitting: SittingId) -> EntryId:
    """A set that no stage ran."""
    return taken(desk.emdr.sets.note(sitting, LIGHT, DONE))[0].id


def target_of(desk: Desk, target: TargetId) -> TargetState:
    """A target as it stands."""
    found = state_of(desk).target(target)
    assert found is not None
    return found


def close_up(desk: Desk, sitting: SittingId) -> tuple[Entry, ...]:
    """The closing phase, answered, and the end of the meeting."""
    nouns = desk.emdr
    here = state_of(desk).meeting(sitting)
    at = here.here if here is not None else None
    if at is None or at.phase is not Phase.CLOSURE:
        taken(nouns.work.close_phase(sitting))
    taken(nouns.work.answer(sitting, Phase.CLOSURE, None, "emdr-closure", CLOSED))
    return taken(nouns.meetings.finish(sitting))
