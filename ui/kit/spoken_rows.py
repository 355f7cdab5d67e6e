"""Rows of any kind as Qt asks for them: the row itself for its painter, words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class SpokenRows(QAbstractListModel, Generic[R]):
    """The rows behind a list; ``said`` puts one into words."""

    def __init__(self, said: Callable[[R], str], parent: QObject) -> None:
        super().__init__(parent)
        self._said = said
        self.rows: tuple[R, ...] = ()

    def replace(self, rows: tuple[R, ...]) -> None:
        """Other rows from now on."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | R | None:
        """What a screen reader says, and what the painter paints."""
        return self._told(self.rows[index.row()], role)

    def _told(self, row: R, role: int) -> str | R | None:
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(row)
        return None
