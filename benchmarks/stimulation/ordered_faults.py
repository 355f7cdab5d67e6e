"""What a reference player is ordered to play, and how wrong."""

from __future__ import annotations

import msgspec

from benchmarks.stimulation.order import Ordered


class Faults(msgspec.Struct, frozen=True):
    """What the player is to do wrong.  ``dropped`` are numbers of frames; ``missing``, ``extra``, ``swapped`` of tones.

    ``unsteady_ms`` paints frames by turns so much early and late; ``hole_ms`` leaves the pipe empty once, so long.
    """

    dropped: tuple[int, ...] = ()
    late_ms: float = 0.0
    swapped: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()
    ppm: float = 0.0
    unsteady_ms: float = 0.0
    more_passes: int = 0
    hole_ms: float = 0.0


class Performance(msgspec.Struct, frozen=True):
    """What to play, and how wrong."""

    rate_hz: float
    passes: int
    faults: Faults = Faults()

    @property
    def played_hz(self) -> float:
        """The rate it is really played at."""
        return self.rate_hz * (1.0 + self.faults.ppm * 1e-6)

    @property
    def ordered(self) -> Ordered:
        """The set as the observer is told of it."""
        return Ordered(self.rate_hz, self.passes)
