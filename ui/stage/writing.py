"""Words laid out on the client's display: broken into lines, never cut, and legible on whatever lies below."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QTextLayout, QTextOption

from ui.theme.fonts import FAMILY, load_fonts

_LINE_BREAK = "\u2028"
_WIDER, _SMALLER = 1.5, 0.85
_LEAST_PX = 4.0
_PLATE_PX = 0.25


class Writing:
    """A text with its size.  ``letters_px`` is how high letters may be, ``width_px`` where lines break.

    One that is higher than ``room`` is laid out wider, and then smaller, until it fits.
    """

    def __init__(
        self,
        text: str,
        letters_px: float,
        width_px: float,
        room: QSizeF,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        self.letters_px = letters_px
        width_px = min(width_px, room.width())
        self._layout, self.size = _laid_out(text, letters_px, width_px, align)
        while self._too_large(room) and self.letters_px > _LEAST_PX:
            if width_px < room.width():
                width_px = min(width_px * _WIDER, room.width())
            else:
                self.letters_px *= _SMALLER
            self._layout, self.size = _laid_out(text, self.letters_px, width_px, align)

    def _too_large(self, room: QSizeF) -> bool:
        return self.size.height() > room.height() or self.size.width() > room.width()

    def draw(self, painter: QPainter, corner: QPointF, ink: QColor, plate: QColor) -> None:
        """Write it in ink, its top left corner there, on a plate that sets it off."""
        box = QRectF(corner, self.size)
        edge = self.letters_px * _PLATE_PX
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plate)
        painter.drawRoundedRect(box.adjusted(-edge, 0.0, edge, 0.0), edge, edge)
        painter.setPen(ink)
        self._layout.draw(painter, corner)


def letters(size_px: float) -> QFont:
    """The bundled letters at a size.  unit px"""
    return _letters(max(1, round(size_px)))


@lru_cache(maxsize=32)
def _letters(size_px: int) -> QFont:
    # Kept: to ask whether the letters are there takes longer than to lay out a label.
    if not QFontDatabase.hasFamily(FAMILY):
        load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(size_px)
    return font


def _laid_out(
    text: str, size_px: float, width_px: float, align: Qt.AlignmentFlag
) -> tuple[QTextLayout, QSizeF]:
    """The lines of a text, pushed together so that none begins left of 0, and how much room they take."""
    if align is Qt.AlignmentFlag.AlignLeft and _is_rightwards(text):
        align = Qt.AlignmentFlag.AlignRight
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(_LINE_BREAK.join(text.splitlines()), letters(size_px))
    layout.setTextOption(option)
    width = _break_lines(layout, width_px)
    # Once more, as wide as its longest line: the lines then stand about the middle of the text itself.
    _break_lines(layout, width)
    last = layout.lineAt(layout.lineCount() - 1)
    return layout, QSizeF(width, last.y() + last.height())


def _is_rightwards(text: str) -> bool:
    """Whether a text begins at the right, as its first letter says."""
    ways = (bidirectional(letter) for letter in text)
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"


def _break_lines(layout: QTextLayout, width_px: float) -> float:
    """The width of the longest line."""
    longest = y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        line.setPosition(QPointF(0.0, y))
        y += line.height()
        longest = max(longest, line.naturalTextWidth())
    layout.endLayout()
    return float(int(longest) + 1)
