"""Whether the names of kinds are said, such as manager and exile, or the client's words alone; kept for each client."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore

PLACE = "words of kinds"
HIDDEN = b"hidden"


class Nouns(QObject):
    """``changed`` when it was read or turned.  What it says of a client is kept in the vault, beside the drafts."""

    changed = Signal()
    troubled = Signal(Trouble)

    def __init__(self, clerk: Clerk, store: FormStore, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk, self._store = clerk, store
        self._book = BookId("")
        self.said = True

    def belong_to(self, book: BookId) -> None:
        """Whose map it is about; what was chosen for them before is read."""
        if book == self._book:
            return
        self._book, self.said = book, True
        self.read()

    def read(self) -> None:
        """Reads what was chosen for this client, maybe on another part of the page."""
        book = self._book
        work = partial(self._store.load, book, PLACE)
        then = partial(self._on_read, book)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def turn(self) -> None:
        """Says them, or no longer."""
        self.said = not self.said
        work = partial(_keep, self._store, self._book, said=self.said)
        self._clerk.ask(work, owner=self, then=self._on_kept, failed=self.troubled.emit)
        self.changed.emit()

    def _on_read(self, book: BookId, kept: bytes | None) -> None:
        if book == self._book and self.said != (kept != HIDDEN):
            self.said = kept != HIDDEN
            self.changed.emit()

    def _on_kept(self, _nothing: None) -> None:
        """There is nothing to show."""


def _keep(store: FormStore, book: BookId, *, said: bool) -> None:
    if said:
        store.clear(book, PLACE)
    else:
        store.save(book, PLACE, HIDDEN)
