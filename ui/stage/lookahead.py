"""The next places of a light, worked out together: one alone costs as much as a thousand at once."""

from __future__ import annotations

import numpy as np

from kapdesk.bilateral.motion.course import Course

STEP_S = 0.00025
"""How close together the places are; between two of them the light is on the line that joins them.  unit s."""

SPAN_S = 0.5
SOON_S = 0.2

_JUMP = 0.05


class Lookahead:
    """Places of one course at times close together.  unit half-widths.

    Halfway between two of them the line lies within a hundredth of a pixel of the path where that is smooth, and
    within half a step of it at a corner.  Across a jump there is no line: the earlier place holds.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._from_s = 0.0
        self._places: list[list[float]] = []

    def at(self, t: float) -> tuple[float, float]:
        """Where the light stands."""
        along = (t - self._from_s) / STEP_S
        if not 0.0 <= along < len(self._places) - 1:
            self._work_out(t)
            along = 0.0
        number = int(along)
        part = along - number
        (right, up), (right_then, up_then) = self._places[number], self._places[number + 1]
        if abs(right_then - right) + abs(up_then - up) > _JUMP:
            return right, up
        return right + (right_then - right) * part, up + (up_then - up) * part

    def fill(self, t: float) -> None:
        """Work out more where what is there will soon be used up."""
        last = self._from_s + (len(self._places) - 1) * STEP_S
        if t + SOON_S > last:
            self._work_out(t)

    def _work_out(self, t: float) -> None:
        self._from_s = t
        times = t + np.arange(round(SPAN_S / STEP_S) + 1) * STEP_S
        self._places = self._course.place(times).tolist()
