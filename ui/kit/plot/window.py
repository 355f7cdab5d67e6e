"""The stretch of time a plot shows, as a value, and the few ways to move it."""

from __future__ import annotations

import math
from dataclasses import dataclass

SHORTEST_MIN = 2.0
FOLLOW_MIN = 30.0
FOLLOW_AHEAD_MIN = 2.0
LABEL_GAP_PX = 64
STEPS_MIN = (1.0, 2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 120.0, 240.0, 480.0)


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """From one minute to a later one.  unit minutes."""

    start_min: float
    end_min: float

    @property
    def span_min(self) -> float:
        """How long it is."""
        return self.end_min - self.start_min

    def zoomed(self, at_min: float, factor: float, within: TimeWindow) -> TimeWindow:
        """This window made ``factor`` times as long, with one minute kept where it stands."""
        span = min(max(self.span_min * factor, SHORTEST_MIN), within.span_min)
        left = (at_min - self.start_min) / self.span_min
        start = at_min - left * span
        return TimeWindow(start, start + span).held_in(within)

    def panned(self, by_min: float, within: TimeWindow) -> TimeWindow:
        """This window moved along the axis."""
        return TimeWindow(self.start_min + by_min, self.end_min + by_min).held_in(within)

    def held_in(self, outer: TimeWindow) -> TimeWindow:
        """This window moved, or cut where it must be, so that it lies in another."""
        span = min(self.span_min, outer.span_min)
        start = min(max(self.start_min, outer.start_min), outer.end_min - span)
        return TimeWindow(start, start + span)

    def ticks(self, width_px: float) -> tuple[float, ...]:
        """Round minutes to write along an axis of this width, none closer than a label needs."""
        room = max(1.0, width_px / LABEL_GAP_PX)
        step = next((s for s in STEPS_MIN if self.span_min / s <= room), STEPS_MIN[-1])
        first = math.ceil(self.start_min / step)
        last = math.floor(self.end_min / step)
        return tuple(i * step for i in range(first, last + 1))


def whole(start_min: float, end_min: float) -> TimeWindow:
    """The window that shows everything, ended on a round ten minutes so that it rarely moves."""
    start = math.floor(start_min / 5) * 5.0
    end = math.ceil((end_min + 0.5) / 10) * 10.0
    return TimeWindow(start, max(end, start + 10.0))


def following(now_min: float) -> TimeWindow:
    """The last half hour, with a little room ahead of now."""
    end = now_min + FOLLOW_AHEAD_MIN
    return TimeWindow(end - FOLLOW_MIN, end)
