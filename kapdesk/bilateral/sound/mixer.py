"""What both ears hear of one set: any block of samples, by itself, the same whenever it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, Self

import numpy as np

from kapdesk.bilateral.model.plan import UNBROKEN, Sound, Voice
from kapdesk.bilateral.motion.course import SETTLE_S, Course
from kapdesk.bilateral.sound.flow import Flow, Noise, Source
from kapdesk.bilateral.sound.gates import Gates
from kapdesk.bilateral.sound.level import LEAST_EDGE_S, Block, Ears, bounded, risen, samples
from kapdesk.bilateral.sound.score import NOTHING, Score

USUAL_EARS: Final = Ears()
SHUT: Final = Gates()

_EVER, _NEVER = -(2**62), 2**62


@dataclass(frozen=True, eq=False)
class Mixer:
    """A course made heard.  ``zero_sample`` is where its count begins on the stream's own count of samples.

    It never changes: ``altered``, ``stopped`` and ``through`` return another that agrees with it before a sample, so
    whoever holds the stream swaps one for the other, and what was handed out is never cut or doubled.  ``music`` is
    what sounds where the voice is *music*; without it that voice is silent.
    """

    course: Course
    zero_sample: int
    sound: Sound
    ears: Ears = USUAL_EARS
    music: Source | None = None
    before: Score = field(default=NOTHING, repr=False)
    shut: Gates = SHUT
    from_sample: int = _EVER
    ends_at: int = _NEVER
    fades: int = 0

    @property
    def origin(self) -> int:
        """The sample at which the count begins for the ears: earlier by their trim."""
        return self.zero_sample - samples(self.ears.trim_ms / 1000.0)

    @property
    def over_at(self) -> int:
        """The sample from which on it is silent for good."""
        rests = self.zero_sample + samples(self.course.end_s + SETTLE_S)
        return min(self.ends_at + self.fades, rests + samples(LEAST_EDGE_S))

    @cached_property
    def gates(self) -> Gates:
        """When it is wanted."""
        return self.shut.followed(self.course, self.origin, self.from_sample)

    @cached_property
    def score(self) -> Score:
        """Every tone of the set, with what was already handed out as it was; none where the sound is unbroken."""
        if self.sound.voice in UNBROKEN:
            return NOTHING
        fresh = Score.of(self.course, self.origin, self.sound, self.ears, self.gates)
        return self.before.followed(fresh, self.from_sample)

    @cached_property
    def flow(self) -> Flow | None:
        """The unbroken sound of the set, None where it has tones."""
        voice = self.sound.voice
        source = self.music if voice is Voice.MUSIC else Noise(voice)
        if voice not in UNBROKEN or source is None:
            return None
        return Flow(source, self.course, self.origin, self.sound, self.ears, self.gates)

    def ready(self) -> Self:
        """This mixer with everything worked out that can be, so that rendering has only to copy."""
        self.score.warm()
        self.load(self.origin - samples(self.course.lead_s), 0)
        return self

    def load(self, start_sample: int, frames: int) -> None:
        """Bring in what an unbroken sound needs for a stretch; to be done ahead, away from the stream's own thread."""
        if self.flow is not None:
            self.flow.load(start_sample, frames)

    def altered(self, course: Course, from_sample: int) -> Self:
        """With another course for all that begins at ``from_sample`` or later; a stopped one stays as it is."""
        if self.ends_at != _NEVER:
            return self
        return replace(
            self, course=course, before=self.score, shut=self.gates, from_sample=from_sample
        )

    def through(self, ears: Ears, from_sample: int) -> Self:
        """Through other ears from ``from_sample`` on, from a quiet beginning; never louder at once."""
        if self.ends_at != _NEVER:
            return self
        shut = self.gates.anew(from_sample)
        return replace(self, ears=ears, before=self.score, shut=shut, from_sample=from_sample)

    def stopped(self, at_sample: int, fade_s: float) -> Self:
        """Gone within ``fade_s`` of ``at_sample``, and nothing begins after it."""
        if at_sample >= self.ends_at:
            return self
        tones = self.score.until(at_sample)
        fades = samples(fade_s)
        return replace(self, before=tones, from_sample=_NEVER, ends_at=at_sample, fades=fades)

    def render(self, start_sample: int, frames: int) -> Block:
        """The block of so many frames from one sample on.  shape (frames, 2), left and right."""
        out = np.zeros((frames, 2), dtype=np.float32)
        if start_sample >= self.ends_at + self.fades:
            return out
        self.score.strike(out, start_sample)
        if self.flow is not None:
            self.flow.pour(out, start_sample)
        if start_sample + frames > self.ends_at:
            since = np.arange(start_sample, start_sample + frames) - self.ends_at
            out *= (1.0 - risen((since + 1) / max(self.fades, 1)))[:, None].astype(np.float32)
        out = bounded(out)
        return out[:, ::-1] if self.ears.swapped else out
