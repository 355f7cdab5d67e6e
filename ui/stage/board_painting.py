"""A board drawn as the client sees it: shapes, lines, rings, frames and pictures, then every word above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import singledispatch
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from ui.kit.shapes import Pattern, outline, pattern_brush
from ui.kit.strokes import Stroke, arrow_heads, stroke_path, stroke_pen
from ui.stage.board import Board, CardMark, FrameMark, LineMark, Mark, RingMark, ShapeMark
from ui.stage.board_fit import Fit, fitting
from ui.stage.board_legend import LaidLegend
from ui.stage.board_words import Placed
from ui.stage.painting import mixed
from ui.stage.stepwise import Steps, at_once
from ui.theme.tokens import contrast

_ARGB = QColor.NameFormat.HexArgb
LIGHT_INK, DARK_INK = "#E8ECEF", "#11151A"
CROWD = 150
"""With more lines than this they are drawn thin and weak, or nothing else could be seen."""

READ_AT = 3.0
"""How much a line stands out on its ground at least; one that does not is drawn nearer to the ink."""

_THIN, _FAINT, _WASH, _PLATE, _LINE, _WEAK = 0.1, 0.45, 0.06, 0.75, 0.6, 0.35
_LEAST_LINE_PX, _EDGE, _MARKS = 1.5, 0.024, 0.62
_PATTERN = "#80"
_PATTERN_PX = 18.0
_DASHES = (4.0, 3.0)


class Inks(NamedTuple):
    """What is drawn with on one ground, and how thick a thin line is.  unit px

    ``under`` is dark where the ground is, and light where it is light.
    """

    ink: QColor
    under: QColor
    line_px: float

    def faint(self, share: float = _FAINT) -> QColor:
        """The ink, thinned."""
        return _thinned(self.ink, share)

    def plate(self, share: float = _PLATE) -> QColor:
        """What words are set off by."""
        return _thinned(self.under, share)

    def line(self, colour: str | None, share: float = _LINE) -> QColor:
        """A colour as a line, so that it stands out; without one, so much of the ink."""
        if colour is None:
            return mixed(self.under, self.ink, share)
        seen = contrast(colour, self.under.name()) >= READ_AT
        return QColor(colour) if seen else mixed(QColor(colour), self.ink, _LINE)


def inks_for(ground: str, letters_px: float) -> Inks:
    """What stands out on a ground."""
    ink = _against(ground)
    under = DARK_INK if ink == LIGHT_INK else LIGHT_INK
    return Inks(QColor(ink), QColor(under), max(_THIN * letters_px, _LEAST_LINE_PX))


def drawn(board: Board, pictures: Mapping[bytes, QImage], size_px: QSize, ground: str) -> QImage:
    """A board on nothing, for a display of that many pixels and a ground of that colour."""
    return at_once(drawing(board, pictures, size_px, ground))


def drawing(
    board: Board, pictures: Mapping[bytes, QImage], size_px: QSize, ground: str
) -> Steps[QImage]:
    """The same in steps."""
    fit = yield from fitting(board, QSizeF(size_px))
    sheet = QImage(size_px, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(Qt.GlobalColor.transparent)
    shown = tuple(pictures.get(one, QImage()) for one in board.pictures)
    inks = inks_for(ground, fit.letters_px)
    crowded = sum(isinstance(mark, LineMark) for mark in board.marks) > CROWD
    for number, mark in enumerate(board.marks):
        with _painter(sheet) as painter:
            _draw(mark, number, _Brush(painter, fit, inks, shown, crowded))
        yield
    for number, words in fit.told.items():
        plate = inks.plate(0.0 if _has_own_ground(board.marks[number], words, fit) else _PLATE)
        with _painter(sheet) as painter:
            words.writing.draw(painter, words.corner, inks.ink, plate)
        yield
    if fit.legend is not None:
        with _painter(sheet) as painter:
            _draw_legend(board, _Brush(painter, fit, inks, ()), fit.legend)
    return sheet


def _draw_legend(board: Board, brush: _Brush, legend: LaidLegend) -> None:
    """On a card of its own, each line with its sample."""
    inks, card = brush.inks, QPainterPath()
    edge = legend.letters_px / 2
    card.addRoundedRect(legend.box, edge, edge)
    brush.painter.fillPath(card, inks.plate())
    brush.painter.strokePath(card, QPen(inks.faint(), inks.line_px))
    for meaning, (middle, words) in zip(board.legend, legend.rows, strict=True):
        fit = Fit(legend.letters_px, middle, legend.letters_px, {})
        _draw(meaning.sample, -1, brush._replace(fit=fit))
        words.writing.draw(brush.painter, words.corner, inks.ink, inks.plate(0.0))


@contextmanager
def _painter(sheet: QImage) -> Iterator[QPainter]:
    """A painter of its own for each step: work that is left for good leaves none behind."""
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    try:
        yield painter
    finally:
        painter.end()


class _Brush(NamedTuple):
    """What every mark is drawn by."""

    painter: QPainter
    fit: Fit
    inks: Inks
    pictures: tuple[QImage, ...]
    crowded: bool = False

    def picture(self, which: int | None) -> QImage:
        """A picture of the board; an empty one where there is none or it did not read."""
        known = which is not None and which < len(self.pictures)
        return self.pictures[which] if known and which is not None else QImage()


def _has_own_ground(mark: Mark, words: Placed, fit: Fit) -> bool:
    """Whether what words stand on sets them off already."""
    if isinstance(mark, ShapeMark):
        middle = words.box.center() - fit.at(mark.x, mark.y)
        return mark.inside and mark.filled < 1.0 and middle.manhattanLength() < 2.0
    return isinstance(mark, CardMark) and not mark.hatched


@singledispatch
def _draw(mark: Mark, number: int, brush: _Brush) -> None:
    """Draw one mark."""
    raise TypeError(type(mark).__name__)


@_draw.register
def _(mark: CardMark, number: int, brush: _Brush) -> None:
    painter, fit, inks = brush.painter, brush.fit, brush.inks
    whole, card = fit.card(number, mark), QPainterPath()
    inset = fit.inset(whole)
    card.addRoundedRect(whole, inset, inset)
    painter.fillPath(card, inks.plate())
    if mark.hatched:
        zoom = fit.letters_px / _PATTERN_PX
        lines = pattern_brush(Pattern.STRIPES, inks.faint(_FAINT / 2).name(_ARGB), zoom=zoom)
        lines.setTransform(lines.transform() * QTransform.fromScale(zoom, zoom))
        painter.fillPath(card, lines)
    painter.strokePath(card, QPen(inks.faint(), inks.line_px))
    picture = brush.picture(mark.picture)
    if not picture.isNull():
        whole.setHeight(mark.height * fit.scale)
        _hang(painter, picture, whole.adjusted(inset, inset, -inset, -inset))


@_draw.register
def _(mark: ShapeMark, number: int, brush: _Brush) -> None:
    painter, fit, inks = brush.painter, brush.fit, brush.inks
    zoom = fit.letters_px / _PATTERN_PX
    shape = outline(mark.shape, mark.size * fit.scale / zoom)
    painter.save()
    painter.setOpacity(mark.opacity)
    # Patterns are as far apart as letters are high, however much the map is enlarged.
    painter.setTransform(QTransform(zoom, 0.0, 0.0, zoom, *fit.at(mark.x, mark.y).toTuple()))
    painter.fillPath(shape, mixed(inks.under, QColor(mark.fill), mark.filled))
    painter.fillPath(shape, pattern_brush(mark.pattern, _marks_in(mark, inks), zoom=zoom))
    picture = brush.picture(mark.picture)
    if not picture.isNull():
        painter.fillPath(shape, _covering(picture, shape.boundingRect()))
    painter.strokePath(shape, _edge(mark, fit, inks, zoom))
    painter.restore()


@_draw.register
def _(mark: LineMark, number: int, brush: _Brush) -> None:
    painter, fit = brush.painter, brush.fit
    a, b = fit.at(mark.ax, mark.ay), fit.at(mark.bx, mark.by)
    width_px = max(mark.width * fit.scale, _LEAST_LINE_PX if brush.crowded else brush.inks.line_px)
    colour = brush.inks.line(mark.colour, _WEAK if brush.crowded else _LINE)
    line = stroke_path(a, b, mark.stroke, width_px, mark.arrow)
    broken = Stroke.DASHED if mark.dashed else mark.stroke
    painter.strokePath(line, stroke_pen(broken, colour.name(), width_px))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for head in arrow_heads(a, b, mark.arrow, width_px):
        painter.drawPolygon(head)


@_draw.register
def _(mark: RingMark, number: int, brush: _Brush) -> None:
    if mark.open:
        return
    painter, radius = brush.painter, mark.radius * brush.fit.scale
    painter.setPen(QPen(brush.inks.faint(), brush.inks.line_px))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(brush.fit.at(mark.x, mark.y), radius, radius)


@_draw.register
def _(mark: FrameMark, number: int, brush: _Brush) -> None:
    fit, inks, frame = brush.fit, brush.inks, QPainterPath()
    box = fit.box(mark.x, mark.y, mark.width, mark.height)
    frame.addRoundedRect(box, fit.letters_px / 2, fit.letters_px / 2)
    brush.painter.fillPath(frame, inks.faint(_WASH))
    brush.painter.strokePath(frame, QPen(inks.faint(), inks.line_px))


def _marks_in(mark: ShapeMark, inks: Inks) -> str:
    """What the pattern of a shape is drawn in."""
    if mark.filled < 1.0:
        return mixed(inks.under, QColor(mark.fill), _MARKS).name()
    return _PATTERN + _against(mark.fill)[1:]


def _edge(mark: ShapeMark, fit: Fit, inks: Inks, zoom: float) -> QPen:
    """The line round a shape: in ink where the colour fills it, else in the colour."""
    if mark.filled < 1.0:
        pen = QPen(inks.line(mark.fill), max(_EDGE * mark.size * fit.scale, inks.line_px) / zoom)
    else:
        pen = QPen(inks.ink, inks.line_px / zoom)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if mark.dashed:
        pen.setDashPattern(_DASHES)
    return pen


def _hang(painter: QPainter, picture: QImage, box: QRectF) -> None:
    """A whole picture in the middle of its box."""
    size = QSizeF(picture.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(box.topLeft(), size)
    place.moveCenter(box.center())
    painter.drawImage(place, picture)


def _covering(picture: QImage, box: QRectF) -> QBrush:
    """A picture that leaves nothing of a box free; what is too much of it is lost all round."""
    side = max(box.width() / picture.width(), box.height() / picture.height())
    corner = box.center() - QPointF(picture.width(), picture.height()) * (side / 2.0)
    brush = QBrush(picture)
    brush.setTransform(QTransform(side, 0.0, 0.0, side, *corner.toTuple()))
    return brush


def _thinned(colour: QColor, share: float) -> QColor:
    thin = QColor(colour)
    thin.setAlphaF(share)
    return thin


def _against(colour: str) -> str:
    """The ink that stands out more on a colour."""
    return max(LIGHT_INK, DARK_INK, key=lambda ink: contrast(ink, colour))
