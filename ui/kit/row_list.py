"""A list of rows that stays quick at any length: a title, a quiet line beneath, and words at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.spoken_rows import SpokenRows
from ui.kit.surface import draw_bar, draw_hatch
from ui.theme.fonts import text_font
from ui.theme.tokens import GRID_PX, RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 64


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the key it is chosen by, its title, a quiet line, and words at the right end.

    A ``hatched`` one stands for something that is not shown; it carries nothing of that.
    """

    key: str
    title: str
    detail: str = ""
    trailing: str = ""
    tone: str = "quiet"
    hatched: bool = False


class RowList(QListView):
    """Rows to choose from with arrows and Enter, or one click.  ``chosen`` gives the row's key.

    ``by_click`` False lets one click only make a row current, where acts beside the list are about it.
    """

    chosen = Signal(str)

    def __init__(self, name: str, *, by_click: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = SpokenRows(_said, self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.activated.connect(self._on_chosen)
        if by_click:
            self.clicked.connect(self._on_chosen)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replaces the rows, keeping the current one by key where it is still there."""
        kept = self.current_key()
        self._rows.replace(tuple(rows))
        if not self.set_current(kept):
            self.setCurrentIndex(self._rows.index(0))

    def rows(self) -> tuple[Row, ...]:
        """The rows on show."""
        return self._rows.rows

    def current_key(self) -> str:
        """The key of the current row, empty when there is none."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].key if index.isValid() else ""

    def set_current(self, key: str) -> bool:
        """Makes the row with that key current; whether there is one."""
        for number, row in enumerate(self._rows.rows):
            if row.key == key:
                self.setCurrentIndex(self._rows.index(number))
                return True
        return False

    def choose_current(self) -> None:
        """Chooses the current row, as Enter does."""
        if key := self.current_key():
            self.chosen.emit(key)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.rows[index.row()].key)


class _Painter(QStyledItemDelegate):
    """Paints a row from its plain words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the next."""
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row."""
        self._paint(painter, option, index.data(Qt.ItemDataRole.UserRole))

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme = worn()
        rect: QRect = option.rect
        states = QStyle.StateFlag
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (states.State_Selected | states.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS_PX, RADIUS_PX)
            if option.state & states.State_Selected:
                draw_bar(painter, rect)
        else:
            painter.fillRect(
                rect.left() + 2 * GRID_PX, rect.bottom(), rect.width() - 4 * GRID_PX, 1, theme.line
            )
        inner = rect.adjusted(2 * GRID_PX, 10, -2 * GRID_PX, -10)
        taken = self._line(
            painter, inner, row.trailing, theme_colour=getattr(theme, row.tone), right=True
        )
        whole = left = inner.adjusted(0, 0, -taken, 0)
        wide = 0
        if row.detail:
            half = left.height() // 2
            below = left.adjusted(0, half, 0, 0)
            wide = self._line(painter, below, row.detail, theme_colour=theme.quiet)
            left = left.adjusted(0, 0, 0, -half)
        wide = max(wide, self._line(painter, left, row.title, theme_colour=theme.ink, strong=True))
        if row.hatched:
            draw_hatch(painter, QRectF(whole.adjusted(wide, 0, 0, 0)))
        painter.restore()

    def _line(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        *,
        theme_colour: str,
        strong: bool = False,
        right: bool = False,
    ) -> int:
        painter.setFont(text_font(TEXT_PX if strong else SMALL_PX, strong=strong))
        painter.setPen(QColor(theme_colour))
        metrics = painter.fontMetrics()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = metrics.elidedText(
            words.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(
            rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
        )
        return metrics.horizontalAdvance(shown) + 2 * GRID_PX if words else 0


def _said(row: Row) -> str:
    return ", ".join(part for part in (row.title, row.detail, row.trailing) if part)
