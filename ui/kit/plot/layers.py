"""Pictures of the ground and of each track, kept until what they show changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from kapdesk.kernel.plot import Plot
from ui.kit.plot.curves import Curve
from ui.kit.plot.frame import Frame, Row
from ui.kit.plot.ground import GroundPainter
from ui.kit.plot.inks import Inks
from ui.kit.plot.rows import RowPainter

MARGIN_PX = 4


@dataclass(frozen=True, slots=True)
class Look:
    """Everything besides the data that a picture depends on."""

    frame: Frame
    inks: Inks
    glyphs: Mapping[str, str]
    pixel_ratio: float


@dataclass(slots=True)
class Layers:
    """The kept pictures of one plot.  Whoever changes something says which ones no longer hold."""

    _ground: QPixmap | None = None
    _streams: dict[str, QPixmap] = field(default_factory=dict)
    _rows: dict[str, QPixmap] = field(default_factory=dict)

    def forget(self) -> None:
        """Nothing holds any more: size, time or theme changed."""
        self._ground = None
        self._streams.clear()
        self._rows.clear()

    def forget_ground(self) -> None:
        """Bands, full marks, scales, limits or planned readings changed."""
        self._ground = None

    def forget_track(self, name: str) -> None:
        """Readings, limits or marks of one track changed."""
        self._rows.pop(name, None)

    def forget_stream(self, name: str) -> None:
        """The stream of one track grew."""
        self._streams.pop(name, None)

    def draw(self, painter: QPainter, plot: Plot, streams: Mapping[str, Curve], look: Look) -> None:
        """All pictures, back to front; missing ones are drawn first."""
        if self._ground is None:
            self._ground = _ground_picture(plot, look)
        painter.drawPixmap(QPointF(0, 0), self._ground)
        for row in look.frame.rows:
            name, place = row.track.name, QPointF(0, row.top_px - MARGIN_PX)
            if (stream := streams.get(name)) is not None:
                if name not in self._streams:
                    self._streams[name] = _row_picture(row, look, stream)
                painter.drawPixmap(place, self._streams[name])
            if name not in self._rows:
                self._rows[name] = _row_picture(row, look)
            painter.drawPixmap(place, self._rows[name])


def _ground_picture(plot: Plot, look: Look) -> QPixmap:
    picture = _blank(look.frame.height_px, look)
    picture.fill(look.inks.surface)
    painter = _painter_on(picture)
    GroundPainter(look.frame, look.inks).draw(painter, plot)
    by = _row_painter(look)
    for row in look.frame.rows:
        by.draw_scale(painter, row)
    painter.end()
    return picture


def _row_picture(row: Row, look: Look, stream: Curve | None = None) -> QPixmap:
    """A track without its stream, or a stream without its track."""
    picture = _blank(row.height_px + 2 * MARGIN_PX, look)
    picture.fill(Qt.GlobalColor.transparent)
    painter = _painter_on(picture)
    painter.translate(0, MARGIN_PX - row.top_px)
    by = _row_painter(look)
    if stream is None:
        by.draw(painter, row)
    else:
        by.draw_stream(painter, row, stream)
    painter.end()
    return picture


def _row_painter(look: Look) -> RowPainter:
    return RowPainter(look.frame, look.inks, look.glyphs, look.pixel_ratio)


def _blank(height_px: float, look: Look) -> QPixmap:
    ratio = look.pixel_ratio
    picture = QPixmap(round(look.frame.width_px * ratio), round(height_px * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _painter_on(picture: QPixmap) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
