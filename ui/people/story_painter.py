"""Paints the rows of a timeline: headings with a caret, lines with their time, asides at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.icons import icon
from ui.kit.row_list import Index
from ui.kit.surface import draw_bar
from ui.people.story import StoryRow
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import CONTROL_PX, GRID_PX, ICON_PX, RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

TIME_PX = 64
DATE_PX = 120


class StoryPainter(QStyledItemDelegate):
    """Paints a row from its plain words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is one control high."""
        return QSize(0, CONTROL_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row."""
        self._paint(painter, option, index.data(Qt.ItemDataRole.UserRole))

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, row: StoryRow) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn().raised))
            painter.drawRoundedRect(rect, RADIUS_PX, RADIUS_PX)
            draw_bar(painter, rect)
        inner = rect.adjusted(2 * GRID_PX, 0, -2 * GRID_PX, 0)
        taken = _write(painter, inner, row.aside, getattr(worn(), row.tone), right=True)
        left = inner.adjusted(0, 0, -taken, 0)
        if row.unfolded is None:
            _paint_line(painter, left, row)
        else:
            _paint_heading(painter, rect, left, row)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, left: QRect, row: StoryRow) -> None:
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, worn().line)
    caret = icon("caret-down" if row.unfolded else "caret-right", "quiet")
    middle = left.top() + (left.height() - ICON_PX) // 2
    caret.paint(painter, QRect(left.left(), middle, ICON_PX, ICON_PX))
    words = left.adjusted(ICON_PX + GRID_PX, 0, 0, 0)
    _write(painter, words, row.words, worn().ink, font=text_font(TEXT_PX, strong=True))


def _paint_line(painter: QPainter, left: QRect, row: StoryRow) -> None:
    indented = left.adjusted(ICON_PX + GRID_PX, 0, 0, 0)
    time_px = wide_px(TIME_PX if len(row.time) <= len("00:00") else DATE_PX)
    _write(painter, indented, row.time, worn().quiet)
    font = text_font(TEXT_PX)
    font.setStrikeOut(row.struck)
    colour = worn().quiet if row.struck or row.aside == "removed" else worn().ink
    _write(painter, indented.adjusted(time_px, 0, 0, 0), row.words, colour, font=font)


def _write(
    painter: QPainter,
    rect: QRect,
    words: str,
    colour: str,
    *,
    font: QFont | None = None,
    right: bool = False,
) -> int:
    if not words:
        return 0
    painter.setFont(font or text_font(SMALL_PX))
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    return metrics.horizontalAdvance(shown) + 2 * GRID_PX
