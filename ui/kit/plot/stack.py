"""The stacked plot: one time axis, a row for each track, a line that reads them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from math import ceil, floor

from PySide6.QtCore import QEvent, QLineF, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.plot import Plot, Track
from ui.kit.plot.curves import Curve
from ui.kit.plot.frame import HEAD_PX, Frame, frame_of
from ui.kit.plot.hover import HoverPainter
from ui.kit.plot.inks import inks_of
from ui.kit.plot.layers import Layers, Look
from ui.kit.plot.readout import Said, readout
from ui.kit.plot.window import TimeWindow, following, whole
from ui.theme.worn import worn

NEAR_PX = 8.0
WIDEN_STEP = 10.0
EMPTY = Plot(0.0, 60.0, ())


class Showing(Enum):
    """Which stretch of time is kept in view."""

    WHOLE = auto()
    LATEST = auto()
    CHOSEN = auto()


class StackedPlot(QWidget):
    """Shows a plot value.  ``show_plot`` opens one; ``apply`` and ``stream`` bring news and repaint only that."""

    moved = Signal(object)

    def __init__(self, glyphs: Mapping[str, str] | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self._glyphs = dict(glyphs or {})
        self._plot = EMPTY
        self._streams: dict[str, Curve] = {}
        self._showing = Showing.WHOLE
        self._window = whole(EMPTY.start_min, EMPTY.end_min)
        self._frame = frame_of((), self._window, 1, 1)
        self._layers = Layers()
        self._inks = inks_of(worn())
        self._hover: QPointF | None = None
        self._held_min: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Plot of the session")

    def show_plot(self, plot: Plot) -> None:
        """Opens a plot: everything in view, streams empty."""
        self._plot = plot
        self._streams.clear()
        self.show_time(Showing.WHOLE)

    def apply(self, plot: Plot) -> None:
        """The same plot with news: only what differs is drawn again."""
        before, self._plot = self._plot, plot
        if _ground_of(before) != _ground_of(plot):
            self._layers.forget_ground()
        same = {track.name: track for track in before.tracks}
        for track in plot.tracks:
            if same.get(track.name) != track:
                self._layers.forget_track(track.name)
        self._keep_in_view()

    def stream(
        self, track: str, colour: str, minutes: Sequence[float], values: Sequence[float]
    ) -> None:
        """Later samples of a track's stream.  shape equal lengths; NaN where one is missing."""
        self._streams.setdefault(track, Curve(colour)).extend(minutes, values)
        self._layers.forget_stream(track)
        self._keep_in_view()

    def advance(self, now_min: float) -> None:
        """Moves the line that marks now."""
        self._plot = replace(self._plot, now_min=now_min)
        self._keep_in_view()

    def show_time(self, showing: Showing) -> None:
        """Keeps everything, or the last half hour, in view from now on."""
        changed = showing is not self._showing
        self._showing = showing
        self._keep_in_view()
        self._layers.forget()
        if changed:
            self.moved.emit(showing)

    def choose(self, window: TimeWindow) -> None:
        """Shows one stretch of time, as far as the plot reaches, until told otherwise."""
        self._window = window.held_in(self.everything())
        self.show_time(Showing.CHOSEN)

    def everything(self) -> TimeWindow:
        """The stretch that shows all there is."""
        end = max(self._plot.end_min, self._plot.now_min or self._plot.end_min)
        return whole(self._plot.start_min, end)

    def point_at(self, place: QPointF | None) -> None:
        """Puts the reading line under a place, or takes it away; over the gutter it stands at the right end."""
        inside = place is not None and self._frame.left_px <= place.x() <= self._frame.width_px
        self._hover = place if inside else None
        self.update()

    def hold(self, minute: float | None) -> None:
        """Keeps a reading line at a minute, also while no pointer is over the plot; None takes it away."""
        self._held_min = minute
        self.update()

    def frame_shown(self) -> Frame:
        """Where everything lies now: places to minutes and back."""
        return self._frame

    def said_at(self, minute: float) -> tuple[Said, ...]:
        """What every track says at a minute, as the line under the pointer shows it."""
        near_min = NEAR_PX * self._window.span_min / self._frame.span_px
        return readout(self._plot, self._streams, minute, near_min)

    def _keep_in_view(self) -> None:
        if self._showing is Showing.WHOLE:
            self._window = self.everything()
        elif self._showing is Showing.LATEST and self._plot.now_min is not None:
            self._window = self._settled(following(self._plot.now_min))
        self._place()
        self.update()

    def _settled(self, wanted: TimeWindow) -> TimeWindow:
        """The wanted window, or the present one while they differ by less than a pixel."""
        pixel_min = wanted.span_min / self._frame.span_px
        near = abs(wanted.end_min - self._window.end_min) < pixel_min
        return self._window if near and wanted.span_min == self._window.span_min else wanted

    def _place(self) -> None:
        tracks = tuple(self._widened(track) for track in self._plot.tracks)
        frame = frame_of(tracks, self._window, self.width(), self.height())
        if _places(frame) != _places(self._frame):
            self._layers.forget()
        self._frame = frame

    def _widened(self, track: Track) -> Track:
        curve = self._streams.get(track.name)
        bounds = curve.bounds() if curve else None
        if bounds is None:
            return track
        low = floor(bounds[0] / WIDEN_STEP) * WIDEN_STEP
        high = ceil(bounds[1] / WIDEN_STEP) * WIDEN_STEP
        if track.low <= low and high <= track.high:
            return track
        return replace(track, low=min(track.low, low), high=max(track.high, high))

    def _draw(self) -> None:
        look = Look(self._frame, self._inks, self._glyphs, self.devicePixelRatioF())
        painter = QPainter(self)
        self._layers.draw(painter, self._plot, self._streams, look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_now(painter)
        if self._plot.tracks:
            self._draw_reading_lines(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._inks.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        painter.end()

    def _draw_reading_lines(self, painter: QPainter) -> None:
        """What is read: the minute under the pointer, else the one that is held, which has its line in either case."""
        hover, held = HoverPainter(self._frame, self._inks), self._held_min
        if held is not None and not self._window.start_min <= held <= self._window.end_min:
            held = None
        if self._hover is not None:
            minute = self._frame.minute(min(self._hover.x(), self._frame.right_px))
            hover.draw(painter, minute, self.said_at(minute), self._hover.y())
            if held is not None:
                hover.draw_line(painter, held)
        elif held is not None:
            hover.draw(painter, held, self.said_at(held), -1.0)

    def _draw_now(self, painter: QPainter) -> None:
        now = self._plot.now_min
        if now is None or not self._window.start_min <= now <= self._window.end_min:
            return
        x = self._frame.x_px(now)
        painter.setPen(QPen(self._inks.accent, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, HEAD_PX, x, self._frame.foot_px))

    def _on_change(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._inks = inks_of(worn())
            self._layers.forget()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says the size changed."""
        self._keep_in_view()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says the theme changed."""
        self._on_change(event)


def _ground_of(plot: Plot) -> tuple[object, ...]:
    scales = tuple((track.name, track.unit, track.ticks, track.rules) for track in plot.tracks)
    return plot.bands, plot.marks, plot.ticks, plot.zero_label, scales


def _places(frame: Frame) -> tuple[object, ...]:
    rows = tuple((r.track.low, r.track.high, r.top_px, r.height_px) for r in frame.rows)
    return frame.width_px, frame.height_px, frame.window, rows
