"""The form that takes a client in, beside the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.people.model.clients import Identity
from kapdesk.people.service.people import People, Written
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.strip import Strip
from ui.kit.surface import Card, row
from ui.kit.text import Heading
from ui.people.identity import IdentityFields


class NewClient(Card):
    """Asks for code, name and birth date.  ``added`` carries the new book; what was typed outlives a trouble."""

    added = Signal(str)
    closed = Signal()

    def __init__(self, people: People, clerk: Clerk, entries: Entries) -> None:
        super().__init__()
        self._people = people
        self._clerk = clerk
        self._entries = entries
        self._fields = IdentityFields()
        self._strip = Strip()
        self._save = PrimaryButton("Add client", symbol="check")
        away = Button("", kind="bare", symbol="x", name="Close the form")
        self.column.addLayout(row(Heading("New client", level=2), None, away))
        self.column.addWidget(self._strip)
        self.column.addWidget(self._fields)
        self.column.addLayout(row(None, self._save))
        away.clicked.connect(self._on_away)
        self._save.clicked.connect(self._on_entered)
        self._fields.entered.connect(self._on_entered)
        self._fields.changed.connect(self._on_changed)

    def start(self, typed: str) -> None:
        """Opens the form; typed words with a digit start as the code, others as the name."""
        if self.isHidden():
            coded = any(letter.isdigit() for letter in typed)
            self._fields.show_identity(Identity(code=typed) if coded else Identity(name=typed))
            self._on_changed()
            self.show()
        self._fields.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the form."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_away()
        else:
            event.ignore()

    def _on_away(self) -> None:
        self.hide()
        self._strip.clear()
        self.closed.emit()

    def _on_changed(self) -> None:
        self._strip.clear()

    def _on_entered(self) -> None:
        add = partial(self._people.add, self._fields.draft(), confirmed=self._fields.confirming())
        self._clerk.ask(add, owner=self, then=self._on_written, failed=self._on_trouble)

    def _on_written(self, written: Written) -> None:
        if isinstance(written, Refusals):
            if warning := self._fields.show_refusals(written):
                self._strip.say(warning, "Enter adds this client all the same.", tone="notice")
            return
        self._on_away()
        self._entries.announce(written)
        self.added.emit(written[0].book)

    def _on_trouble(self, trouble: Trouble) -> None:
        self._strip.show_trouble(trouble)
