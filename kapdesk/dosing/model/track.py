"""Device samples in a view: a buffer shared by every later view, of which each sees its own prefix."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field


@dataclass(slots=True)
class Buffer:
    """The growing store behind a run of tracks.  unit microseconds since 1970; beats a minute; %."""

    at_us: array[int] = field(default_factory=lambda: array("q"))
    pulse_bpm: array[float] = field(default_factory=lambda: array("f"))
    spo2_pct: array[float] = field(default_factory=lambda: array("f"))


@dataclass(frozen=True, slots=True)
class Track:
    """The first ``n`` samples of a buffer.  Extending the newest track shares its memory; an older one copies."""

    buffer: Buffer = field(default_factory=Buffer)
    n: int = 0

    def extended(self, at_us: list[int], pulse_bpm: list[float], spo2_pct: list[float]) -> Track:
        """This track with more samples.  shape equal lengths, NaN where a sample is missing."""
        buffer = self.buffer if len(self.buffer.at_us) == self.n else self._copied()
        buffer.at_us.extend(at_us)
        buffer.pulse_bpm.extend(pulse_bpm)
        buffer.spo2_pct.extend(spo2_pct)
        return Track(buffer, self.n + len(at_us))

    def _copied(self) -> Buffer:
        old, n = self.buffer, self.n
        return Buffer(old.at_us[:n], old.pulse_bpm[:n], old.spo2_pct[:n])

    def __eq__(self, other: object) -> bool:
        """Equal samples, bit for bit (a missing sample equals a missing sample)."""
        if not isinstance(other, Track):
            return NotImplemented
        return self._bytes() == other._bytes()

    def __hash__(self) -> int:
        """A hash that agrees with equality."""
        return hash(self._bytes())

    def _bytes(self) -> tuple[bytes, bytes, bytes]:
        held = self._copied()
        return held.at_us.tobytes(), held.pulse_bpm.tobytes(), held.spo2_pct.tobytes()
