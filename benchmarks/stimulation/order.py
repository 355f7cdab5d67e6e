"""What was ordered, read from a plan file by a reader of its own, and where its light ought to be.

Written from the published rules of a plan, not from the program's code: two who agree by chance are better witnesses
than one who agrees with itself.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.stimulation.trace import Values

STRAIGHT = ("horizontal", "vertical", "rising", "falling", "arc")
ROUND = ("infinity", "circle")
TURN = 0.1
"""The share of a cycle each turn of the rounded line takes."""

ARC_RAD = np.radians(40.0)
HELD_S = 3600.0
UNBROKEN = ("pink noise", "brown noise", "slow surf", "music")


@dataclass(frozen=True)
class Ordered:
    """One set as it was ordered.  unit Hz, s."""

    rate_hz: float
    passes: int | None = None
    seconds: float | None = None
    path: str = "horizontal"
    profile: str = "rounded linear"
    edge_pause_s: float = 0.0
    first: str = "right"
    seen: bool = True
    heard: bool = True
    at: str = "edge"
    voice: str = "soft drum"
    cross_feed: float = 0.0

    @property
    def end_s(self) -> float:
        """When the count ends."""
        return self.passes / self.rate_hz if self.passes else float(self.seconds or 0.0)

    @property
    def sign(self) -> int:
        """1 where the light goes right first."""
        return 1 if self.first == "right" else -1

    @property
    def has_tones(self) -> bool:
        """Whether single tones are to be heard."""
        return self.heard and self.voice not in UNBROKEN

    def along(self, cycles: Values) -> Values:
        """Where the light ought to be on its way, -1 to 1, right or up positive, at so many cycles."""
        if self.path == "two-point":
            return self.sign * np.where(np.mod(cycles, 1.0) < 0.5, 1.0, -1.0)
        if self.path in ROUND:
            return self.sign * np.sin(2.0 * np.pi * cycles)
        swung = self.sign * self._swing(cycles)
        if self.path == "arc":
            bent: Values = np.sin(ARC_RAD * swung) / np.sin(ARC_RAD)
            return bent
        return swung

    def turn_cycles(self) -> tuple[Values, Values]:
        """At how many cycles each edge is reached within the count, and on which side it lies."""
        within = self.end_s * self.rate_hz - 1e-9
        if self.path == "two-point":
            reached = np.arange(0.0, within, 0.5)
        else:
            rest = 0.0 if self.path in ROUND else self.edge_pause_s * self.rate_hz / 2.0
            reached = np.arange(0.25 - rest, within, 0.5)
        return reached, self.sign * np.where(np.arange(len(reached)) % 2 == 0, 1.0, -1.0)

    def beat_cycles(self) -> tuple[Values, Values]:
        """At how many cycles each tone is due within the count, and on which side."""
        if self.at == "edge":
            return self.turn_cycles()
        due = np.arange(0.0, self.end_s * self.rate_hz - 1e-9, 0.5)
        return due, self.sign * np.where(np.arange(len(due)) % 2 == 0, 1.0, -1.0)

    def _swing(self, cycles: Values) -> Values:
        """From the centre to 1 at a quarter, back, to -1 at three quarters, and back, with a rest around each edge."""
        along = np.mod(cycles, 1.0)
        half = np.where(along >= 0.5, along - 0.5, along)
        rest = self.edge_pause_s * self.rate_hz / 2.0
        from_edge = np.maximum(np.abs(half - 0.25) - rest, 0.0) * 0.25 / (0.25 - rest)
        if self.profile == "sine":
            out = np.cos(2.0 * np.pi * from_edge)
        elif self.profile == "linear":
            out = 1.0 - 4.0 * from_edge
        else:
            speed = 1.0 / (0.25 - TURN / 4.0)
            bend = 1.0 - speed * from_edge**2 / TURN
            out = np.where(from_edge < TURN / 2.0, bend, speed * (0.25 - from_edge))
        return np.where(along >= 0.5, -out, out)


def read(file: Path) -> Ordered:
    """What a plan file orders."""
    with file.open("rb") as opened:
        told = tomllib.load(opened)
    sound = told.get("sound", {})
    channels = told.get("channels", ("visual", "tone"))
    return Ordered(
        rate_hz=float(told["rate_hz"]),
        passes=told.get("passes"),
        seconds=told.get("seconds"),
        path=told.get("path", "horizontal"),
        profile=told.get("profile", "rounded linear"),
        edge_pause_s=float(told.get("edge_pause_s", 0.0)),
        first=told.get("first", "right"),
        seen="visual" in channels,
        heard="tone" in channels,
        at=sound.get("at", "edge"),
        voice=sound.get("voice", "soft drum"),
        cross_feed=float(sound.get("cross_feed", 0.0)),
    )
