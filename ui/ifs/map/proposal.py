"""A layout before it is laid: where everyone would lie, seen over the map, and whether to lay it so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kapdesk.ifs.model.drawn import moved
from kapdesk.ifs.model.moves import FrameDrawn, Move, PartMoved
from ui.ifs.map.ground import ABOUT_SELF
from ui.ifs.map.laid import Laid
from ui.ifs.map.overlay import Ghost, Overlay
from ui.ifs.map.table import Table
from ui.ifs.map.view import MapView
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.surface import Ground, column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

SO, NOT_SO = "Lay it so   Enter", "Leave it   Esc"


class ProposalStrip(Ground):
    """What is proposed, and its two answers: ``taken`` or ``left``."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", parent=parent)
        self._words = Hint(wrap=False)
        self.so = PrimaryButton(SO, symbol="check")
        self.so.setAccessibleName("Lay it so")
        self.not_so = Button(NOT_SO, name="Leave it as it was")
        self.so.clicked.connect(self.taken)
        self.not_so.clicked.connect(self.left)
        laid = column(self._words, gap_px=GRID_PX)
        laid.addLayout(row(self.so, self.not_so, gap_px=GRID_PX))
        laid.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        self.setLayout(laid)
        self.hide()

    def ask(self, words: str) -> None:
        """Asks, the keyboard on it."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.so.setAccessibleDescription(words)
        self.adjustSize()
        self.show()
        self.raise_()
        self.so.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it; Enter presses the button it is on, the first of them to begin with."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()


class Proposal(QObject):
    """What would be laid.  Nothing of it is written before it is taken; then it is one gesture, as a hand's is."""

    def __init__(self, table: Table, over: Overlay, view: MapView, strip: ProposalStrip) -> None:
        super().__init__(table)
        self._table, self._over, self._view = table, over, view
        self.strip = strip
        self._moves: tuple[Move, ...] = ()
        self._from: QWidget | None = None
        strip.taken.connect(self.take)
        strip.left.connect(self.leave)
        table.relaid.connect(self.leave)

    @property
    def is_open(self) -> bool:
        """Whether something is proposed."""
        return bool(self._moves)

    def show(self, moves: Sequence[Move], words: str) -> None:
        """Shows where everyone would lie, and asks; nothing on a map that takes nothing."""
        if not self._table.takes:
            return
        if not self.is_open:
            self._from = QApplication.focusWidget()
        self._moves = tuple(moves)
        before = self._table.laid
        after = Laid(moved(before.drawn, self._moves), before.dresses)
        goes = [one.part for move in moves if isinstance(move, PartMoved) for one in move.placed]
        frames = [move.frame.id for move in moves if isinstance(move, FrameDrawn)]
        names = self._table.drawn.parts
        self._over.ghosts = [
            *(Ghost(after.parts[one], names[one].name, round=True) for one in goes),
            *(Ghost(after.frames[one], after.drawn.frames[one].words) for one in frames),
        ]
        self._over.ways = [
            QLineF(before.parts[one].center(), after.parts[one].center()) for one in goes
        ]
        self._view.fit(before.whole.united(after.whole).united(ABOUT_SELF))
        self.strip.ask(words)
        self.strip.move(self._view.geometry().topLeft() + QPoint(2 * GRID_PX, 2 * GRID_PX))
        self._view.see()

    def take(self) -> None:
        """It is laid so."""
        moves = self._moves
        self.leave()
        if moves:
            self._table.offer(moves)

    def leave(self) -> None:
        """Everything stays as it was; the keyboard goes where it came from."""
        if not self.is_open:
            return
        focused = QApplication.focusWidget()
        held, back = focused is not None and self.strip.isAncestorOf(focused), self._from
        self._moves, self._from = (), None
        self._over.ghosts, self._over.ways = [], []
        self.strip.hide()
        if held:
            (back if back is not None and back.isVisible() else self._view).setFocus()
        self._view.see()
