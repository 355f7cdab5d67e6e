"""A board drawn as the client sees it: shapes, lines, rings, frames and pictures, then every word above them."""

from __future__ import annotations

from functools import singledispatch
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPen, QTransform

from ui.kit.shapes import outline, pattern_brush
from ui.kit.strokes import Stroke, arrow_heads, stroke_path, stroke_pen
from ui.stage.board import (
    NOT_SHOWN,
    TOO_LARGE,
    Board,
    BoardRefused,
    FrameMark,
    LineMark,
    Mark,
    PictureMark,
    RingMark,
    ShapeMark,
    WordsMark,
)
from ui.stage.board_fit import Fit, fitted
from ui.theme.tokens import contrast

LIGHT_INK, DARK_INK = "#E8ECEF", "#11151A"
MOST_PIXELS = 12_000_000
"""Of one picture, before it is read."""

_THIN, _FAINT, _WASH, _PLATE = 0.1, 0.45, 0.06, 0.75
_LEAST_LINE_PX = 1.5
_PATTERN = "#80"
_PATTERN_PX = 18.0
_DASHES = (4.0, 3.0)


class Inks(NamedTuple):
    """What is drawn with on one ground, and how thick a thin line is.  unit px"""

    ink: QColor
    plate: QColor
    line_px: float

    def faint(self, share: float = _FAINT) -> QColor:
        """The ink, thinned."""
        thin = QColor(self.ink)
        thin.setAlphaF(share)
        return thin


def inks_for(ground: str, letters_px: float) -> Inks:
    """What stands out on a ground."""
    ink = _against(ground)
    plate = QColor(DARK_INK if ink == LIGHT_INK else LIGHT_INK)
    plate.setAlphaF(_PLATE)
    return Inks(QColor(ink), plate, max(_THIN * letters_px, _LEAST_LINE_PX))


def pictures_of(board: Board) -> tuple[QImage, ...]:
    """The pictures of a board in their order.  raises BoardRefused for one that is none or has too many pixels."""
    return tuple(_read(mark.png) for mark in board.marks if isinstance(mark, PictureMark))


def drawn(board: Board, pictures: tuple[QImage, ...], size_px: QSize, ground: str) -> QImage:
    """A board on nothing, for a display of that many pixels and a ground of that colour."""
    sheet = QImage(size_px, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(Qt.GlobalColor.transparent)
    fit = fitted(board, QSizeF(size_px))
    inks = inks_for(ground, fit.letters_px)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    left = list(pictures)
    for mark in board.marks:
        if isinstance(mark, PictureMark):
            _hang(painter, left.pop(0), fit.box(mark.x, mark.y, mark.width, mark.height))
        else:
            _draw(mark, painter, fit, inks)
    for words in fit.words:
        words.writing.draw(painter, words.corner, inks.ink, inks.plate)
    painter.end()
    return sheet


@singledispatch
def _draw(mark: Mark, painter: QPainter, fit: Fit, inks: Inks) -> None:
    """Draw one mark."""
    raise TypeError(type(mark).__name__)


@_draw.register
def _(mark: WordsMark, painter: QPainter, fit: Fit, inks: Inks) -> None:
    """Words are written above everything else."""


@_draw.register
def _(mark: ShapeMark, painter: QPainter, fit: Fit, inks: Inks) -> None:
    zoom = fit.letters_px / _PATTERN_PX
    pen = QPen(inks.ink, inks.line_px / zoom)
    if mark.dashed:
        pen.setDashPattern(_DASHES)
    shape = outline(mark.shape, mark.size * fit.scale / zoom)
    pattern = pattern_brush(mark.pattern, _PATTERN + _against(mark.fill)[1:], zoom=zoom)
    painter.save()
    painter.setOpacity(mark.opacity)
    # Patterns are as far apart as letters are high, however much the map is enlarged.
    painter.setTransform(QTransform(zoom, 0.0, 0.0, zoom, *fit.at(mark.x, mark.y).toTuple()))
    painter.fillPath(shape, QColor(mark.fill))
    painter.fillPath(shape, pattern)
    painter.strokePath(shape, pen)
    painter.restore()


@_draw.register
def _(mark: LineMark, painter: QPainter, fit: Fit, inks: Inks) -> None:
    a, b = fit.at(mark.ax, mark.ay), fit.at(mark.bx, mark.by)
    width_px = max(mark.width * fit.scale, inks.line_px)
    line = stroke_path(a, b, mark.stroke, width_px, mark.arrow)
    broken = Stroke.DASHED if mark.dashed else mark.stroke
    painter.strokePath(line, stroke_pen(broken, mark.colour, width_px))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.colour))
    for head in arrow_heads(a, b, mark.arrow, width_px):
        painter.drawPolygon(head)


@_draw.register
def _(mark: RingMark, painter: QPainter, fit: Fit, inks: Inks) -> None:
    painter.setPen(QPen(inks.faint(), inks.line_px))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = mark.radius * fit.scale
    painter.drawEllipse(fit.at(mark.x, mark.y), radius, radius)


@_draw.register
def _(mark: FrameMark, painter: QPainter, fit: Fit, inks: Inks) -> None:
    frame = QPainterPath()
    frame.addRoundedRect(
        fit.box(mark.x, mark.y, mark.width, mark.height), fit.letters_px / 2, fit.letters_px / 2
    )
    painter.fillPath(frame, inks.faint(_WASH))
    painter.strokePath(frame, QPen(inks.faint(), inks.line_px))


def _hang(painter: QPainter, picture: QImage, box: QRectF) -> None:
    """A whole picture in the middle of its box."""
    size = QSizeF(picture.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(box.topLeft(), size)
    place.moveCenter(box.center())
    painter.drawImage(place, picture)


def _read(png: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    size = reader.size()
    if size.isEmpty():
        raise BoardRefused(NOT_SHOWN)
    if size.width() * size.height() > MOST_PIXELS:
        raise BoardRefused(TOO_LARGE)
    picture = reader.read()
    if picture.isNull():
        raise BoardRefused(NOT_SHOWN)
    return picture


def _against(colour: str) -> str:
    """The ink that stands out more on a colour."""
    return max(LIGHT_INK, DARK_INK, key=lambda ink: contrast(ink, colour))
