"""F12 on the open desk: the urgent card over page and cover, and its words beside the vault kept fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Trouble
from kapdesk.practice.model.urgent import ON_CARD
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.shell.sitting_watch import SittingWatch
from ui.shell.urgent import around_desk
from ui.urgent.card import UrgentCard

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


class UrgentDoor(QObject):
    """Opens the card with what the sitting in progress tells."""

    troubled = Signal(Trouble)

    def __init__(
        self, room: QWidget, desk: Desk, clerk: Clerk, entries: Entries, watch: SittingWatch
    ) -> None:
        super().__init__(room)
        self._desk = desk
        self._clerk = clerk
        self._watch = watch
        self._card = UrgentCard(room, clerk)
        self._card.recorded.connect(entries.announce)
        entries.recorded.connect(self._on_recorded)

    @property
    def is_open(self) -> bool:
        """Whether the card lies over the room."""
        return self._card.isVisible()

    def open(self, *, covered: bool) -> None:
        """Lays the card over whatever is in sight; over the cover no typed word is shown."""
        sitting = self._watch.sitting
        running = sitting is not None and sitting.view.runs
        clock = sitting.clock.now if sitting is not None and running else self._desk.clock.now
        self._card.open(around_desk(self._desk, clock, covered=covered, in_session=running))

    def stay_on_top(self) -> None:
        """Keeps the keys with the card while it is open, whatever page came into sight beneath."""
        if self.is_open:
            self._card.raise_()
            self._card.setFocus()

    def shut(self) -> None:
        """Keeps what was typed, before a lock."""
        self._card.keep()

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        if any(isinstance(entry.fact, ON_CARD) for entry in entries):
            copy = self._desk.urgent.keep_copy
            self._clerk.ask(copy, owner=self, then=_laid, failed=self.troubled.emit)


def _laid(_nothing: None) -> None:
    """The words lie beside the vault; there is nothing to show."""
