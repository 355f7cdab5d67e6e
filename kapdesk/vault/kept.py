"""Which backups are kept as they grow old."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from kapdesk.kernel.instant import Instant

KEEP_ALL_DAYS = 2
KEEP_DAILY = 12
KEEP_WEEKLY = 10
KEEP_MONTHLY = 9
_DAY_S = 86_400.0


def kept(moments: Collection[Instant], now: Instant) -> frozenset[Instant]:
    """The moments whose backups stay: all of two days, then 12 daily, 10 weekly and 9 monthly ones.

    The newest stays whatever its age, and so does one dated ahead of the clock.
    """
    ordered = sorted(set(moments), reverse=True)
    recent = [at for at in ordered if now.seconds_since(at) <= KEEP_ALL_DAYS * _DAY_S]
    older = ordered[len(recent) :]
    chosen = recent or older[:1]
    for period, most in ((_day, KEEP_DAILY), (_week, KEEP_WEEKLY), (_month, KEEP_MONTHLY)):
        taken = 0
        while older and taken < most:
            at = older.pop(0)
            if period(at) != period(chosen[-1]):
                chosen.append(at)
                taken += 1
    return frozenset(chosen)


def _day(at: Instant) -> tuple[int, ...]:
    return _local(at).timetuple()[:3]


def _week(at: Instant) -> tuple[int, ...]:
    return _local(at).isocalendar()[:2]


def _month(at: Instant) -> tuple[int, ...]:
    return _local(at).timetuple()[:2]


def _local(at: Instant) -> datetime:
    return at.local()
