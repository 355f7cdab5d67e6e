"""The hand-over sheet on its way out of the program: to the printer with one key, or into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.kit.saving import ask_where, print_pdf, save_bytes
from ui.kit.strip import Strip
from ui.urgent.around import AroundUrgent

PRINTED = "The hand-over sheet was sent to the printer."
SAVED = "The hand-over sheet was saved as a PDF. Out there it is not encrypted."
MAKING = "The hand-over sheet is being made …"


class SheetOut(QObject):
    """Makes the sheet, lets it out, notes that it was, and says so in the card's strip."""

    def __init__(self, clerk: Clerk, strip: Strip, card: QWidget) -> None:
        super().__init__(card)
        self._clerk = clerk
        self._strip = strip
        self._card = card

    def print_for(self, around: AroundUrgent | None) -> None:
        """Prints it at once."""
        self._let_out(around, print_pdf, PRINTED)

    def save_for(self, around: AroundUrgent | None) -> None:
        """Asks for a file, then saves it there."""
        if around is None or around.handover is None:
            return
        ask_where(self._card.window(), "kapdesk-hand-over.pdf", partial(self._on_file, around))

    def _on_file(self, around: AroundUrgent, path: str) -> None:
        self._let_out(around, partial(save_bytes, Path(path)), SAVED)

    def _let_out(
        self, around: AroundUrgent | None, way: Callable[[bytes], object], told: str
    ) -> None:
        if around is None or around.handover is None:
            return
        self._strip.say(MAKING)
        self._clerk.ask(
            partial(_out, around, way),
            owner=self,
            then=partial(self._on_out, told),
            failed=self._strip.show_trouble,
        )

    def _on_out(self, told: str, _nothing: None) -> None:
        self._strip.say(told)


def _out(around: AroundUrgent, way: Callable[[bytes], object]) -> None:
    """Makes the sheet, lets it out, and notes it.  thread: the record lane."""
    if around.handover is not None:
        way(around.handover())
    if around.printed is not None:
        around.printed()
