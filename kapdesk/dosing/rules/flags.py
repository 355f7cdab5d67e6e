"""Which adopted limits a reading crosses.  Each limit carries its own number, source and version."""

from __future__ import annotations

from typing import Literal

import msgspec

from kapdesk.dosing.model.protocol import LATE, Bound, Flag, Limit
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.trust import trusted
from kapdesk.kernel.instant import Instant

Moment = Literal["before", "during"]


class Around(msgspec.Struct, frozen=True):
    """What surrounds a reading: when it was taken, the baseline, the readings before it, the client's age.

    ``late_s`` is how long after its planned time it came, when it answers a planned reading.
    """

    at: Instant
    moment: Moment
    baseline: Vitals | None = None
    earlier: tuple[tuple[Instant, Vitals], ...] = ()
    age_years: int | None = None
    late_s: float | None = None


def flags_for(vitals: Vitals, limits: tuple[Limit, ...], around: Around) -> tuple[Flag, ...]:
    """The flags this reading raises, most severe first.

    A missing value raises nothing and settles nothing.  An unknown age leaves every age band in force.
    A doubtful reading raises what a good one would; as an earlier one it never ends a run of crossings.
    """
    crossed = [
        limit for limit in limits if _applies(limit, around) and _holds(limit, vitals, around)
    ]
    return tuple(_flag(limit, vitals) for limit in sorted(crossed, key=lambda one: -one.level))


def _applies(limit: Limit, around: Around) -> bool:
    if limit.when not in ("any", around.moment):
        return False
    age = around.age_years
    if age is None:
        return True
    return (limit.min_age is None or age >= limit.min_age) and (
        limit.max_age is None or age <= limit.max_age
    )


def _holds(limit: Limit, vitals: Vitals, around: Around) -> bool:
    """Whether the reading crosses, and has crossed for as long and as often as the limit asks."""
    if not _crosses(limit, vitals, around):
        return False
    count, since = 1, around.at
    for at, earlier in sorted(around.earlier, key=lambda pair: pair[0], reverse=True):
        if at > around.at or not _measures(limit, earlier):
            continue
        if not _crosses(limit, earlier, around):
            if not trusted(earlier):
                continue
            break
        count, since = count + 1, at
    return count >= limit.readings and around.at.seconds_since(since) >= limit.held_s


def _crosses(limit: Limit, vitals: Vitals, around: Around) -> bool:
    return any(_beyond(bound, vitals, around) for bound in limit.bounds)


def _measures(limit: Limit, vitals: Vitals) -> bool:
    return any(getattr(vitals, bound.measure, None) is not None for bound in limit.bounds)


def _beyond(bound: Bound, vitals: Vitals, around: Around) -> bool:
    measured = around.late_s if bound.measure == LATE else getattr(vitals, bound.measure)
    value = _against(bound, measured, getattr(around.baseline, bound.measure, None))
    if value is None:
        return False
    edge = bound.value if bound.against == "absolute" or bound.above else -bound.value
    if value == edge:
        return bound.including
    return value > edge if bound.above else value < edge


def _against(bound: Bound, value: float | None, baseline: float | None) -> float | None:
    """The number a bound is held against: the value itself, or its change from the baseline."""
    if value is None or bound.against == "absolute":
        return value
    if not baseline:
        return None
    change = value - baseline
    return change if bound.against in ("rise", "fall") else change * 100.0 / baseline


def _flag(limit: Limit, vitals: Vitals) -> Flag:
    on_oxygen = limit.on_air and vitals.oxygen not in (None, "air")
    return Flag(
        limit=limit.id,
        preset=limit.preset,
        version=limit.version,
        level=limit.level,
        sentence=f"{limit.sentence}, on oxygen" if on_oxygen else limit.sentence,
        source=limit.source,
        asks=limit.asks,
        action=limit.action,
    )
