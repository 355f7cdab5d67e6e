"""The hand-over sheet on its way out of the program: to the printer with one key, or into a file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.kit.saving import ask_where
from ui.kit.strip import Strip
from ui.paper.way_out import Paper, WayOut
from ui.urgent.around import AroundUrgent

MAKING = "The hand-over sheet is being made …"


class SheetOut(QObject):
    """Makes the sheet, lets it out, notes that it was, and says so in the card's strip."""

    def __init__(self, clerk: Clerk, strip: Strip, card: QWidget) -> None:
        super().__init__(card)
        self._strip = strip
        self._card = card
        self._around: AroundUrgent | None = None
        self._way_out = WayOut(clerk, self._sheet, self)
        self._way_out.noted.connect(strip.say)
        self._way_out.troubled.connect(strip.show_trouble)

    def print_for(self, around: AroundUrgent | None) -> None:
        """Prints it at once."""
        self._around = around
        self._way_out.print()

    def save_for(self, around: AroundUrgent | None) -> None:
        """Asks for a file, then saves it there."""
        if around is None or around.handover is None:
            return
        ask_where(self._card.window(), "kapdesk-hand-over.pdf", partial(self._on_file, around))

    def _on_file(self, around: AroundUrgent, path: str) -> None:
        self._around = around
        self._way_out.save(path)

    def _sheet(self) -> Paper | None:
        around = self._around
        if around is None or around.handover is None:
            return None
        self._strip.say(MAKING)
        return Paper("The hand-over sheet", around.handover, partial(_note, around))


def _note(around: AroundUrgent) -> None:
    """Notes that it went, where there is a record to note it in."""
    if around.printed is not None:
        around.printed()
