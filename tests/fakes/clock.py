"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import datetime

from kapdesk.kernel.clock import Steady
from kapdesk.kernel.instant import Instant

NOON = Instant.of(datetime.fromisoformat("2026-03-04T12:00:00+01:00"))


class FakeClock:
    """Wall, steady reading and boot, each set by hand."""

    def __init__(self, wall: Instant = NOON, *, steady_s: float = 1000.0, boot: str = "boot-1"):
        self.wall = wall
        self.steady_s = steady_s
        self.boot = boot
        self.zone_name = "CET"

    def now(self) -> Instant:
        """What the wall shows."""
        return self.wall

    def steady(self) -> Steady:
        """What never jumps."""
        return Steady(self.steady_s, self.boot)

    def zone(self) -> str:
        """The zone on the wall."""
        return self.zone_name

    def passes(self, seconds: float) -> None:
        """Time goes by: both clocks move together."""
        self.wall = self.wall.plus_s(seconds)
        self.steady_s += seconds

    def leaps(self, seconds: float) -> None:
        """Someone sets the wall clock; no time goes by."""
        self.wall = self.wall.plus_s(seconds)

    def restarts(self, *, after_s: float = 60.0) -> None:
        """The laptop boots again: the steady reading begins anew under another name."""
        self.wall = self.wall.plus_s(after_s)
        self.steady_s = 5.0
        self.boot += "+"
