"""One set from its beginning to its rest: what was changed, where it stands, how it ended."""

from __future__ import annotations

import math

import msgspec
import numpy as np
from msgspec.structs import replace

from kapdesk.bilateral.model.plan import HELD_S, Change, Channel, Path, SetPlan
from kapdesk.bilateral.motion.course import SETTLE_S, Course, course
from ui.stage.lookahead import Lookahead

AHEAD_S = 0.3
"""What is heard is changed this far ahead, so that light and sound follow the same schedule.  source emdr-5.3"""

FADE_S = 0.5
"""How long the light takes to go once it rests.  unit s."""

FINISHED, SOFTLY, NOW, FAULT, INTERRUPTED = (
    "finished",
    "stopped",
    "stopped now",
    "fault",
    "interrupted",
)
_JUST = 1e-9


class Ending(msgspec.Struct, frozen=True):
    """How a set ends, and why where it did not end by itself."""

    ended: str = FINISHED
    why: str = ""


class Run:
    """A plan that is being played.  ``t`` is always the set's own time: seconds since its count began.

    ``zero_s`` is that moment on the time of whatever keeps it.
    """

    def __init__(self, key: str, plan: SetPlan, zero_s: float) -> None:
        self.key = key
        self.plan = plan
        self.zero_s = zero_s
        self.changes: tuple[Change, ...] = ()
        self.marks_s: tuple[float, ...] = ()
        self.ending = Ending()
        self.course: Course = course(plan)
        self._ahead = Lookahead(self.course)
        self._cut_s: float | None = None
        self._done = False

    def alter(self, change: Change, t: float) -> Change:
        """Take a change as soon as it can be heard: channels at once, everything else a little ahead."""
        audible = (change.rate_hz, change.width, change.path, change.passes, change.seconds)
        ahead = AHEAD_S if any(part is not None for part in audible) else 0.0
        stamped = replace(change, at_s=max(t + ahead, 0.0 if ahead else t))
        self._take(stamped)
        return stamped

    def soften(self, t: float, ending: Ending) -> Change | None:
        """End with the pass that is running; one that ends sooner by itself stays as it is.

        The next tone is a quarter of a pass after the end; it must not have been handed out already.
        """
        rate_hz = float(self.course.phase.rate_hz(_array(max(t, 0.0))))
        ahead = max(0.0, AHEAD_S - 0.25 / rate_hz)
        if t + ahead >= self.course.end_s:
            return None
        passes = max(1, math.ceil(float(self.course.cycles(t + ahead)) - _JUST))
        stop = Change(at_s=t, passes=passes)
        sooner = Course(self.plan, (*self.changes, stop))
        if sooner.end_s >= self.course.end_s - _JUST:
            return None
        self.ending = ending
        self._take(stop)
        return stop

    def cut(self, t: float, ending: Ending) -> None:
        """End at this moment."""
        self._cut_s = min(t, self.course.end_s)
        if t < self.course.end_s:
            self.ending = ending

    def mark(self, t: float) -> None:
        """Note this moment."""
        self.marks_s = (*self.marks_s, round(t, 3))

    def counted_s(self, t: float) -> float:
        """How much of the count lies behind, never more than the whole of it."""
        end = self.course.end_s if self._cut_s is None else self._cut_s
        return max(0.0, min(t, end))

    def passes(self, t: float) -> int:
        """Whole passes done."""
        return max(0, self.course.passes_at(self.counted_s(t)))

    def is_done(self, t: float) -> bool:
        """Whether all that was planned is done now; said once, and never of a set that is stopped or held."""
        end_s = self.course.end_s
        if self._done or t < end_s or end_s >= HELD_S or self.ending.ended != FINISHED:
            return False
        self._done = True
        return True

    def over(self, t: float) -> bool:
        """Whether the light has come to rest and gone, or was taken away."""
        return self._cut_s is not None or t >= self.course.end_s + SETTLE_S + FADE_S

    def seen(self, t: float) -> bool:
        """Whether the light is to be seen: while it counts and settles, as far as its channel is open."""
        if self._cut_s is not None or t >= self.course.end_s + SETTLE_S:
            return False
        return Channel.VISUAL in self.course.channels_at(t)

    def path(self, t: float) -> Path:
        """The path it is on."""
        return [path for since, path in self.course.paths if since <= t][-1]

    def place(self, t: float) -> tuple[float, float]:
        """Where the light stands, right and up.  unit half-widths."""
        return self._ahead.at(t)

    def look_ahead(self, t: float) -> None:
        """Work out the next places, when there is time for it."""
        self._ahead.fill(t)

    def _take(self, change: Change) -> None:
        self.changes = (*self.changes, change)
        self.course = Course(self.plan, self.changes)
        self._ahead = Lookahead(self.course)


def _array(t: float) -> np.ndarray[tuple[()], np.dtype[np.float64]]:
    return np.asarray(t, dtype=np.float64)
