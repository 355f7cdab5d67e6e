"""What a line about EMDR work asks of its verbs, in the meeting a script is in."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.bilateral.model.said import SetNoted
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.spoken import (
    AnsweredSpoken,
    AskedAnywaySpoken,
    CompleteSpoken,
    Corrected,
    EmdrSpoken,
    EndsSpoken,
    EnteredSpoken,
    HeldSpoken,
    PractisedSpoken,
    RatingSpoken,
    ResourceSpoken,
    SetSpoken,
    WaySpoken,
)
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.emdr_here import Here
from kapdesk.rehearsal.emdr_plan import NO_TARGET, PLANNED, plan
from kapdesk.rehearsal.emdr_ratings import correct, rating
from kapdesk.rehearsal.stimulating import noted_set

Written = tuple[Entry, ...] | Refusals


def emdr_line(value: EmdrSpoken, here: Here) -> Written:
    """The entries a value becomes in a sitting; or what stands against it."""
    if isinstance(value, PLANNED):
        return plan(value, here.desk.emdr, here.sitting, here.at)
    if isinstance(value, Corrected):
        target = here.target(value.value.number)
        return NO_TARGET if target is None else correct(value, here, target)
    if isinstance(value, RatingSpoken):
        target = here.target(value.number)
        return NO_TARGET if target is None else rating(value, here, target)
    return way(value, here)


def emdr_set(value: SetNoted, here: Here, reason: str = "") -> Written:
    """A set within EMDR work: the rules are asked first."""
    noted = noted_set(value, here.desk.stimulation, here.sitting)
    if isinstance(noted, Refusals):
        return noted
    return here.desk.emdr.sets.note(
        here.sitting, noted.plan, noted.outcome, noted.name, reason=reason, at=here.at
    )


def in_a_phase(desk: Desk, sitting: SittingId) -> bool:
    """Whether a sitting is in EMDR work."""
    meeting = desk.emdr.meetings.of(sitting)
    return meeting is not None and meeting.has_work


@singledispatch
def way(value: WaySpoken, here: Here) -> Written:
    """The entries a value becomes; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@way.register
def _(value: EnteredSpoken, here: Here) -> Written:
    target = here.target(value.number) if value.number else None
    if value.number and target is None:
        return NO_TARGET
    return here.desk.emdr.work.enter(
        here.sitting,
        value.phase,
        target,
        reason=value.reason,
        variant=value.variant,
        at=here.at,
    )


@way.register
def _(value: HeldSpoken, here: Here) -> Written:
    work = here.desk.emdr.work
    verb = work.close_phase if value.phase is Phase.CLOSURE else work.stabilise
    return verb(here.sitting, at=here.at)


@way.register
def _(value: AnsweredSpoken, here: Here) -> Written:
    visit = here.meeting.here
    return here.desk.emdr.work.answer(
        here.sitting,
        here.phase_of(value.sheet),
        visit.target if visit is not None else None,
        value.sheet,
        dict(value.texts),
        at=here.at,
    )


@way.register
def _(value: EndsSpoken, here: Here) -> Written:
    hours, minutes = (int(part) for part in value.time.split(":"))
    began = here.meeting.opened.local()
    ends = Instant.of(began.replace(hour=hours, minute=minutes, second=0, microsecond=0))
    return here.desk.emdr.work.fix_end(here.sitting, ends, at=here.at)


@way.register
def _(value: SetSpoken, here: Here) -> Written:
    return emdr_set(value.noted, here, value.reason)


@way.register
def _(value: CompleteSpoken, here: Here) -> Written:
    target = here.target(value.number)
    if target is None:
        return NO_TARGET
    return here.desk.emdr.work.complete_anyway(here.sitting, target, value.reason, at=here.at)


@way.register
def _(value: AskedAnywaySpoken, here: Here) -> Written:
    target = here.target(value.number)
    if target is None:
        return NO_TARGET
    return here.desk.emdr.work.ask_anyway(here.sitting, target, value.reason, at=here.at)


@way.register
def _(value: ResourceSpoken, here: Here) -> Written:
    return here.desk.emdr.resources.make(
        here.book,
        value.kind,
        cue=value.cue,
        text=value.text,
        preset=value.preset,
        sitting=here.sitting,
        at=here.at,
    )


@way.register
def _(value: PractisedSpoken, here: Here) -> Written:
    found = [one for one in here.state.resources if one.kind is value.kind]
    if not found:
        return refused("resource", f"There is no resource yet: {value.kind}.")
    return here.desk.emdr.resources.practise(
        here.sitting,
        found[-1].id,
        before=value.before,
        after=value.after,
        turned=value.turned,
        at=here.at,
    )
