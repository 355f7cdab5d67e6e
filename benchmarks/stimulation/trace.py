"""What an observer brings home: every change of the light, every sample of the sound, all on the steady clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000

Values: TypeAlias = NDArray[np.float64]
Samples: TypeAlias = NDArray[np.int16]


@dataclass(frozen=True)
class Sight:
    """Every change of the light.  ``t_s`` shape (n,), ``time.monotonic``; ``place_px`` (n, 2), right and down from the
    middle of the display; ``light`` (n,), the sum of what differs from the ground, 0 where it is dark."""

    t_s: Values
    place_px: Values
    light: Values


@dataclass(frozen=True)
class Hearing:
    """What left the loudspeaker.  ``samples`` shape (n, 2), left and right.

    ``stretches`` shape (m, 3): from which sample on; when sample zero of an unbroken line would have sounded; samples a
    second.  More than one stretch says that the loudspeaker had nothing to play in between.
    """

    samples: Samples
    stretches: Values

    def heard_s(self, numbers: NDArray[np.int64]) -> Values:
        """When these samples sounded, on the steady clock."""
        which = np.searchsorted(self.stretches[:, 0], numbers, side="right") - 1
        anchors, rates = self.stretches[np.maximum(which, 0), 1:].T
        heard: Values = anchors + numbers / rates
        return heard


@dataclass(frozen=True)
class Keeping:
    """How well the observer itself kept time: looks, the gaps between them, and the processor it took.  unit ms, s."""

    looks: int = 0
    gap_p99_ms: float = 0.0
    gap_max_ms: float = 0.0
    cpu_s: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True)
class Trace:
    """One observation."""

    sight: Sight
    hearing: Hearing
    keeping: Keeping = field(default_factory=Keeping)


def kept(folder: Path, sight: Sight, stretches: Values, keeping: Keeping) -> None:
    """Writes down all but the samples, which the observer wrote as they came, as ``sound.raw``."""
    np.savez(
        folder / "trace.npz",
        t_s=sight.t_s,
        place_px=sight.place_px,
        light=sight.light,
        stretches=stretches,
        keeping=np.asarray(
            [
                keeping.looks,
                keeping.gap_p99_ms,
                keeping.gap_max_ms,
                keeping.cpu_s,
                keeping.seconds,
            ]
        ),
    )


def brought_home(folder: Path) -> Trace:
    """What was written down there."""
    raw = folder / "sound.raw"
    count = raw.stat().st_size // 4
    samples: Samples = np.zeros((0, 2), dtype=np.int16)
    if count:
        samples = np.memmap(raw, dtype="<i2", mode="r", shape=(count, 2))
    with np.load(folder / "trace.npz") as found:
        looks, p99, longest, cpu_s, seconds = (float(value) for value in found["keeping"])
        return Trace(
            Sight(found["t_s"], found["place_px"], found["light"]),
            Hearing(samples, found["stretches"]),
            Keeping(int(looks), p99, longest, cpu_s, seconds),
        )
