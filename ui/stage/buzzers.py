"""Buzzers on both channels of a sound card: low tones on the sample, on a device beside the one that is heard."""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec.structs import replace

from kapdesk.bilateral.model.plan import Change, Channel, Side, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from ui.stage.loudspeaker import Loudspeaker, Silent, opened
from ui.stage.messages import Setup

HUM_HZ = 60.0
"""What a buzzer or a bass shaker moves at.  source emdr-3.8"""

Way = Callable[[str], Loudspeaker | Silent]


class Buzzers:
    """One sound device that is felt, open while it is chosen.  Its own clock keeps its samples in the set's time."""

    def __init__(
        self, device: str, way: Way = opened, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.device = device
        self._now = now
        self._speaker = way(device)
        self._course: Course | None = None

    @property
    def felt(self) -> int:
        """How many pulses were given."""
        return self._speaker.tones()[0] if self._course is not None else 0

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Take trim and sides."""
        mine = Setup(device=self.device, trim_ms=setup.touch_trim_ms, swapped=setup.touch_swapped)
        return self._speaker.arrange(mine)

    def look(self) -> tuple[str, ...]:
        """Look after the device."""
        return self._speaker.look()

    def play(self, course: Course, zero_s: float, at: Callable[[float], float]) -> None:
        """Let a set be felt."""
        now = self._now()
        self._course = as_hum(course)
        self._speaker.play(self._course, self._speaker.at(now) + zero_s - at(now))

    def alter(self, course: Course) -> None:
        """Another course of the same set."""
        if self._course is not None:
            self._course = as_hum(course)
            self._speaker.alter(self._course, 0.0)

    def stop(self) -> None:
        """Nothing any more."""
        self._speaker.stop()

    def check(self, side: Side | None) -> None:
        """One side once."""
        self._speaker.check(side)

    def close(self) -> None:
        """Let the device go."""
        self._speaker.close()


def as_hum(course: Course) -> Course:
    """A course whose touch is its sound: the same turns, a low hum instead of a tone."""
    plan, touch = course.plan, course.plan.touch
    hum = Sound(Voice.SINE, HUM_HZ, HUM_HZ, touch.strength, touch.strength, at=touch.at)
    felt = replace(plan, channels=_only(plan.channels), sound=hum)
    return Course(felt, tuple(_hummed(one) for one in course.changes))


def _hummed(change: Change) -> Change:
    return change if change.channels is None else replace(change, channels=_only(change.channels))


def _only(channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    return (Channel.TONE,) if Channel.TACTILE in channels else ()
