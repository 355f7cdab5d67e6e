"""The session that sets go into: opened with a client, closed, and signed, each on a sheet over the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.recording import Written
from ui.stimulation.around import Around, Here, Named
from ui.stimulation.sheets import ClientSheet, LeaveSheet


class Sittings(QObject):
    """``begun`` with the sitting that was opened; what is closed and signed is announced as every entry is."""

    begun = Signal(str)
    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host)
        self._around = around
        self._clerk = clerk
        self._entries = entries
        self._here: Here | None = None
        self._clients = ClientSheet(host)
        self._leave = LeaveSheet(host)
        self._clients.chosen.connect(self._on_client)
        self._leave.closed_wanted.connect(self._on_close)
        self._leave.signed.connect(self._on_sign)

    def open(self) -> None:
        """Asks with whom."""
        work = self._around.clients
        self._clerk.ask(work, owner=self, then=self._on_clients, failed=self.troubled.emit)

    def leave(self, here: Here) -> None:
        """Asks whether this one is to be closed, or signed."""
        self._here = here
        self._leave.ask(here)

    def dismiss(self) -> None:
        """It was closed or signed; nothing is left to ask."""
        self._leave.dismiss()

    def _on_clients(self, clients: tuple[Named, ...]) -> None:
        self._clients.ask(clients)

    def _on_client(self, book: str) -> None:
        work = partial(self._around.begin, BookId(book))
        self._clerk.ask(work, owner=self, then=self._on_begun, failed=self.troubled.emit)

    def _on_begun(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self._clients.refuse(written.sentences())
            return
        self._clients.dismiss()
        self._entries.announce(written)
        self.begun.emit(written[0].sitting or "")

    def _on_close(self) -> None:
        if self._here is not None:
            work = partial(self._around.close, self._here.sitting)
            self._clerk.ask(work, owner=self, then=self._on_left, failed=self.troubled.emit)

    def _on_sign(self, passphrase: str) -> None:
        if self._here is not None:
            work = partial(self._around.sign, self._here.sitting, passphrase)
            self._clerk.ask(work, owner=self, then=self._on_left, failed=self.troubled.emit)

    def _on_left(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self._leave.refuse(written.sentences())
            return
        self._entries.announce(written)
