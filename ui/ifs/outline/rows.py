"""The tree of a map as Qt asks for it: a line for its painter, words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.ifs.outline.branches import Branch

Index = QModelIndex | QPersistentModelIndex
NOWHERE = -1


class BranchRows(QAbstractItemModel):
    """Branches by a number each; an index carries the number of its branch."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._owner = parent
        self.branches: list[Branch] = []
        self._above: list[int] = []
        self._row: list[int] = []
        self._beneath: list[list[int]] = []
        self._top: list[int] = []

    def replace(self, top: Sequence[Branch]) -> None:
        """Another tree from now on."""
        self.beginResetModel()
        self.branches, self._above, self._row, self._beneath = [], [], [], []
        self._top = self._take(top, NOWHERE)
        self.endResetModel()

    def branch(self, index: Index) -> Branch | None:
        """The branch of an index; None where it points to none."""
        return self.branches[index.internalId()] if index.isValid() else None

    def at(self, key: str) -> QModelIndex:
        """Where the branch of a key is; an index of nothing where there is none."""
        return next(self._where(lambda one: one.key == key), QModelIndex())

    def of(self, thing: str) -> Iterator[QModelIndex]:
        """Every line that is about a part, a bond, a frame or a note."""
        return self._where(lambda one: one.id == thing)

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index of a line under another."""
        beneath = self._under(parent)
        if column or not 0 <= row < len(beneath):
            return QModelIndex()
        return self.createIndex(row, 0, beneath[row])

    @overload
    def parent(self) -> QObject:
        """What the rows belong to."""

    @overload
    def parent(self, child: Index) -> QModelIndex:
        """What a line hangs beneath."""

    def parent(self, child: Index | None = None) -> QObject | QModelIndex:
        """What a line hangs beneath; without one, what the rows belong to."""
        return self._owner if child is None else self._over(child)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines hang beneath."""
        return len(self._under(parent))

    def columnCount(self, parent: Index | None = None) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Branch | None:
        """What a screen reader says, and what the painter paints."""
        branch = self.branch(index)
        if role == Qt.ItemDataRole.UserRole:
            return branch
        spoken = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        return branch.words if branch is not None and role in spoken else None

    def _take(self, branches: Sequence[Branch], above: int) -> list[int]:
        numbers = []
        for row, branch in enumerate(branches):
            number = len(self.branches)
            numbers.append(number)
            self.branches.append(branch)
            self._above.append(above)
            self._row.append(row)
            self._beneath.append([])
            self._beneath[number] = self._take(branch.beneath, number)
        return numbers

    def _under(self, parent: Index | None) -> list[int]:
        if parent is None or not parent.isValid():
            return self._top
        return self._beneath[parent.internalId()]

    def _over(self, index: Index) -> QModelIndex:
        if not index.isValid():
            return QModelIndex()
        above = self._above[index.internalId()]
        return QModelIndex() if above == NOWHERE else self._index(above)

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._row[number], 0, number)

    def _where(self, fits: Callable[[Branch], bool]) -> Iterator[QModelIndex]:
        for number, one in enumerate(self.branches):
            if fits(one):
                yield self._index(number)
