"""Paints the cards of the board, each as high as what stands on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.emdr.plan.cards import SYMBOLS, Number, TargetCard
from ui.kit.icons import icon
from ui.kit.surface import draw_bar
from ui.theme.fonts import text_font
from ui.theme.tokens import RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

Index = QModelIndex | QPersistentModelIndex
SYMBOL_PX, SYMBOL_GAP_PX = 16, 6
DOT_PX, DOT_GAP_PX = 10, 5
GAP_PX = 8
LEFT_PX, INSIDE_PX = 16, 12
BETWEEN_PX = 14
LINE_GAP_PX = 2


class CardPainter(QStyledItemDelegate):
    """Name strong, then what it is, then status and numbers, in one line where there is room, then its ties."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        return self._size(index.data(Qt.ItemDataRole.UserRole))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one card."""
        self._paint(painter, option, index.data(Qt.ItemDataRole.UserRole))

    def _size(self, card: TargetCard) -> QSize:
        across_px = self._view.viewport().width() - LEFT_PX - INSIDE_PX - 2
        lines = [_line_px(TEXT_PX, strong=True)]
        lines += [_line_px(SMALL_PX)] * (bool(card.about) + bool(card.ties))
        lines += [_row_px()] * (1 + _breaks(card, across_px))
        return QSize(0, 2 * INSIDE_PX + sum(lines) + LINE_GAP_PX * len(lines) + GAP_PX)

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, card: TargetCard) -> None:
        states, rect = QStyle.StateFlag, QRect(option.rect).adjusted(1, 1, -1, 1 - GAP_PX)
        current = bool(option.state & states.State_Selected)
        held = current and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _surface(
            painter, rect, held=held, over=current or bool(option.state & states.State_MouseOver)
        )
        if current:
            draw_bar(painter, rect)
        inner = rect.adjusted(LEFT_PX, INSIDE_PX, -INSIDE_PX, -INSIDE_PX)
        inner.setTop(_words(painter, inner, card.name, TEXT_PX, strong=True))
        if card.about:
            inner.setTop(_words(painter, inner, card.about, SMALL_PX))
        inner.setTop(_standing(painter, inner, card))
        if card.ties:
            _words(painter, inner, card.ties, SMALL_PX)
        painter.restore()


def _line_px(size_px: int, *, strong: bool = False) -> int:
    return QFontMetrics(text_font(size_px, strong=strong)).lineSpacing()


def _row_px() -> int:
    return max(SYMBOL_PX, _line_px(SMALL_PX))


def _number_px(number: Number) -> int:
    letters = QFontMetrics(text_font(SMALL_PX)).horizontalAdvance(number.words)
    return DOT_PX + DOT_GAP_PX + letters


def _breaks(card: TargetCard, across_px: int) -> bool:
    """Whether the numbers go beneath the status, since both find no room in one line."""
    letters = QFontMetrics(text_font(SMALL_PX)).horizontalAdvance(card.status.value)
    numbers = sum(BETWEEN_PX + _number_px(one) for one in card.numbers)
    return SYMBOL_PX + SYMBOL_GAP_PX + letters + numbers > across_px


def _surface(painter: QPainter, rect: QRect, *, held: bool, over: bool) -> None:
    """The card itself; the one that is current while the keyboard is here has a ring."""
    theme, wide = worn(), 2 if held else 1
    painter.setPen(QPen(QColor(theme.accent if held else theme.line), wide))
    painter.setBrush(QColor(theme.raised if over else theme.surface))
    half = wide / 2
    edge = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(edge, RADIUS_PX, RADIUS_PX)


def _words(
    painter: QPainter, inner: QRect, words: str, size_px: int, *, strong: bool = False
) -> int:
    """One line of words, elided at the card's edge; where the next one begins."""
    painter.setFont(text_font(size_px, strong=strong))
    painter.setPen(QColor(worn().ink if strong else worn().quiet))
    high_px = _line_px(size_px, strong=strong)
    _draw(painter, QRect(inner.left(), inner.top(), inner.width(), high_px), words)
    return inner.top() + high_px + LINE_GAP_PX


def _standing(painter: QPainter, inner: QRect, card: TargetCard) -> int:
    """The status with its icon, the last numbers at the right or beneath; where the next line begins."""
    room = QRect(inner.left(), inner.top(), inner.width(), _row_px())
    painter.setFont(text_font(SMALL_PX))
    painter.setPen(QColor(worn().ink))
    middle = room.top() + (room.height() - SYMBOL_PX) // 2
    icon(SYMBOLS[card.status], "ink").paint(
        painter, QRect(room.left(), middle, SYMBOL_PX, SYMBOL_PX)
    )
    _draw(painter, room.adjusted(SYMBOL_PX + SYMBOL_GAP_PX, 0, 0, 0), card.status.value)
    breaks = _breaks(card, inner.width())
    if breaks:
        room.translate(0, room.height() + LINE_GAP_PX)
    taken = sum(BETWEEN_PX + _number_px(one) for one in card.numbers) - BETWEEN_PX
    left = room.left() if breaks else room.right() - taken
    for number in card.numbers:
        _rating(painter, QRect(left, room.top(), _number_px(number), room.height()), number)
        left += _number_px(number) + BETWEEN_PX
    return room.bottom() + 1 + LINE_GAP_PX


def _rating(painter: QPainter, room: QRect, number: Number) -> None:
    """A number with its dot, hollow under effect."""
    ink = QColor(worn().ink)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush if number.hollow else ink)
    dot = QRectF(room.left(), room.center().y() - DOT_PX / 2 + 1, DOT_PX, DOT_PX)
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    painter.setPen(ink)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, right, number.words)


def _draw(painter: QPainter, room: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(
        words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
