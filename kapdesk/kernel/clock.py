"""Where time comes from.  Everything asks a Clock; tests and rehearsals hand in their own."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kapdesk.kernel.instant import Instant

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Steady:
    """A reading of the clock that never jumps.  unit seconds; comparable only within one boot."""

    seconds: float
    boot: str


class Clock(Protocol):
    """What tells the time."""

    def now(self) -> Instant:
        """The moment the wall clock shows."""
        ...

    def steady(self) -> Steady:
        """The steady reading taken beside it; it counts through sleep where the system can."""
        ...

    def zone(self) -> str:
        """The name of the time zone on the wall."""
        ...


class SystemClock:
    """This machine's clocks."""

    def now(self) -> Instant:
        """The moment the wall clock shows."""
        return Instant.of(datetime.now().astimezone())

    def steady(self) -> Steady:
        """Seconds since this boot, sleep included where the system counts it."""
        return Steady(_boot_seconds(), _boot_name())

    def zone(self) -> str:
        """The system's zone abbreviation."""
        return datetime.now().astimezone().tzname() or "UTC"


def _boot_seconds() -> float:
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


def _boot_name() -> str:
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return str(round((time.time() - _boot_seconds()) / 60))
