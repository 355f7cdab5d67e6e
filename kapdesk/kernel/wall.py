"""From what a wall shows to the moment it is: a day and a time of day, by the zone's own rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from kapdesk.kernel.instant import Instant


def moment_on_wall(day: date, clock: time, now: Instant) -> Instant | None:
    """The moment the wall shows this on that day; None where the clocks are put forward over it.

    The system's zone says how the offset changes through the year, as long as it shows what ``now`` does; a clock
    that stands elsewhere, as a script's, keeps its own offset.  Of the doubled hour in autumn the first is meant.
    """
    shown = datetime.combine(day, clock)
    wall = now.local()
    if wall.astimezone().utcoffset() != wall.utcoffset():
        return Instant.of(shown.replace(tzinfo=wall.tzinfo))
    there = shown.astimezone()
    back = there.astimezone(UTC).astimezone()
    return Instant.of(there) if back.replace(tzinfo=None) == shown else None
