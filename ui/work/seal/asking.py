"""Asks for the client's seal, one thing at a time: to seal something, or to open what is sealed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.sealing import ClientSeal, Sealing
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from ui.bridge.clerk import Clerk
from ui.work.seal.hold import SealHold
from ui.work.seal.sheet import SealSheet

Then = Callable[[ClientSeal], object]


class Sealable(Protocol):
    """A kind of work whose things can be sealed.  thread: the record lane."""

    @property
    def sealing(self) -> Sealing:
        """The seals of the vault's clients."""
        ...

    @property
    def never(self) -> str:
        """What besides is never sealed in it, in a sentence; empty where nothing is."""
        ...

    def known(self, book: BookId) -> bool:
        """Whether the client has made a seal."""
        ...


class SealAsking(QObject):
    """Tries the passphrase on the record lane; the key goes to the hold and to whoever asked, and nowhere else.

    Whoever asked says how it went: ``done``, ``refuse`` or ``fail``.  ``answered`` when nothing is asked any more,
    ``refused`` and ``troubled`` with what the sheet does not say, since it is out of sight.
    """

    answered = Signal()
    refused = Signal(Refusals)
    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, clerk: Clerk, work: Sealable, hold: SealHold) -> None:
        super().__init__(host)
        self._clerk = clerk
        self._work = work
        self._hold = hold
        self._sheet = SealSheet(host, never=work.never)
        self._book = BookId("")
        self._then: Then | None = None
        self._sheet.offered.connect(self._on_offered)
        self._sheet.closed.connect(self._on_closed)
        hold.closing.connect(self.put_away)

    def seal(self, book: BookId, what: str, then: Then, *, later: bool) -> None:
        """Asks before something is sealed; ``later`` where it stands in the open now.  One thing at a time."""
        if self._then is None:
            self._book, self._then = book, then
            asked = partial(self._on_known, then, what, later=later)
            self._ask(partial(self._work.known, book), asked)

    def open(self, book: BookId, what: str, then: Then) -> None:
        """Asks for the passphrase of what is sealed; nothing where the seal is open.  One thing at a time."""
        if self._then is not None:
            return
        self._book, self._then = book, then
        held = self._hold.of(book)
        if held is not None:
            then(held)
        else:
            self._sheet.ask_open(what)

    def done(self) -> None:
        """It is sealed, or open."""
        if self._sheet.isVisible():
            self._sheet.dismiss()
        self._then = None

    def refuse(self, refusals: Refusals) -> None:
        """It was not taken; what was typed stays."""
        if self._sheet.isVisible():
            self._sheet.refuse(refusals)
        else:
            self._then = None
            self.refused.emit(refusals)

    def fail(self, trouble: Trouble) -> None:
        """The world failed; what was typed stays."""
        if self._sheet.isVisible():
            self._sheet.show_trouble(trouble)
        else:
            self._then = None
            self.troubled.emit(trouble)

    def put_away(self) -> None:
        """Nothing is asked any more; a seal that opens after this is let go unseen."""
        self.done()

    def _on_known(self, then: Then, what: str, known: bool, *, later: bool) -> None:
        if self._then is then:
            is_open = self._hold.of(self._book) is not None
            self._sheet.ask_seal(what, known=known, is_open=is_open, later=later)

    def _on_offered(self, passphrase: str, again: str) -> None:
        then, held = self._then, self._hold.of(self._book)
        if then is None:
            return
        sealing = self._work.sealing
        if self._sheet.makes:
            work = partial(sealing.make, self._book, passphrase, again)
        elif held is None:
            work = partial(sealing.open, self._book, passphrase)
        else:
            then(held)
            return
        self._ask(work, partial(self._on_seal, then))

    def _on_seal(self, then: Then, seal: ClientSeal | Refusals) -> None:
        if self._then is not then:
            return
        if isinstance(seal, Refusals):
            self._sheet.refuse(seal)
        else:
            self._hold.take(seal)
            then(seal)

    def _on_closed(self) -> None:
        self._then = None
        self.answered.emit()

    def _ask(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        self._clerk.ask(work, owner=self, then=then, failed=self.fail)
