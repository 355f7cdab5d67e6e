"""What a set asks of whatever sounds it, and the quiet that stands in where nothing can."""

from __future__ import annotations

from typing import Protocol

from kapdesk.bilateral.model.plan import Side
from kapdesk.bilateral.motion.course import Course
from ui.stage.messages import Setup


class Sounding(Protocol):
    """A stream that is open for the life of the process, and the clock that comes with it.

    Its time is its own count of samples in seconds; ``at`` says what of it is heard at a moment of the machine's steady
    clock.  Whatever a set shows, sounds or counts is placed in that time.  unit s.
    """

    @property
    def clock(self) -> str:
        """What keeps the time: *audio* or *monotonic*."""

    @property
    def ready(self) -> bool:
        """Whether what is played now is heard on time; a stream that was just opened needs a few seconds."""

    @property
    def in_step(self) -> bool:
        """Whether what is played now is heard at all; a stream that was just opened needs a moment."""

    @property
    def ahead_s(self) -> float:
        """How far ahead a change must lie to be heard on time."""

    @property
    def device(self) -> str:
        """What sounds, empty for nothing."""

    @property
    def latency_ms(self) -> float | None:
        """What the device says that it takes from a sample handed out to its being heard."""

    @property
    def underruns(self) -> int:
        """How often the device had nothing to play since the last set began."""

    def at(self, steady_s: float) -> float:
        """The stream's time heard at a moment of ``time.monotonic``."""

    def devices(self) -> tuple[str, ...]:
        """Every device that could sound."""

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Take device, trim, ears and bound from a set-up; sentences for the therapist."""

    def look(self) -> tuple[str, ...]:
        """Look after the device, several times a second; what the therapist is to know now."""

    def play(self, course: Course, zero_s: float, *, trim_ms: float | None = None) -> None:
        """Sound a set whose count begins at ``zero_s``; with another trim than the set-up's for its wizard."""

    def alter(self, course: Course, from_s: float) -> None:
        """Sound another course of the same set from ``from_s`` on."""

    def stop(self) -> float:
        """No onset any more and gone at once; in how many ms it will be silent."""

    def check(self, side: Side | None) -> None:
        """Sound one side once, or end that."""

    def tones(self) -> tuple[int, int]:
        """How many tones of this set were heard, and how many should have been and were not."""

    def close(self) -> None:
        """Let the device go."""


class Quiet:
    """No sound at all; the machine's steady clock keeps the time."""

    clock = "monotonic"
    ready = True
    in_step = True
    ahead_s = 0.0
    device = ""
    latency_ms: float | None = None
    underruns = 0

    def at(self, steady_s: float) -> float:
        """The steady clock itself."""
        return steady_s

    def devices(self) -> tuple[str, ...]:
        """None."""
        return ()

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Nothing to arrange."""
        return ()

    def look(self) -> tuple[str, ...]:
        """Nothing to look after."""
        return ()

    def play(self, course: Course, zero_s: float, *, trim_ms: float | None = None) -> None:
        """Nothing sounds."""

    def alter(self, course: Course, from_s: float) -> None:
        """Nothing sounds."""

    def stop(self) -> float:
        """It is silent already."""
        return 0.0

    def check(self, side: Side | None) -> None:
        """Nothing sounds."""

    def tones(self) -> tuple[int, int]:
        """None."""
        return 0, 0

    def close(self) -> None:
        """Nothing to let go."""
