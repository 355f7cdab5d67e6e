"""Paints the cards of the board, each as high as what stands on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.emdr.plan.cards import SYMBOLS, Number, TargetCard
from ui.kit.icons import icon
from ui.kit.surface import draw_bar
from ui.theme.fonts import text_font
from ui.theme.tokens import GRID_PX, RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

Index = QModelIndex | QPersistentModelIndex
SYMBOL_PX = 16
DOT_PX = 10
GAP_PX = 8
INSIDE_PX = 12


class CardPainter(QStyledItemDelegate):
    """Name strong, then what it is, then status and numbers, then its ties."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        return QSize(0, _high_px(index.data(Qt.ItemDataRole.UserRole)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one card."""
        self._paint(painter, option, index.data(Qt.ItemDataRole.UserRole))

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, card: TargetCard) -> None:
        states, rect = QStyle.StateFlag, QRect(option.rect).adjusted(1, 1, -1, 1 - GAP_PX)
        current = bool(option.state & states.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _surface(painter, rect, current=current, over=bool(option.state & states.State_MouseOver))
        inner = rect.adjusted(2 * GRID_PX, INSIDE_PX, -INSIDE_PX, -INSIDE_PX)
        down = inner.top()
        for words, size_px, strong in _lines(card):
            down += _line(painter, inner, down, words, size_px, strong=strong)
        down += 2
        _standing(painter, inner, down, card)
        if card.ties:
            down += _row_px() + 2
            _line(painter, inner, down, card.ties, SMALL_PX, strong=False)
        painter.restore()


def _lines(card: TargetCard) -> list[tuple[str, int, bool]]:
    lines = [(card.name, TEXT_PX, True)]
    return [*lines, (card.about, SMALL_PX, False)] if card.about else lines


def _high_px(card: TargetCard) -> int:
    lines = sum(QFontMetrics(text_font(size)).lineSpacing() for _, size, _ in _lines(card))
    ties = 2 + QFontMetrics(text_font(SMALL_PX)).lineSpacing() if card.ties else 0
    return 2 * INSIDE_PX + lines + 2 + _row_px() + ties + GAP_PX


def _row_px() -> int:
    return max(SYMBOL_PX, QFontMetrics(text_font(SMALL_PX)).lineSpacing()) + 2


def _surface(painter: QPainter, rect: QRect, *, current: bool, over: bool) -> None:
    theme = worn()
    painter.setPen(QPen(QColor(theme.accent if current else theme.line), 1))
    painter.setBrush(QColor(theme.raised if current or over else theme.surface))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
    if current:
        draw_bar(painter, rect)


def _line(
    painter: QPainter, inner: QRect, down: int, words: str, size_px: int, *, strong: bool
) -> int:
    """One line of words, elided at the card's edge; how high it was."""
    painter.setFont(text_font(size_px, strong=strong))
    painter.setPen(QColor(worn().ink if strong else worn().quiet))
    metrics = painter.fontMetrics()
    room = QRect(inner.left(), down, inner.width(), metrics.lineSpacing())
    _draw(painter, room, words)
    return metrics.lineSpacing()


def _standing(painter: QPainter, inner: QRect, down: int, card: TargetCard) -> None:
    """The status with its icon at the left, the last numbers at the right."""
    room = QRect(inner.left(), down, inner.width(), _row_px())
    painter.setFont(text_font(SMALL_PX))
    middle = room.top() + (room.height() - SYMBOL_PX) // 2
    mark = QRect(room.left(), middle, SYMBOL_PX, SYMBOL_PX)
    icon(SYMBOLS[card.status], "ink").paint(painter, mark)
    taken = 0
    for number in reversed(card.numbers):
        taken += _rating(painter, room.adjusted(0, 0, -taken, 0), number) + 2 * GRID_PX
    painter.setPen(QColor(worn().ink))
    _draw(painter, room.adjusted(SYMBOL_PX + 6, 0, -taken, 0), card.status.value)


def _rating(painter: QPainter, room: QRect, number: Number) -> int:
    """A number at the right end with its dot, hollow under effect; how wide it was."""
    wide = painter.fontMetrics().horizontalAdvance(number.words)
    painter.setPen(QColor(worn().ink))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, right, number.words)
    left = room.right() - wide - 6 - DOT_PX
    dot = QRectF(left, room.center().y() - DOT_PX / 2 + 1, DOT_PX, DOT_PX)
    painter.setPen(QPen(QColor(worn().ink), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush if number.hollow else QColor(worn().ink))
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    return wide + 6 + DOT_PX


def _draw(painter: QPainter, room: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(
        words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
