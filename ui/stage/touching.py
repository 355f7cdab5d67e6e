"""What a set asks of whatever is felt, and the stillness that stands in where nothing can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kapdesk.bilateral.model.plan import Side
from kapdesk.bilateral.motion.course import Course
from ui.stage.messages import Setup


class Touching(Protocol):
    """Something on each of the client's sides.  ``zero_s`` is where a count begins, on the set's own time.

    ``at`` says what of that time it is at a moment of ``time.monotonic``.  unit s.
    """

    @property
    def device(self) -> str:
        """What is felt, empty for nothing."""

    @property
    def felt(self) -> int:
        """How many pulses the set that runs, or ran last, has given."""

    def devices(self) -> tuple[str, ...]:
        """Everything that could be felt."""

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Take device and trim from a set-up; sentences for the therapist."""

    def look(self) -> tuple[str, ...]:
        """Look after the device, several times a second; what the therapist is to know now."""

    def play(self, course: Course, zero_s: float, at: Callable[[float], float]) -> None:
        """Let a set be felt whose count begins at ``zero_s``."""

    def alter(self, course: Course) -> None:
        """Another course of the same set from now on."""

    def stop(self) -> None:
        """Nothing any more."""

    def check(self, side: Side | None) -> None:
        """Touch one side once, or end that."""

    def close(self) -> None:
        """Let the device go."""


class Still:
    """Nothing is felt."""

    device = ""
    felt = 0

    def devices(self) -> tuple[str, ...]:
        """None."""
        return ()

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Nothing to arrange."""
        return ()

    def look(self) -> tuple[str, ...]:
        """Nothing to look after."""
        return ()

    def play(self, course: Course, zero_s: float, at: Callable[[float], float]) -> None:
        """Nothing is felt."""

    def alter(self, course: Course) -> None:
        """Nothing is felt."""

    def stop(self) -> None:
        """It is still already."""

    def check(self, side: Side | None) -> None:
        """Nothing is felt."""

    def close(self) -> None:
        """Nothing to let go."""
