"""Where everything of a stacked plot lies on the screen: rows from top to bottom, one time axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from kapdesk.kernel.plot import Track
from ui.kit.plot.window import TimeWindow

AXIS_PX = 104
RIGHT_PX = 12
GUTTER_PX = 56
HEAD_PX = 44
FOOT_PX = 52
GAP_PX, CLOSE_GAP_PX = 8, 4
MANY = 8
INSET_PX = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One track and its place.  unit pixels from the top of the plot."""

    track: Track
    top_px: float
    height_px: float

    @property
    def bottom_px(self) -> float:
        """Its lower edge."""
        return self.top_px + self.height_px

    @property
    def px_per_one(self) -> float:
        """Pixels for one unit of the track."""
        return (self.height_px - 2 * INSET_PX) / ((self.track.high - self.track.low) or 1.0)

    def y_px(self, value: float) -> float:
        """How far down a value lies; never outside the row."""
        held = min(max(value, self.track.low), self.track.high)
        return self.bottom_px - INSET_PX - (held - self.track.low) * self.px_per_one


@dataclass(frozen=True, slots=True)
class Frame:
    """A plot of one size at one window of time.  The gutter at the right holds the values of the limits."""

    width_px: float
    height_px: float
    window: TimeWindow
    rows: tuple[Row, ...]
    gutter_px: float = RIGHT_PX

    @property
    def left_px(self) -> float:
        """Where the time axis begins."""
        return AXIS_PX

    @property
    def right_px(self) -> float:
        """Where it ends."""
        return self.width_px - self.gutter_px

    @property
    def span_px(self) -> float:
        """How long the time axis is."""
        return max(1.0, self.right_px - self.left_px)

    @property
    def foot_px(self) -> float:
        """The top of the time axis under the last row."""
        return self.height_px - FOOT_PX

    def x_px(self, minute: float) -> float:
        """How far right a minute lies."""
        share = (minute - self.window.start_min) / self.window.span_min
        return self.left_px + share * self.span_px

    def minute(self, x_px: float) -> float:
        """The minute under a place on the axis."""
        return self.window.start_min + (x_px - self.left_px) / self.span_px * self.window.span_min

    def points(self, row: Row, minutes: Sequence[float], values: Sequence[float]) -> list[QPointF]:
        """The places of many readings of one row.  shape equal lengths."""
        per_min, per_one = self.span_px / self.window.span_min, row.px_per_one
        left, start = self.left_px, self.window.start_min
        floor_px, low, high = row.y_px(row.track.low), row.track.low, row.track.high
        return [
            QPointF(
                left + (m - start) * per_min, floor_px - (min(max(v, low), high) - low) * per_one
            )
            for m, v in zip(minutes, values, strict=True)
        ]

    def field(self) -> QRectF:
        """The area the tracks share, axis and foot left out."""
        return QRectF(self.left_px, HEAD_PX, self.span_px, self.foot_px - HEAD_PX)


def gap_of(count: int) -> int:
    """How far apart the rows of so many tracks stand: closer where there are many.  unit pixels."""
    return GAP_PX if count <= MANY else CLOSE_GAP_PX


def height_for(tracks: tuple[Track, ...], px_per_weight: float) -> float:
    """How high a plot must be for rows of that height.  unit pixels."""
    rows_px = sum(track.weight for track in tracks) * px_per_weight
    return HEAD_PX + FOOT_PX + gap_of(len(tracks)) * max(0, len(tracks) - 1) + rows_px


def frame_of(
    tracks: tuple[Track, ...], window: TimeWindow, width_px: float, height_px: float
) -> Frame:
    """The frame for these tracks: rows share the height by their weights."""
    gap_px = gap_of(len(tracks))
    room = height_px - HEAD_PX - FOOT_PX - gap_px * max(0, len(tracks) - 1)
    weight = sum(track.weight for track in tracks) or 1.0
    rows: list[Row] = []
    top = float(HEAD_PX)
    for track in tracks:
        height = max(1.0, room * track.weight / weight)
        rows.append(Row(track, top, height))
        top += height + gap_px
    gutter_px = GUTTER_PX if any(track.rules for track in tracks) else RIGHT_PX
    return Frame(width_px, height_px, window, tuple(rows), gutter_px)
