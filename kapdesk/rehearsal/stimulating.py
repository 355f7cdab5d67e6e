"""What a line about sets asks of stimulation.  No stage runs in a script, and the record says that none did."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.model.said import (
    CameUpSaid,
    EyesSeen,
    Fits,
    Rated,
    RuleOpenedSaid,
    SetNoted,
    SetSaid,
)
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant

Written = tuple[Entry, ...] | Refusals

NO_SET = refused("set", "There is no set before this line.")


def stimulate(
    value: SetSaid, stimulation: Stimulation, sitting: SittingId, at: Instant | None
) -> Written:
    """The entries a value becomes in a sitting; or what stands against it."""
    if isinstance(value, SetNoted):
        return _noted(value, stimulation, sitting, at)
    if isinstance(value, EyesSeen | RuleOpenedSaid | Fits):
        return _beside(value, stimulation, sitting)
    sets = stimulation.sets.view(sitting).sets
    if not sets:
        return NO_SET
    started = sets[-1].entry.id
    match value:
        case Rated(distress=distress):
            return stimulation.afterwards.rate(sitting, started, distress, at=at)
        case CameUpSaid(text=text, tags=tags):
            return stimulation.afterwards.say_came_up(sitting, started, text, tags, at=at)


def _beside(
    value: EyesSeen | RuleOpenedSaid | Fits, stimulation: Stimulation, sitting: SittingId
) -> Written:
    """What is written beside sets and belongs to none of them."""
    match value:
        case EyesSeen(seen=seen):
            return stimulation.sets.note_pursuit(sitting, seen)
        case RuleOpenedSaid(rule=rule, reason=reason):
            return stimulation.sets.open_rule(sitting, rule, reason)
        case Fits():
            return _fits(value, stimulation, sitting)


def _fits(value: Fits, stimulation: Stimulation, sitting: SittingId) -> Written:
    opened = stimulation.sets.view(sitting).opened
    if opened is None:
        return refused("fits", "There is no session with a client.")
    return stimulation.arranging.fit(opened.book, StimulationFitted(value.most_hz, value.prefers))


def _noted(
    value: SetNoted, stimulation: Stimulation, sitting: SittingId, at: Instant | None
) -> Written:
    noted = noted_set(value, stimulation, sitting)
    if isinstance(noted, Refusals):
        return noted
    return stimulation.sets.note(sitting, noted.plan, noted.outcome, noted.name, at=at)


@dataclass(frozen=True, slots=True)
class NotedSet:
    """A set as it is written down whole: its plan, how it went, and the name it goes by."""

    plan: SetPlan
    outcome: Outcome
    name: str


def noted_set(value: SetNoted, stimulation: Stimulation, sitting: SittingId) -> NotedSet | Refusals:
    """What a line says of a set, by the client's own presets; refuses one without a rate or a length."""
    opened = stimulation.sets.view(sitting).opened
    shelf = stimulation.presets.shelf(opened.book if opened else None)
    preset = shelf.named(value.preset) if value.preset else None
    if value.rate_hz is None and preset is None:
        return refused("set", f"“{value.preset}” is no preset; write the rate and the length.")
    plan = _plan(value, preset.plan if preset else None)
    if plan.passes is None and plan.seconds is None:
        return refused("set", "A set needs its length, such as 6 passes.")
    done = value.done if value.done is not None else plan.passes or 0
    outcome = Outcome(done, round(done / plan.rate_hz, 2), value.ended, why=value.why)
    return NotedSet(plan, outcome, preset.name if preset else value.preset)


def _plan(value: SetNoted, base: SetPlan | None) -> SetPlan:
    """The preset's plan with what was said in its place, or a plan of what was said alone."""
    plan = base or SetPlan(rate_hz=value.rate_hz or 0.0)
    if value.rate_hz is not None:
        plan = msgspec.structs.replace(plan, rate_hz=value.rate_hz)
    if value.passes is not None or value.seconds is not None:
        plan = msgspec.structs.replace(plan, passes=value.passes, seconds=value.seconds)
    return msgspec.structs.replace(plan, channels=value.channels) if value.channels else plan
