"""What was asked in other work within a session, a row for each thing that was rated."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.kernel.asked import Asked
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Series, Trace, Track

WEIGHT = 1.2


def asked_tracks(asked: Iterable[Asked], zero: Instant) -> tuple[Track, ...]:
    """A row for each name, in the order they were asked first; every rating stands in one of them."""
    rows: dict[str, list[Asked]] = {}
    for one in asked:
        rows.setdefault(one.name, []).append(one)
    return tuple(_track(name, found, zero) for name, found in rows.items())


def _track(name: str, found: list[Asked], zero: Instant) -> Track:
    first = found[0]
    hollow = tuple(one.hollow for one in found)
    series = Series(
        name,
        first.colour,
        first.marker,
        Trace.LINE,
        tuple(one.at.seconds_since(zero) / 60.0 for one in found),
        tuple(float(one.value) for one in found),
        hollow=hollow if any(hollow) else (),
    )
    ticks = tuple(float(tick) for tick in first.ticks)
    return Track(
        name, first.unit, float(first.low), float(first.high), ticks, (series,), weight=WEIGHT
    )
