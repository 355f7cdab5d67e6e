"""What each fact does to how EMDR work stands: one small step a fact, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import singledispatch

from msgspec.structs import replace

from kapdesk.bilateral.model.done import followed, stood
from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.met import Said, framed, place_of
from kapdesk.chart.model import Entry, Fact, SittingClosed, SittingOpened, SittingSigned
from kapdesk.emdr.model.changes import (
    rated,
    with_meeting,
    with_resource,
    with_target,
)
from kapdesk.emdr.model.nouns import EMDR, Measure, Moment
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.rows import (
    Checked,
    Felt,
    Fitting,
    Rating,
    Returned,
    Reviewed,
    Rung,
    Scan,
    Standing,
    Version,
)
from kapdesk.emdr.model.stamping import restamped
from kapdesk.emdr.model.state import (
    Answers,
    EmdrState,
    MeetingState,
    Override,
    Practised,
    ResourceState,
    SetDone,
    TargetState,
    TieState,
    Visit,
)
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    CaughtLeft,
    FittingAccepted,
    PlanOrdered,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetPlaced,
    TargetRated,
    TargetReturned,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import (
    EndFixed,
    GuardOverridden,
    PhaseEntered,
    StepAnswered,
    StepWorded,
)

Noted = (
    TargetDescribed
    | FittingAccepted
    | BodyScanned
    | BodyFelt
    | TargetReturned
    | PositiveChecked
    | RungTried
    | TargetReviewed
)
_ROWS: Mapping[type[Fact], tuple[str, Callable[..., Said]]] = {
    TargetDescribed: ("versions", Version),
    FittingAccepted: ("fittings", Fitting),
    BodyScanned: ("scans", Scan),
    BodyFelt: ("felt", Felt),
    TargetReturned: ("returns", Returned),
    PositiveChecked: ("checks", Checked),
    RungTried: ("rungs", Rung),
    TargetReviewed: ("reviews", Reviewed),
}
"""What is kept of a target row by row, and where."""


@singledispatch
def step(fact: Fact, state: EmdrState, _entry: Entry) -> EmdrState:
    """How things stand after one more entry; a fact of another room changes nothing."""
    return state


@step.register
def _(fact: TargetOpened, state: EmdrState, entry: Entry) -> EmdrState:
    if state.target(fact.target) is not None:
        return state
    new = TargetState(fact, entry.id, entry.at, fact.prong, fact.role, fact.theme, fact.variant)
    return replace(state, targets=(*state.targets, new))


@step.register
def _(fact: TargetPlaced, state: EmdrState, _entry: Entry) -> EmdrState:
    return with_target(
        state,
        fact.target,
        lambda one: replace(
            one, prong=fact.prong, role=fact.role, theme=fact.theme, variant=fact.variant
        ),
    )


@step.register
def _(fact: TargetStatusSet, state: EmdrState, entry: Entry) -> EmdrState:
    new = Standing(*place_of(entry), fact.status, fact.why)
    return with_target(state, fact.target, lambda one: replace(one, statuses=(*one.statuses, new)))


@step.register
def _(fact: TargetRated, state: EmdrState, entry: Entry) -> EmdrState:
    new = Rating(
        *place_of(entry),
        fact.measure,
        fact.value,
        fact.moment,
        fact.substance,
        fact.since_dose_min,
        fact.started,
    )
    return with_target(state, fact.target, lambda one: rated(one, new))


def _noted(fact: Noted, state: EmdrState, entry: Entry) -> EmdrState:
    """One more row of its kind at a target."""
    field, row = _ROWS[type(fact)]
    new = row(*place_of(entry), fact)
    return with_target(
        state, fact.target, lambda one: replace(one, **{field: (*getattr(one, field), new)})
    )


for _kind in _ROWS:
    step.register(_kind, _noted)


@step.register
def _(fact: TargetsTied, state: EmdrState, _entry: Entry) -> EmdrState:
    tie = TieState(fact.one, fact.other, fact.tie)
    others = tuple(one for one in state.ties if one != tie)
    return replace(state, ties=(*others, tie) if fact.tied else others)


@step.register
def _(fact: PlanOrdered, state: EmdrState, _entry: Entry) -> EmdrState:
    others = tuple(one for one in state.order if one[0] is not fact.prong)
    return replace(state, order=(*others, (fact.prong, fact.targets)))


@step.register
def _(fact: CaughtLeft, state: EmdrState, _entry: Entry) -> EmdrState:
    return replace(state, left=(*state.left, fact.entry))


@step.register
def _(fact: ResourceMade, state: EmdrState, entry: Entry) -> EmdrState:
    known = state.resource(fact.resource)
    if known is None:
        return replace(state, resources=(*state.resources, ResourceState(fact, entry.at)))
    return with_resource(state, fact, lambda one: replace(one, made=fact))


@step.register
def _(fact: ResourceDescribed, state: EmdrState, _entry: Entry) -> EmdrState:
    return with_resource(state, fact, lambda one: replace(one, described=(*one.described, fact)))


@step.register
def _(fact: ResourcePractised, state: EmdrState, entry: Entry) -> EmdrState:
    new = Practised(*place_of(entry), fact)
    return with_resource(state, fact, lambda one: replace(one, practised=(*one.practised, new)))


@step.register(SittingOpened)
@step.register(SittingClosed)
@step.register(SittingSigned)
def _(_fact: Fact, state: EmdrState, entry: Entry) -> EmdrState:
    return replace(state, meetings=framed(state.meetings, entry, MeetingState))


@step.register
def _(fact: PhaseEntered, state: EmdrState, entry: Entry) -> EmdrState:
    new = Visit(*place_of(entry), fact.phase, fact.target, fact.variant, fact.held)
    return with_meeting(state, entry, lambda one: replace(one, visits=(*one.visits, new)))


@step.register
def _(fact: GuardOverridden, state: EmdrState, entry: Entry) -> EmdrState:
    new = Override(*place_of(entry), fact)
    return with_meeting(state, entry, lambda one: replace(one, overrides=(*one.overrides, new)))


@step.register(StepAnswered)
@step.register(StepWorded)
def _(fact: StepAnswered | StepWorded, state: EmdrState, entry: Entry) -> EmdrState:
    new = Answers(*place_of(entry), fact.phase, fact.target, fact.filled)
    return with_meeting(state, entry, lambda one: replace(one, answers=(*one.answers, new)))


@step.register
def _(fact: EndFixed, state: EmdrState, entry: Entry) -> EmdrState:
    return with_meeting(state, entry, lambda one: replace(one, ends=fact.ends))


@step.register
def _(fact: SetStarted, state: EmdrState, entry: Entry) -> EmdrState:
    def begun(one: MeetingState) -> MeetingState:
        here = one.here if fact.work in ("", EMDR) else None
        phase, target = (here.phase, here.target) if here is not None else (None, None)
        new = SetDone(*place_of(entry), len(one.sets) + 1, fact, phase=phase, target=target)
        return replace(one, sets=(*one.sets, new))

    return with_meeting(state, entry, begun)


@step.register(SetRun)
@step.register(CameUp)
def _(fact: SetRun | CameUp, state: EmdrState, entry: Entry) -> EmdrState:
    return with_meeting(state, entry, lambda one: replace(one, sets=followed(one.sets, fact)))


@step.register
def _(fact: SetRated, state: EmdrState, entry: Entry) -> EmdrState:
    """A rating after a set is the target's too, where the set was about one."""
    state = with_meeting(state, entry, lambda one: replace(one, sets=followed(one.sets, fact)))
    meeting = state.meeting(entry.sitting)
    sets = meeting.sets if meeting is not None else ()
    done = next((one for one in sets if one.entry == fact.started), None)
    if done is None or done.target is None:
        return state
    stamp = stood(done, fact, entry.at)
    new = Rating(
        *place_of(entry),
        Measure.DISTRESS,
        fact.distress,
        Moment.AFTER_SET,
        *stamp,
        fact.started,
    )
    return with_target(state, done.target, lambda one: rated(one, new))


@step.register
def _(fact: StampsPutRight, state: EmdrState, _entry: Entry) -> EmdrState:
    return restamped(state, fact)
