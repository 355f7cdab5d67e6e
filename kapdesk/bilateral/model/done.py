"""Sets that were done within some work: how each ran and what was said after it, whatever the work is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.stamps import Stamp, stamped
from kapdesk.chart.met import Said
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant


class Done(Said, frozen=True):
    """A set and its number in the sitting; each kind of work adds what it belongs to there."""

    number: int
    started: SetStarted
    run: SetRun | None = None
    distress: int | None = None
    came_up: CameUp | None = None


D = TypeVar("D", bound=Done)


def followed(sets: tuple[D, ...], fact: SetRun | CameUp | SetRated) -> tuple[D, ...]:
    """The sets, with how one of them ended or what was said after it."""
    return tuple(_with(one, fact) if one.entry == fact.started else one for one in sets)


def stood(done: Done, rated: SetRated, at: Instant) -> tuple[SubstanceState, float | None]:
    """Where the client stood as they rated a set, and the minutes since the dose.

    What was written before ratings were stamped stands by its set's own stamp.
    """
    if rated.substance is not None:
        return rated.substance, rated.since_dose_min
    since = done.started.since_dose_min
    minutes = None if since is None else since + at.seconds_since(done.at) / 60.0
    return done.started.substance, minutes


def restamped(sets: tuple[D, ...], stamps: Mapping[EntryId, Stamp]) -> tuple[D, ...]:
    """The sets, with the stamps they should carry."""
    return tuple(_restamped(one, stamps.get(one.entry)) for one in sets)


def _restamped(done: D, stamp: Stamp | None) -> D:
    run = done.run if done.run is None else stamped(done.run, stamp)
    return replace(done, started=stamped(done.started, stamp), run=run)


def _with(done: D, fact: SetRun | CameUp | SetRated) -> D:
    match fact:
        case SetRun():
            return replace(done, run=fact)
        case CameUp():
            return replace(done, came_up=fact)
        case SetRated(distress=distress):
            return replace(done, distress=distress)
