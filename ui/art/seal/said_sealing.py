"""How a statement comes under the client's seal before its first word, and how it is opened there again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Spoke
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import Statement
from kapdesk.art.service.art import Art
from kapdesk.art.service.sealed_said import SealedSaid
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from ui.art.seal.said_sheet import SaidSheet
from ui.art.seal.statements import statement_of, texts_of
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore, Spot, kept_texts
from ui.sets.recording import Written
from ui.work.correct_sheet import correction_spot
from ui.work.pen import Pen
from ui.work.seal.asking import SealAsking
from ui.work.seal.boxed_store import BoxedStore
from ui.work.seal.hold import SealHold
from ui.work.seal.sealed_form import Clears, Opened, SealedForm

WHAT: Mapping[Spoke, str] = {
    Spoke.RECOLLECTION: "What was remembered before P{}",
    Spoke.REMINDER: "A reminder of P{}",
    Spoke.REHEARSAL: "A coming situation, with P{}",
    Spoke.WORDS: "Words of the client’s about P{}",
}
SEAL, OPEN, TITLE = "{}, sealed before its first word", "{}: open it", "{}, sealed"
SEAL_LATER, SEALED = "{}, to be sealed", "It is sealed, and what stood open is erased."
SAVED = "It is said under the seal, and shown with its time alone."


@dataclass(frozen=True, slots=True, repr=False)
class SaidAt:
    """Whose statement it is, of which picture, of what kind, and the session it is said in if there is one.

    ``place`` is where it was sealed; empty for a new one.
    """

    book: BookId
    picture: ImageState
    sitting: SittingId | None
    spoke: Spoke
    place: str = ""

    @property
    def what(self) -> str:
        """What it is, in words."""
        return WHAT[self.spoke].format(self.picture.number)

    @property
    def spot(self) -> Spot:
        """Where its draft is kept, in its box."""
        return Spot(self.book, f"sealed {self.place or f'{self.spoke} of {self.picture.id}'}")


_Read = tuple[Statement | Refusals | None, dict[str, str]]


class SaidSealing(QObject):
    """One statement at a time; the key stays with the hold.

    ``noted`` with a plain sentence, ``refused`` with what no sheet says; ``answered`` when nothing is asked any more,
    ``closed`` when a statement that was open was put away.
    """

    noted = Signal(str)
    refused = Signal(Refusals)
    answered = Signal()
    closed = Signal()

    def __init__(
        self, host: QWidget, art: Art, drafts: FormStore, clerk: Clerk, pen: Pen, hold: SealHold
    ) -> None:
        super().__init__(host)
        self._host, self._drafts, self._clerk, self._hold = host, drafts, clerk, hold
        self._pen, self._work = pen, art.sealed_said
        self._asking = SealAsking(host, clerk, art.sealed, hold)
        self._asking.troubled.connect(pen.troubled)
        self._asking.refused.connect(self.refused)
        self._asking.answered.connect(self.answered)
        self._form = SealedForm(clerk, pen, self)
        self._form.noted.connect(self.noted)
        self._form.troubled.connect(pen.troubled)
        self._form.closed.connect(self.closed)
        hold.closing.connect(self._form.put_away)

    def say(self, at: SaidAt) -> None:
        """Asks before the first word; then it is said, on a sheet of its own."""
        if not self._form.is_open:
            what = SEAL.format(at.what)
            self._asking.seal(at.book, what, partial(self._read, at), later=False)

    def seal(self, at: SaidAt, entry: EntryId) -> None:
        """Asks before one that stands open is sealed, with every line it put right and what was typed of it since."""
        what = SEAL_LATER.format(at.what)
        self._asking.seal(at.book, what, partial(self._have_sealed, at, entry), later=True)

    def open(self, at: SaidAt) -> None:
        """Asks for the passphrase of one that was said; at once where the seal is open."""
        if not self._form.is_open:
            self._asking.open(at.book, OPEN.format(at.what), partial(self._read, at))

    def _have_sealed(self, at: SaidAt, entry: EntryId, seal: ClientSeal) -> None:
        typed = correction_spot(at.sitting or at.book, entry)
        work = partial(
            self._work.seal_later,
            seal,
            at.picture.id,
            entry,
            sitting=at.sitting,
            clears=(typed.draft,),
        )
        refused, failed = self._asking.refuse, self._asking.fail
        self._pen.write(work, then=self._on_sealed, refused=refused, failed=failed)

    def _on_sealed(self, _entries: object) -> None:
        self._asking.done()
        self.noted.emit(SEALED)

    def _read(self, at: SaidAt, seal: ClientSeal) -> None:
        store = BoxedStore(self._drafts, seal, at.picture.id)
        work = partial(_read, self._work, store, at)
        then = partial(self._on_read, at, store)
        self._clerk.ask(work, owner=self, then=then, failed=self._asking.fail)

    def _on_read(self, at: SaidAt, store: BoxedStore, read: _Read) -> None:
        said, kept = read
        if self._hold.of(at.book) is not store.seal or self._form.is_open:
            return
        if isinstance(said, Refusals):
            self._asking.refuse(said)
            return
        self._asking.done()
        told = texts_of(at.spoke, said) if said is not None else None
        sheet = SaidSheet(self._host, TITLE.format(at.what), at.spoke, told, kept)
        offer = partial(self._offer, at, store.seal, sheet)
        self._form.open(Opened(sheet, store, at.spot, offer, SAVED), kept)

    def _offer(
        self, at: SaidAt, seal: ClientSeal, sheet: SaidSheet, clears: Clears
    ) -> tuple[Callable[[], Written], Callable[[], object]]:
        fact = statement_of(at.spoke, at.picture.id, sheet.whole())
        if at.place:
            work = partial(self._work.say_anew, seal, at.place, fact)
        else:
            work = partial(self._work.say, seal, fact, sheet.distress.value())
        work = partial(work, sitting=at.sitting, clears=clears)
        return work, partial(_done, sheet)


def _read(work: SealedSaid, store: BoxedStore, at: SaidAt) -> _Read:
    """What was said, and what was typed and not saved.  thread: the record lane."""
    said = work.said(store.seal, at.picture.id, at.place) if at.place else None
    return said, kept_texts(store, at.spot) or {}


def _done(sheet: SaidSheet) -> None:
    """It is said: the sheet goes, and nothing on it waits to be saved."""
    sheet.take_over(sheet.texts() | sheet.whole())
    sheet.dismiss()
