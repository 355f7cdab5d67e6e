"""The board of the plan: past, present and future side by side, each in the order it is to be worked in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Prong
from kapdesk.emdr.model.state import EmdrState
from kapdesk.kernel.ids import TargetId
from ui.emdr.plan.cards import card_of
from ui.emdr.plan.column import Column
from ui.kit.surface import column, row
from ui.kit.text import Heading
from ui.theme.tokens import GRID_PX

HEADINGS = {Prong.PAST: "Past", Prong.PRESENT: "Present", Prong.FUTURE: "Future"}


class Board(QWidget):
    """Three columns of targets, one card current.

    ``wanted`` with the target to open; ``moved`` with a target, the prong it goes to and its place there;
    ``current_changed`` when another card is current.
    """

    wanted = Signal(str)
    moved = Signal(str, str, int)
    current_changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = {prong: Column(prong) for prong in Prong}
        self._headings = {prong: Heading("", level=3) for prong in Prong}
        line = row(gap_px=2 * GRID_PX)
        for prong, part in self.columns.items():
            part.wanted.connect(self.wanted)
            part.dropped.connect(self._on_dropped)
            part.came.connect(self._on_came)
            part.aside.connect(self._on_aside)
            part.selectionModel().currentChanged.connect(self._on_current)
            line.addLayout(column(self._headings[prong], part, gap_px=GRID_PX), 1)
        self.setLayout(line)
        self.show_state(EmdrState())

    def show_state(self, state: EmdrState) -> None:
        """The targets as they stand."""
        kept = self.current()
        for prong, part in self.columns.items():
            cards = [card_of(one, state) for one in state.column(prong)]
            part.show_cards(cards)
            self._headings[prong].setText(f"{HEADINGS[prong]} · {len(cards)}")
        self.set_current(kept)

    def current(self) -> TargetId | None:
        """The target of the current card."""
        found = next((key for part in self.columns.values() if (key := part.current())), "")
        return TargetId(found) if found else None

    def set_current(self, target: TargetId | None) -> None:
        """Makes a card current, wherever it lies."""
        for part in self.columns.values():
            part.set_current(target or "")

    def take_focus(self) -> None:
        """The keyboard goes to the current card, or to the first there is."""
        parts = list(self.columns.values())
        wanted = [one for one in parts if one.current()] or [one for one in parts if one.cards()]
        part = (wanted or parts)[0]
        part.setFocus()
        part.find_current()

    def _on_came(self) -> None:
        """One card is current on the whole board: the one of the column that was come to."""
        for part in self.columns.values():
            if part is not self.sender():
                part.setCurrentIndex(QModelIndex())

    def _on_aside(self, steps: int) -> None:
        """The keyboard goes to the next column that has cards."""
        parts = list(self.columns.values())
        at = next(n for n, one in enumerate(parts) if one is self.sender()) + steps
        while 0 <= at < len(parts):
            if parts[at].cards():
                parts[at].setFocus()
                return
            at += steps

    def _on_dropped(self, target: str, place: int) -> None:
        part = self.sender()
        if isinstance(part, Column):
            self.moved.emit(target, part.prong.value, place)

    def _on_current(self) -> None:
        self.current_changed.emit()
