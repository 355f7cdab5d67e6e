"""One column of the board: its cards to choose from, to carry elsewhere with the mouse, and to move by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from kapdesk.emdr.model.nouns import Prong
from ui.emdr.plan.card_painter import CardPainter
from ui.emdr.plan.cards import TargetCard
from ui.kit.spoken_rows import Index, SpokenRows

CARRIED = "application/x-kapdesk-target"


class CardRows(SpokenRows[TargetCard]):
    """The cards behind a column.  ``dropped`` with a target and the place it was let go at."""

    dropped = Signal(str, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(TargetCard.said, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A card can be taken; between cards and beneath them one can be let go."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """A card is moved, never doubled."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Cards alone."""
        return [CARRIED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The target that is carried, by its id."""
        return _carried(self.rows[indexes[0].row()])

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Asks for the move; the card itself moves when that was written."""
        return self._let_go(data, row)

    def _let_go(self, data: QMimeData, row: int) -> bool:
        target = bytes(data.data(CARRIED).data()).decode()
        self.dropped.emit(target, row if row >= 0 else len(self.rows))
        return False


def _carried(card: TargetCard) -> QMimeData:
    data = QMimeData()
    data.setData(CARRIED, QByteArray(card.target.encode()))
    return data


class Column(QListView):
    """The targets of one prong.  ``wanted`` with the target that was opened, ``dropped`` with one that was let go.

    ``came`` when the keyboard came into it, ``aside`` when it is to go to the column before (-1) or after (1).
    """

    wanted = Signal(str)
    dropped = Signal(str, int)
    came = Signal()
    aside = Signal(int)

    def __init__(self, prong: Prong, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prong = prong
        self._rows = CardRows(self)
        self._rows.dropped.connect(self.dropped)
        self.setModel(self._rows)
        self.setItemDelegate(CardPainter(self))
        self.setProperty("cards", True)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAccessibleName(f"Targets, {prong.value}")
        self.activated.connect(self._on_activated)

    def show_cards(self, cards: Sequence[TargetCard]) -> None:
        """Replaces the cards, keeping the current one where it is still there."""
        kept = self.current()
        self._rows.replace(tuple(cards))
        if not self.set_current(kept) and self.hasFocus():
            self.find_current()

    def cards(self) -> tuple[TargetCard, ...]:
        """The cards on show."""
        return self._rows.rows

    def current(self) -> str:
        """The target of the current card, empty when there is none."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].target if index.isValid() else ""

    def set_current(self, target: str) -> bool:
        """Makes a card current; whether there is one, else none is."""
        for number, card in enumerate(self._rows.rows):
            if card.target == target:
                self.setCurrentIndex(self._rows.index(number))
                return True
        self.setCurrentIndex(QModelIndex())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the columns beside."""
        self._on_key(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Its first card becomes current where none is, and no card elsewhere."""
        self._come(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A card is as high as its lines are at this width."""
        self._fit(event)

    def find_current(self) -> None:
        """The first card becomes current where none is."""
        if not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(0))

    def _on_key(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if steps is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.aside.emit(steps)

    def _fit(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    def _come(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.find_current()
        self.came.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        self.wanted.emit(self._rows.rows[index.row()].target)
