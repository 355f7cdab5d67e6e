"""Streams made cheap: a curve that grows in place and is drawn with no more points than pixels.

pyqtgraph is untyped; this is the one place that calls it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

import numpy as np
import numpy.typing as npt
from pyqtgraph.functions import arrayToQPath
from PySide6.QtGui import QPainterPath

from ui.kit.plot.frame import Frame, Row

Numbers = npt.NDArray[np.float64]

PAUSE_MIN = 0.25
POINTS_PER_PX = 4
LOOK_BACK = 600


@dataclass(slots=True)
class Curve:
    """One stream: minutes and values that only grow.  NaN, and a pause in the minutes, break the line."""

    colour: str
    _count: int = 0
    _low: float = inf
    _high: float = -inf
    _minutes: Numbers = field(default_factory=lambda: np.empty(1024))
    _values: Numbers = field(default_factory=lambda: np.empty(1024))
    _drawn_for: tuple[object, ...] = ()
    _path: QPainterPath = field(default_factory=QPainterPath)

    def __len__(self) -> int:
        """How many samples it holds."""
        return self._count

    def extend(self, minutes: Sequence[float], values: Sequence[float]) -> None:
        """Later samples.  shape equal lengths, minutes rising."""
        total = self._count + len(minutes)
        if total > len(self._minutes):
            room = 2 * total - self._count
            self._minutes = np.concatenate((self._minutes[: self._count], np.empty(room)))
            self._values = np.concatenate((self._values[: self._count], np.empty(room)))
        self._minutes[self._count : total] = minutes
        self._values[self._count : total] = values
        fresh = self._values[self._count : total]
        if np.isfinite(fresh).any():
            self._low = min(self._low, float(np.nanmin(fresh)))
            self._high = max(self._high, float(np.nanmax(fresh)))
        self._count = total

    def bounds(self) -> tuple[float, float] | None:
        """Its lowest and highest value, or None while there is none; kept as samples come, never searched for."""
        return None if self._low > self._high else (self._low, self._high)

    def at(self, minute: float) -> tuple[float, float] | None:
        """The minute and value of the last sample up to a minute that is not missing."""
        index = int(np.searchsorted(self._minutes[: self._count], minute, side="right"))
        held = np.flatnonzero(np.isfinite(self._values[:index][-LOOK_BACK:]))
        if not len(held):
            return None
        found = max(0, index - LOOK_BACK) + int(held[-1])
        return float(self._minutes[found]), float(self._values[found])

    def path(self, frame: Frame, row: Row) -> QPainterPath:
        """Its path in pixels on this frame; the last one again when nothing moved."""
        track = row.track
        place = (frame.width_px, row.top_px, row.height_px)
        wanted = (frame.window, *place, track.low, track.high, self._count)
        if self._drawn_for != wanted:
            self._drawn_for = wanted
            self._path = _path_of(*self._within(frame, row), frame.span_px)
        return self._path

    def _within(self, frame: Frame, row: Row) -> tuple[Numbers, Numbers]:
        window = frame.window
        held = self._minutes[: self._count]
        first = max(0, int(np.searchsorted(held, window.start_min)) - 1)
        last = int(np.searchsorted(held, window.end_min, side="right")) + 1
        minutes = held[first:last]
        x = frame.left_px + (minutes - window.start_min) * (frame.span_px / window.span_min)
        zero_px, px_per_one = row.y_px(row.track.low), row.px_per_one
        y = (
            zero_px
            - (self._values[first : self._count][: len(minutes)] - row.track.low) * px_per_one
        )
        y[1:][np.diff(minutes) > PAUSE_MIN] = np.nan
        return x, y


def _path_of(x: Numbers, y: Numbers, span_px: float) -> QPainterPath:
    if len(x) > POINTS_PER_PX * span_px:
        x, y = _thinned(x, y)
    if len(x) < 2:
        return QPainterPath()
    path: QPainterPath = arrayToQPath(x, y, connect="finite")
    return path


def _thinned(x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    """The lowest and the highest of every pixel column, so that no peak is lost."""
    columns = np.floor(x).astype(np.int64)
    starts = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
    low = np.fmin.reduceat(y, starts)
    high = np.fmax.reduceat(y, starts)
    return np.repeat(x[starts], 2), np.stack((low, high), axis=1).ravel()
