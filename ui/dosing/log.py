"""The log: the record as it will print, line by line, corrected lines struck and kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kapdesk.bilateral.model.view import without_begun
from kapdesk.chart.model import Fact, Line
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.ids import EntryId
from ui.dosing.words import line_words, written_words
from ui.kit.spoken_rows import SpokenRows
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import RADIUS_PX, TEXT_PX
from ui.theme.worn import worn

Index = QModelIndex | QPersistentModelIndex
LATE_S = 60.0
TIME_PX = 52
PAD_PX = 6
LEAST_PX = 40


class Log(QListView):
    """Every line of the sitting, placed by when it happened, the newest in sight.  ``chosen`` gives a line's entry."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Callable[[Fact], str] = said
        self._lines = SpokenRows(self._said, self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self.words, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName("Log: Enter on a line corrects it")
        self.activated.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)

    def say_with(self, say: Callable[[Fact], str]) -> None:
        """From now on ``say`` has the words for what other rooms write into a session."""
        self._say = say

    def words(self, line: Line) -> str:
        """What a line says."""
        return _words(line, self._say)

    def show_view(self, view: DosingView) -> None:
        """Shows the lines as they stand."""
        self._lines.replace(without_begun(view.timeline.in_time()))
        self.scrollToBottom()

    def shown(self) -> tuple[str, ...]:
        """The lines on show, in words."""
        return tuple(map(self._said, self._lines.rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says the room for it changed."""
        self._on_resized(event)

    def _on_resized(self, event: QResizeEvent) -> None:
        """The newest line stays in sight, also when a flag takes room above it; other room, other rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self.scrollToBottom()

    def _said(self, line: Line) -> str:
        return f"{_time(line)} {self.words(line)}"

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._lines.rows[index.row()].entry.id)


class _Painter(QStyledItemDelegate):
    """Paints a line: its time, then its words over as many rows as they need."""

    def __init__(self, words: Callable[[Line], str], parent: QListView) -> None:
        super().__init__(parent)
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        return self._size(index.data(Qt.ItemDataRole.UserRole))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one line."""
        self._paint(painter, option, index.data(Qt.ItemDataRole.UserRole))

    def _size(self, line: Line) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 320
        room = QRect(0, 0, width - wide_px(TIME_PX) - PAD_PX, 10_000)
        metrics = QFontMetrics(text_font(TEXT_PX))
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._words(line))
        return QSize(width, max(LEAST_PX, words.height() + 2 * PAD_PX))

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        theme, rect = worn(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        states = QStyle.StateFlag
        if option.state & (states.State_MouseOver | states.State_HasFocus):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(rect, RADIUS_PX, RADIUS_PX)
        inner = rect.adjusted(PAD_PX, PAD_PX, 0, -PAD_PX)
        painter.setFont(text_font(TEXT_PX))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, line.entry.at.hm())
        font = text_font(TEXT_PX)
        font.setStrikeOut(not line.standing)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink if line.standing else theme.quiet))
        wrap = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(inner.adjusted(wide_px(TIME_PX), 0, 0, 0), wrap, self._words(line))
        painter.restore()


def _time(line: Line) -> str:
    return line.entry.at.hm()


def _words(line: Line, say: Callable[[Fact], str]) -> str:
    entry = line.entry
    parts = [line_words(entry.fact, say)]
    if entry.corrects is not None:
        parts.append(f"corrects an earlier line: {entry.reason}")
    if line.late_s > LATE_S:
        parts.append(f"written {written_words(entry)}")
    if line.corrected_by is not None:
        parts.append("corrected below")
    return " · ".join(parts)


def line_of(view: DosingView, entry: str) -> Line | None:
    """The line a person chose."""
    return view.timeline.find(EntryId(entry))
