"""How a note on the map comes under the client's seal, before its first word or later, and is opened there again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.sealing import ClientSeal
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.service.sealing import SealedNotes, Told
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, SittingId, ThingId
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import Spot, kept_texts
from ui.ifs.around import Around
from ui.ifs.outline.asks import Table, new_note, note_spot
from ui.ifs.panel.note_sheet import WORDS, NoteSheet
from ui.sets.recording import Written
from ui.work.pen import Pen
from ui.work.seal.asking import SealAsking
from ui.work.seal.boxed_store import BoxedStore
from ui.work.seal.hold import SealHold
from ui.work.seal.sealed_form import Clears, Opened, SealedForm

SEAL_NEW = "A new note, sealed before its first word"
SEAL_LATER, OPEN = "A note on the map, to be sealed", "A sealed note: open it"
SEALED = "The note is sealed, and what stood open is erased."
SAVED = "It is saved under the seal; the map shows no more than that it is there."

_Read = tuple[Told | Refusals | None, dict[str, str] | None]


@dataclass(frozen=True, slots=True, repr=False)
class NoteAt:
    """Whose note it is, the session it is told in if there is one, and which; ``new`` where it is not on the map."""

    book: BookId
    sitting: SittingId | None
    note: Note
    new: bool = False

    @property
    def of(self) -> str:
        """What its unsent words are bound to."""
        return "new note" if self.new else self.note.id

    @property
    def spot(self) -> Spot:
        """Where they are kept, in their box."""
        return Spot(self.book, f"sealed {self.of}")


class NoteSealing(QObject):
    """One note at a time; the key is let go with it.  ``said`` with a plain sentence."""

    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, pen: Pen) -> None:
        super().__init__(host)
        self._host, self._clerk, self._pen = host, clerk, pen
        self._drafts, self._work = around.drafts, around.ifs.sealed
        self._table: Table | None = None
        self._hold = SealHold()
        self._asking = SealAsking(host, clerk, self._work, self._hold)
        self._form = SealedForm(clerk, pen, self)
        self._asking.troubled.connect(self.troubled)
        self._asking.refused.connect(self._on_refused)
        self._form.noted.connect(self.said)
        self._form.troubled.connect(self.troubled)
        self._form.closed.connect(self._hold.let_go)
        self._hold.closing.connect(self._form.put_away)

    def stand(self, table: Table) -> None:
        """The map as it stands; what is open of another client is put away."""
        before, self._table = self._table, table
        if before is not None and before.book != table.book:
            self.put_away()

    def turn(self, things: Sequence[str], at: tuple[float, float] | None = None) -> None:
        """Opens the one note among some things where it is sealed, else asks to seal it; without one a new note.

        ``at`` is where a new one lies; None finds room at the edge.  unit map points
        """
        table = self._table
        if table is None or not table.book or self._form.is_open:
            return
        notes = table.state.drawn.notes
        known = [notes[ThingId(one)] for one in things if one in notes]
        if len(known) != 1:
            note = new_note(table)
            note = replace(note, x=at[0], y=at[1]) if at is not None else note
            one = NoteAt(table.book, table.sitting, note, new=True)
            self._asking.seal(one.book, SEAL_NEW, partial(self._read, one), later=False)
            return
        one = NoteAt(table.book, table.sitting, known[0])
        if one.note.sealed:
            self._asking.open(one.book, OPEN, partial(self._read, one))
        else:
            self._asking.seal(one.book, SEAL_LATER, partial(self._have_sealed, one), later=True)

    def put_away(self) -> None:
        """Nothing is asked any more, and what is open under the seal is put away, kept in its box."""
        self._hold.let_go()

    def _have_sealed(self, at: NoteAt, seal: ClientSeal) -> None:
        clears = (note_spot(at.book, at.note).draft,)
        seal_later = self._work.seal_later
        work = partial(seal_later, seal, at.note.id, sitting=at.sitting, clears=clears)
        refused, failed = self._asking.refuse, self._asking.fail
        self._pen.write(work, then=self._on_sealed, refused=refused, failed=failed)

    def _on_sealed(self, _entries: object) -> None:
        self._asking.done()
        self._hold.let_go()
        self.said.emit(SEALED)

    def _read(self, at: NoteAt, seal: ClientSeal) -> None:
        store = BoxedStore(self._drafts, seal, at.of)
        work = partial(_read, self._work, store, at)
        then = partial(self._on_read, at, store)
        self._clerk.ask(work, owner=self, then=then, failed=self._asking.fail)

    def _on_read(self, at: NoteAt, store: BoxedStore, read: _Read) -> None:
        told, kept = read
        if self._hold.of(at.book) is not store.seal or self._form.is_open:
            return
        if isinstance(told, Refusals):
            self._asking.refuse(told)
            return
        self._asking.done()
        sheet = NoteSheet(self._host, told, kept.get(WORDS) if kept else None)
        offer = partial(self._offer, at, store.seal, sheet)
        self._form.open(Opened(sheet, store, at.spot, offer, SAVED), kept or {})

    def _offer(
        self, at: NoteAt, seal: ClientSeal, sheet: NoteSheet, clears: Clears
    ) -> tuple[Callable[[], Written], Callable[[], object]]:
        words, sitting = sheet.words.text(), at.sitting
        if at.new:
            seal_note = self._work.seal_note
            work = partial(seal_note, seal, at.note, words, sitting=sitting, clears=clears)
        else:
            reword = self._work.reword
            work = partial(reword, seal, at.note.id, words, sitting=sitting, clears=clears)
        return work, partial(_done, sheet)

    def _on_refused(self, refusals: Refusals) -> None:
        self._hold.let_go()
        self.said.emit(refusals.sentences())


def _read(work: SealedNotes, store: BoxedStore, at: NoteAt) -> _Read:
    """What a note says, and what was typed of it and not saved.  thread: the record lane."""
    told = None if at.new else work.read_note(store.seal, at.note.id)
    return told, kept_texts(store, at.spot)


def _done(sheet: NoteSheet) -> None:
    """It is saved: the sheet goes, and nothing on it waits to be saved."""
    sheet.take_over()
    sheet.dismiss()
