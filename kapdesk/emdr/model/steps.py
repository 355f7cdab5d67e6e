"""What each fact does to how EMDR work stands: one small step a fact, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

import msgspec

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import Entry, Fact, SittingClosed, SittingOpened, SittingSigned
from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.stamping import restamped
from kapdesk.emdr.model.state import (
    Answers,
    Checked,
    EmdrState,
    Felt,
    Fitting,
    MeetingState,
    Override,
    Practised,
    Rating,
    ResourceState,
    Returned,
    Reviewed,
    Rung,
    Scan,
    SetDone,
    Standing,
    TargetState,
    TieState,
    Version,
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
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.kernel.instant import Instant

_replace = msgspec.structs.replace


@singledispatch
def step(fact: Fact, state: EmdrState, _entry: Entry) -> EmdrState:
    """How things stand after one more entry; a fact of another room changes nothing."""
    return state


@step.register
def _(fact: TargetOpened, state: EmdrState, entry: Entry) -> EmdrState:
    if state.target(fact.target) is not None:
        return state
    new = TargetState(fact, entry.id, entry.at, fact.prong, fact.role, fact.theme, fact.variant)
    return _replace(state, targets=(*state.targets, new))


@step.register
def _(fact: TargetPlaced, state: EmdrState, _entry: Entry) -> EmdrState:
    return _target(
        state,
        fact.target,
        lambda one: _replace(
            one, prong=fact.prong, role=fact.role, theme=fact.theme, variant=fact.variant
        ),
    )


@step.register
def _(fact: TargetDescribed, state: EmdrState, entry: Entry) -> EmdrState:
    new = Version(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, versions=(*one.versions, new)))


@step.register
def _(fact: TargetStatusSet, state: EmdrState, entry: Entry) -> EmdrState:
    new = Standing(*_place(entry), fact.status, fact.why)
    return _target(state, fact.target, lambda one: _replace(one, statuses=(*one.statuses, new)))


@step.register
def _(fact: TargetRated, state: EmdrState, entry: Entry) -> EmdrState:
    new = Rating(
        *_place(entry),
        fact.measure,
        fact.value,
        fact.moment,
        fact.substance,
        fact.since_dose_min,
        fact.started,
    )
    return _target(state, fact.target, lambda one: _rated(one, new))


@step.register
def _(fact: FittingAccepted, state: EmdrState, entry: Entry) -> EmdrState:
    new = Fitting(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, fittings=(*one.fittings, new)))


@step.register
def _(fact: BodyScanned, state: EmdrState, entry: Entry) -> EmdrState:
    new = Scan(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, scans=(*one.scans, new)))


@step.register
def _(fact: BodyFelt, state: EmdrState, entry: Entry) -> EmdrState:
    new = Felt(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, felt=(*one.felt, new)))


@step.register
def _(fact: TargetReturned, state: EmdrState, entry: Entry) -> EmdrState:
    new = Returned(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, returns=(*one.returns, new)))


@step.register
def _(fact: PositiveChecked, state: EmdrState, entry: Entry) -> EmdrState:
    new = Checked(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, checks=(*one.checks, new)))


@step.register
def _(fact: RungTried, state: EmdrState, entry: Entry) -> EmdrState:
    new = Rung(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, rungs=(*one.rungs, new)))


@step.register
def _(fact: TargetReviewed, state: EmdrState, entry: Entry) -> EmdrState:
    new = Reviewed(*_place(entry), fact)
    return _target(state, fact.target, lambda one: _replace(one, reviews=(*one.reviews, new)))


@step.register
def _(fact: TargetsTied, state: EmdrState, _entry: Entry) -> EmdrState:
    tie = TieState(fact.one, fact.other, fact.tie)
    others = tuple(one for one in state.ties if one != tie)
    return _replace(state, ties=(*others, tie) if fact.tied else others)


@step.register
def _(fact: PlanOrdered, state: EmdrState, _entry: Entry) -> EmdrState:
    others = tuple(one for one in state.order if one[0] is not fact.prong)
    return _replace(state, order=(*others, (fact.prong, fact.targets)))


@step.register
def _(fact: CaughtLeft, state: EmdrState, _entry: Entry) -> EmdrState:
    return _replace(state, left=(*state.left, fact.entry))


@step.register
def _(fact: ResourceMade, state: EmdrState, entry: Entry) -> EmdrState:
    known = state.resource(fact.resource)
    if known is None:
        return _replace(state, resources=(*state.resources, ResourceState(fact, entry.at)))
    return _resource(state, fact, lambda one: _replace(one, made=fact))


@step.register
def _(fact: ResourceDescribed, state: EmdrState, _entry: Entry) -> EmdrState:
    return _resource(state, fact, lambda one: _replace(one, described=(*one.described, fact)))


@step.register
def _(fact: ResourcePractised, state: EmdrState, entry: Entry) -> EmdrState:
    new = Practised(*_place(entry), fact)
    return _resource(state, fact, lambda one: _replace(one, practised=(*one.practised, new)))


@step.register
def _(fact: SittingOpened, state: EmdrState, entry: Entry) -> EmdrState:
    if entry.sitting is None:
        return state
    new = MeetingState(entry.sitting, fact.kind, entry.at, fact.rehearsal, fact.from_paper)
    return _replace(state, meetings=(*state.meetings, new))


@step.register
def _(fact: SittingClosed, state: EmdrState, entry: Entry) -> EmdrState:
    return _meeting(state, entry, lambda one: _replace(one, closed=fact, closed_at=entry.at))


@step.register
def _(_fact: SittingSigned, state: EmdrState, entry: Entry) -> EmdrState:
    return _meeting(state, entry, lambda one: _replace(one, signed=True))


@step.register
def _(fact: PhaseEntered, state: EmdrState, entry: Entry) -> EmdrState:
    new = Visit(*_place(entry), fact.phase, fact.target, fact.variant, fact.held)
    return _meeting(state, entry, lambda one: _replace(one, visits=(*one.visits, new)))


@step.register
def _(fact: GuardOverridden, state: EmdrState, entry: Entry) -> EmdrState:
    new = Override(*_place(entry), fact)
    return _meeting(state, entry, lambda one: _replace(one, overrides=(*one.overrides, new)))


@step.register(StepAnswered)
@step.register(StepWorded)
def _(fact: StepAnswered | StepWorded, state: EmdrState, entry: Entry) -> EmdrState:
    new = Answers(*_place(entry), fact.phase, fact.target, fact.filled)
    return _meeting(state, entry, lambda one: _replace(one, answers=(*one.answers, new)))


@step.register
def _(fact: EndFixed, state: EmdrState, entry: Entry) -> EmdrState:
    return _meeting(state, entry, lambda one: _replace(one, ends=fact.ends))


@step.register
def _(fact: SetStarted, state: EmdrState, entry: Entry) -> EmdrState:
    def begun(one: MeetingState) -> MeetingState:
        here = one.here
        phase, target = (here.phase, here.target) if here is not None else (None, None)
        new = SetDone(*_place(entry), len(one.sets) + 1, phase, target, fact)
        return _replace(one, sets=(*one.sets, new))

    return _meeting(state, entry, begun)


@step.register
def _(fact: SetRun, state: EmdrState, entry: Entry) -> EmdrState:
    return _set(state, entry, fact.started, lambda one: _replace(one, run=fact))


@step.register
def _(fact: CameUp, state: EmdrState, entry: Entry) -> EmdrState:
    return _set(state, entry, fact.started, lambda one: _replace(one, came_up=fact))


@step.register
def _(fact: SetRated, state: EmdrState, entry: Entry) -> EmdrState:
    """A rating after a set is the target's too, where the set was about one."""
    state = _set(state, entry, fact.started, lambda one: _replace(one, distress=fact.distress))
    done = _found(state, entry, fact.started)
    if done is None or done.target is None:
        return state
    known = fact.substance is not None
    new = Rating(
        *_place(entry),
        Measure.DISTRESS,
        fact.distress,
        Moment.AFTER_SET,
        fact.substance if fact.substance is not None else done.started.substance,
        fact.since_dose_min if known else _minutes(done, entry),
        fact.started,
    )
    return _target(state, done.target, lambda one: _rated(one, new))


@step.register
def _(fact: StampsPutRight, state: EmdrState, _entry: Entry) -> EmdrState:
    return restamped(state, fact)


def _minutes(done: SetDone, entry: Entry) -> float | None:
    """Minutes since the dose at a rating, from what its set was stamped with."""
    since = done.started.since_dose_min
    return None if since is None else since + entry.at.seconds_since(done.at) / 60.0


def _place(entry: Entry) -> tuple[EntryId, Instant, int, SittingId | None]:
    return entry.id, entry.at, entry.seq, entry.sitting


def _rated(one: TargetState, new: Rating) -> TargetState:
    ratings = sorted((*one.ratings, new), key=lambda rating: (rating.at, rating.seq))
    return _replace(one, ratings=tuple(ratings))


def _target(
    state: EmdrState, target: TargetId, change: Callable[[TargetState], TargetState]
) -> EmdrState:
    targets = tuple(change(one) if one.id == target else one for one in state.targets)
    return _replace(state, targets=targets)


def _resource(
    state: EmdrState,
    fact: ResourceMade | ResourceDescribed | ResourcePractised,
    change: Callable[[ResourceState], ResourceState],
) -> EmdrState:
    resources = tuple(change(one) if one.id == fact.resource else one for one in state.resources)
    return _replace(state, resources=resources)


def _meeting(
    state: EmdrState, entry: Entry, change: Callable[[MeetingState], MeetingState]
) -> EmdrState:
    meetings = tuple(change(one) if one.sitting == entry.sitting else one for one in state.meetings)
    return _replace(state, meetings=meetings)


def _set(
    state: EmdrState, entry: Entry, started: EntryId, change: Callable[[SetDone], SetDone]
) -> EmdrState:
    return _meeting(
        state,
        entry,
        lambda one: _replace(
            one, sets=tuple(change(done) if done.entry == started else done for done in one.sets)
        ),
    )


def _found(state: EmdrState, entry: Entry, started: EntryId) -> SetDone | None:
    meeting = state.meeting(entry.sitting)
    sets = meeting.sets if meeting is not None else ()
    return next((one for one in sets if one.entry == started), None)
