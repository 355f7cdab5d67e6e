"""What hatches, signs and edges mean: only those in use, each with its word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kapdesk.body.model import BodyMarks, Depth, Quality
from kapdesk.body.words import DIRECTION_SIGNS, legend
from ui.bodymap import painting
from ui.bodymap.colours import colour_of
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

SWATCH = QSize(30, 16)
LETTER_PX = 9.0
"""How wide a sign stands for each of its letters, where that is more than they need."""

GAP_PX, APART_PX, LINE_PAD_PX = 6.0, 16.0, 6.0
SPREADS, INSIDE = "spreads to", "inside"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign and its word: a quality, letters, or a line: an arrow, or an edge broken as it is drawn."""

    words: str
    quality: Quality | None = None
    letters: str = ""
    arrow: bool = False
    dashes: tuple[float, float] | None = None


def signs_of(marks: BodyMarks) -> Iterator[Sign]:
    """What a map of these marks has to explain."""
    for quality in legend(marks):
        yield Sign(quality.value, quality=quality)
    used = {mark.direction for mark in marks}
    for direction, letters in DIRECTION_SIGNS.items():
        if direction in used:
            yield Sign(direction.value, letters=letters)
    if any(mark.spread_to for mark in marks):
        yield Sign(SPREADS, arrow=True)
    if any(mark.depth is Depth.INSIDE for mark in marks):
        yield Sign(INSIDE, dashes=painting.DASHES)


class Legend(QWidget):
    """The signs in use, in as many lines as they need."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: tuple[Sign, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_marks(self, marks: BodyMarks, more: Iterable[Sign] = ()) -> None:
        """Explains these, and what else is drawn; gone where there is nothing to explain."""
        self._signs = (*signs_of(marks), *more)
        words = ", ".join(sign.words for sign in self._signs)
        self.setAccessibleName(f"Legend: {words}")
        self.setVisible(bool(self._signs))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """As many lines as the width asks for."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """How high its lines are."""
        return round(self._laid(width_px)[-1].bottom()) if self._signs else 0

    def sizeHint(self) -> QSize:
        """One line, where it is wide enough."""
        return QSize(SWATCH.width(), round(self._line_px()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the signs."""
        self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sign, room in zip(self._signs, self._laid(self.width()), strict=True):
            self._draw(painter, sign, room)
        painter.end()

    def _laid(self, width_px: int) -> list[QRectF]:
        """The room of each sign with its words."""
        metrics, line = QFontMetricsF(text_font(SMALL_PX)), self._line_px()
        rooms: list[QRectF] = []
        x = y = 0.0
        for sign in self._signs:
            wide = _sign_px(sign) + GAP_PX + metrics.horizontalAdvance(sign.words)
            if x and x + wide > width_px:
                x, y = 0.0, y + line
            rooms.append(QRectF(x, y, wide, line))
            x += wide + APART_PX
        return rooms

    def _draw(self, painter: QPainter, sign: Sign, room: QRectF) -> None:
        top = room.center().y() - SWATCH.height() / 2.0
        box = QRectF(room.left() + 0.5, top, _sign_px(sign) - 1.0, SWATCH.height())
        _draw_sign(painter, sign, box)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(QColor(worn().quiet))
        words = room.adjusted(_sign_px(sign) + GAP_PX, 0.0, 1.0, 0.0)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, sign.words
        )

    def _line_px(self) -> float:
        return (
            max(QFontMetricsF(text_font(SMALL_PX)).height(), float(SWATCH.height())) + LINE_PAD_PX
        )


def _sign_px(sign: Sign) -> float:
    """How wide a sign is drawn."""
    if not sign.letters:
        return float(SWATCH.width())
    strong = QFontMetricsF(text_font(SMALL_PX, strong=True))
    return max(LETTER_PX, strong.horizontalAdvance(sign.letters)) + 2.0


def _draw_sign(painter: QPainter, sign: Sign, box: QRectF) -> None:
    if sign.quality is not None:
        draw_swatch(painter, sign.quality, box)
    elif sign.letters:
        painter.setFont(text_font(SMALL_PX, strong=True))
        painter.setPen(QColor(worn().ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign.letters)
    elif sign.arrow:
        start, end = (
            QPointF(box.left() + 3, box.center().y()),
            QPointF(box.right() - 3, box.center().y()),
        )
        painting.draw_arrow(painter, start, end, dashed=sign.dashes is not None)
    elif sign.dashes is not None:
        painting.draw_edge(painter, box, sign.dashes)


def draw_swatch(painter: QPainter, quality: Quality, box: QRectF) -> None:
    """A small piece of a quality's hatch in its colour."""
    shape = QPainterPath()
    shape.addRoundedRect(box, 3.0, 3.0)
    painting.draw_hatch(painter, shape, quality)
    painter.setPen(QPen(QColor(colour_of(quality)), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
