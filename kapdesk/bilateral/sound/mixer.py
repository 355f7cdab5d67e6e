"""What both ears hear of one set: any block of samples, by itself, the same whenever it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

import numpy as np

from kapdesk.bilateral.model.plan import UNBROKEN, Sound
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import Block, Ears, bounded, risen, samples
from kapdesk.bilateral.sound.score import NOTHING, Score

USUAL_EARS = Ears()

_EVER, _NEVER = -(2**62), 2**62


@dataclass(frozen=True, eq=False)
class Mixer:
    """A course made heard.  ``zero_sample`` is where its count begins on the stream's own count of samples.

    It never changes: ``altered``, ``stopped`` and ``through`` return another that agrees with it before a sample, so
    whoever holds the stream swaps one for the other, and what was handed out is never cut or doubled.
    """

    course: Course
    zero_sample: int
    sound: Sound
    ears: Ears = USUAL_EARS
    before: Score = field(default=NOTHING, repr=False)
    from_sample: int = _EVER
    risen_from: int = _EVER
    ends_at: int = _NEVER
    fades: int = 0

    @cached_property
    def score(self) -> Score:
        """Every tone of the set, with what was already handed out as it was."""
        if self.sound.voice in UNBROKEN:
            return NOTHING
        fresh = Score.of(self.course, self.origin, self.sound, self.ears, self.risen_from)
        return self.before.followed(fresh, self.from_sample)

    @property
    def origin(self) -> int:
        """The sample at which the count begins for the ears: earlier by their trim."""
        return self.zero_sample - samples(self.ears.trim_ms / 1000.0)

    def ready(self) -> Self:
        """This mixer with every tone worked out, so that rendering has only to copy."""
        self.score.warm()
        return self

    def altered(self, course: Course, from_sample: int) -> Self:
        """With another course for all that begins at ``from_sample`` or later; a stopped one stays as it is."""
        if self.ends_at != _NEVER:
            return self
        return replace(self, course=course, before=self.score, from_sample=from_sample)

    def through(self, ears: Ears, from_sample: int) -> Self:
        """Through other ears from ``from_sample`` on, from a quiet beginning; never louder at once."""
        if self.ends_at != _NEVER:
            return self
        return replace(
            self, ears=ears, before=self.score, from_sample=from_sample, risen_from=from_sample
        )

    def stopped(self, at_sample: int, fade_s: float) -> Self:
        """Gone within ``fade_s`` of ``at_sample``, and nothing begins after it."""
        if at_sample >= self.ends_at:
            return self
        return replace(
            self,
            before=self.score.until(at_sample),
            from_sample=_NEVER,
            ends_at=at_sample,
            fades=samples(fade_s),
        )

    def render(self, start_sample: int, frames: int) -> Block:
        """The block of so many frames from one sample on.  shape (frames, 2), left and right."""
        out = np.zeros((frames, 2), dtype=np.float32)
        if start_sample >= self.ends_at + self.fades:
            return out
        self.score.strike(out, start_sample)
        if start_sample + frames > self.ends_at:
            since = np.arange(start_sample, start_sample + frames) - self.ends_at
            out *= (1.0 - risen((since + 1) / max(self.fades, 1)))[:, None].astype(np.float32)
        out = bounded(out)
        return out[:, ::-1] if self.ears.swapped else out
