"""The session that sets go into: opened with a client, closed, and signed, each on a sheet over the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.here import Here, Named
from ui.sets.recording import Written
from ui.sets.sitting_sheets import ClientSheet, LeaveSheet


@dataclass(frozen=True, slots=True)
class SittingWay:
    """How sittings of one kind are opened, closed and signed.  thread: the record lane.  Each raises Trouble.

    ``clients`` are those one may be opened with; ``close`` takes a reason, which passes what is missing for an end
    where ``reasoned``; ``sign`` takes the passphrase.
    """

    clients: Callable[[], tuple[Named, ...]]
    begin: Callable[[BookId], Written]
    close: Callable[[SittingId, str], Written]
    sign: Callable[[SittingId, str], Written]
    reasoned: bool = False


class Sittings(QObject):
    """``begun`` with the sitting that was opened; what is closed and signed is announced as every entry is.

    ``said`` why none could be opened, where no sheet lies there to say it.
    """

    begun = Signal(str)
    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(
        self, host: QWidget, way: SittingWay, clerk: Clerk, entries: Entries, *, of: str
    ) -> None:
        super().__init__(host)
        self._way = way
        self._clerk = clerk
        self._entries = entries
        self._here: Here | None = None
        self._clients = ClientSheet(host, f"Open a session of {of}")
        self._leave = LeaveSheet(host, reasoned=way.reasoned)
        self._clients.chosen.connect(self.begin)
        self._leave.closed_wanted.connect(self._on_close)
        self._leave.signed.connect(self._on_sign)

    def open(self) -> None:
        """Asks with whom."""
        work = self._way.clients
        self._clerk.ask(work, owner=self, then=self._on_clients, failed=self.troubled.emit)

    def begin(self, book: str) -> None:
        """Opens one with this client."""
        work = partial(self._way.begin, BookId(book))
        self._clerk.ask(work, owner=self, then=self._on_begun, failed=self.troubled.emit)

    def leave(self, here: Here) -> None:
        """Asks whether this one is to be closed, or signed."""
        self._here = here
        self._leave.ask(here)

    def dismiss(self) -> None:
        """It was closed or signed; nothing is left to ask."""
        if self._leave.isVisible():
            self._leave.dismiss()

    def _on_clients(self, clients: tuple[Named, ...]) -> None:
        self._clients.ask(clients)

    def _on_begun(self, written: Written) -> None:
        if isinstance(written, Refusals):
            tell = self._clients.refuse if self._clients.isVisible() else self.said.emit
            tell(written.sentences())
            return
        if self._clients.isVisible():
            self._clients.dismiss()
        self._entries.announce(written)
        self.begun.emit(written[0].sitting or "")

    def _on_close(self, reason: str) -> None:
        if self._here is not None:
            work = partial(self._way.close, self._here.sitting, reason)
            self._clerk.ask(work, owner=self, then=self._on_left, failed=self.troubled.emit)

    def _on_sign(self, passphrase: str) -> None:
        if self._here is not None:
            work = partial(self._way.sign, self._here.sitting, passphrase)
            self._clerk.ask(work, owner=self, then=self._on_left, failed=self.troubled.emit)

    def _on_left(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self._leave.refuse(written.sentences())
            return
        self._entries.announce(written)
