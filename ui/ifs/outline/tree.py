"""The map as a tree of words: gone through by keys, heard by a screen reader, one line current."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from ui.ifs.outline.branches import GROUP, Branch
from ui.ifs.outline.rows import BranchRows, Index
from ui.kit.surface import draw_bar
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import GRID_PX, RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

LINE_PX, INDENT_PX = 48, 20


class BranchTree(QTreeView):
    """``chosen`` with the key of a line that Enter or a double click is on; ``pointed`` with the things selected.

    ``delete_pressed`` leaves to the page what becomes of them.
    """

    chosen = Signal(str)
    pointed = Signal(tuple)
    delete_pressed = Signal()

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = BranchRows(self)
        self._shut: set[str] = set()
        self._shown: tuple[Branch, ...] = ()
        self._laying = False
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT_PX)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.activated.connect(self._on_activated)
        self.collapsed.connect(self._on_shut)
        self.expanded.connect(self._on_open)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Another tree; the current line, what is selected and what was shut stay where they are still there."""
        if tuple(branches) == self._shown:
            return
        self._shown = tuple(branches)
        kept, current = self.selected(), self.current()
        self._laying = True
        self._rows.replace(branches)
        self.expandAll()
        for key in self._shut:
            self.collapse(self._rows.at(key))
        self._laying = False
        self.select(kept)
        index = self._rows.at(current.key) if current is not None else QModelIndex()
        if not index.isValid() and not self.currentIndex().isValid():
            index = self._rows.index(0, 0, self._rows.index(0, 0))
        if index.isValid():
            self._go(index)

    def branches(self) -> tuple[Branch, ...]:
        """Every line, from the top."""
        return tuple(self._rows.branches)

    def current(self) -> Branch | None:
        """The line the keyboard is on; no heading of a group."""
        branch = self._rows.branch(self.currentIndex())
        return None if branch is None or branch.what == GROUP else branch

    def selected(self) -> tuple[str, ...]:
        """The things that are selected, each once, in the order they stand."""
        numbers = sorted(index.internalId() for index in self.selectedIndexes())
        found = (self._rows.branches[number] for number in numbers)
        return tuple(dict.fromkeys(one.id for one in found if one.id))

    def select(self, things: Sequence[str]) -> None:
        """Selects the first line of each of these things, and goes to the first; not told as pointed at."""
        if set(things) == set(self.selected()):
            return
        flags = QItemSelectionModel.SelectionFlag
        found = [index for thing in things if (index := self._first(thing)).isValid()]
        self._laying = True
        self.selectionModel().clearSelection()
        for index in found:
            self.selectionModel().select(index, flags.Select)
        self._laying = False
        if found:
            self._go(found[0])
            self.scrollTo(found[0])

    def set_current(self, key: str) -> bool:
        """Makes a line current by its key; whether there is one."""
        index = self._rows.at(key)
        if index.isValid():
            selecting = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, selecting)
        return index.isValid()

    def _first(self, thing: str) -> QModelIndex:
        """The first line about a thing; the one the keyboard is on, where that is about it too."""
        current = self.current()
        if current is not None and current.id == thing:
            return self.currentIndex()
        return next(self._rows.of(thing), QModelIndex())

    def _go(self, index: QModelIndex) -> None:
        """The keyboard's line, without another selection."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are keys of the page: the tree does not search by them."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        # What was told to the hand that rests would lie over what the keys go through.
        QToolTip.hideText()
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        if event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_activated(self, index: QModelIndex) -> None:
        branch = self._rows.branch(index)
        if branch is None:
            return
        if branch.what == GROUP:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.chosen.emit(branch.key)

    def _on_selected(self) -> None:
        if not self._laying:
            self.pointed.emit(self.selected())

    def _on_shut(self, index: QModelIndex) -> None:
        branch = self._rows.branch(index)
        if branch is not None and not self._laying:
            self._shut.add(branch.key)

    def _on_open(self, index: QModelIndex) -> None:
        branch = self._rows.branch(index)
        if branch is not None and not self._laying:
            self._shut.discard(branch.key)


class _Painter(QStyledItemDelegate):
    """Paints a line from its plain words: what it is called, and quietly beneath what is said of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every line is as high as the next, so that hundreds are laid at once."""
        return QSize(0, wide_px(LINE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one line."""
        self._paint(painter, option, index.data(Qt.ItemDataRole.UserRole))

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, branch: Branch) -> None:
        theme, rect = worn(), option.rect
        states = QStyle.StateFlag
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (states.State_Selected | states.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS_PX, RADIUS_PX)
        if option.state & states.State_Selected:
            draw_bar(painter, rect)
        if option.state & states.State_HasFocus:
            painter.setPen(QColor(theme.quiet))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0, 1, -1, -2), RADIUS_PX, RADIUS_PX)
        inner = rect.adjusted(GRID_PX + 4, 4, -GRID_PX, -4)
        if branch.what == GROUP:
            _say(painter, inner, branch.title, theme.quiet, size_px=SMALL_PX, strong=True)
        elif branch.detail:
            half = inner.height() // 2
            _say(painter, inner.adjusted(0, 0, 0, -half), branch.title, theme.ink, size_px=TEXT_PX)
            _say(painter, inner.adjusted(0, half, 0, 0), branch.detail, theme.quiet)
        else:
            _say(painter, inner, branch.title, theme.ink, size_px=TEXT_PX)
        painter.restore()


def _say(
    painter: QPainter,
    rect: QRect,
    words: str,
    colour: str,
    *,
    size_px: int = SMALL_PX,
    strong: bool = False,
) -> None:
    painter.setFont(text_font(size_px, strong=strong))
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect, sides | Qt.TextFlag.TextSingleLine, shown)
