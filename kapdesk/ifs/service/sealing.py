"""Sealing on the map: a note kept under the client's own passphrase, its place alone left in the open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.chart.model import Entry
from kapdesk.chart.sealed import SealChosen
from kapdesk.chart.sealing import ClientSeal, Content, Sealing
from kapdesk.chart.workbook import BOTH, Clears, Written
from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.rules.allowed import against_note
from kapdesk.ifs.service.map import Map
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId, ThingId

NOTE = "note"
"""The place of what a note says, beside its id."""

NO_NOTE = refused("note", "That note is not on the map.")
THERE_ALREADY = refused("note", "That note is on the map already.")
NOT_SEALED = refused("seal", "This note is not sealed.")
SEALED_ALREADY = refused("seal", "This note is sealed already.")
NO_BOX = refused("seal", "What this note says is not in this vault; its place alone came here.")


class Told(Discreet, frozen=True):
    """What a sealed note says while its seal is open; ``picture`` is empty where it has none."""

    words: str
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class SealedNotes:
    """The notes clients sealed on their maps.  thread: the record lane.

    A sealed note is taken off and put back like any other; its box stays in the record.
    """

    map: Map
    sealing: Sealing

    @property
    def never(self) -> str:
        """Nothing besides what is never sealed anywhere."""
        return ""

    def known(self, book: BookId) -> bool:
        """Whether the client has made a seal."""
        return bool(self.sealing.made(book))

    def seal_note(
        self,
        seal: ClientSeal,
        note: Note,
        words: str,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Pin a new note whose words go into their box alone, in one save with the choice made before the first.

        ``note`` says where it lies; refuses one that is on the map already.
        """
        if note.id in self.map.writing.state(seal.book).drawn.notes:
            return THERE_ALREADY
        told = replace(note, words=words.strip(), sealed=False)
        if against := against_note(told):
            return against
        return self.map.gesture(
            seal.book,
            (NotePinned(_placeholder(told)),),
            sitting=sitting,
            clears=clears,
            also=(SealChosen(told.id, NOTE), seal.sealed(Content(NotePinned(told)), told.id, NOTE)),
        )

    def read_note(self, seal: ClientSeal, note: ThingId) -> Told | Refusals:
        """What a sealed note says; refuses where another seal is on it, or it is not sealed.  raises SealBroken."""
        content = self._content(seal, note)
        if isinstance(content, Refusals):
            return content
        return Told(content.fact.words(), next(iter(content.pictures), b""))

    def reword(
        self,
        seal: ClientSeal,
        note: ThingId,
        words: str,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what a sealed note says from now on, into its box; nothing where it says the same.

        A picture it was sealed with stays on it.  raises SealBroken.
        """
        content = self._content(seal, note)
        if isinstance(content, Refusals):
            return content
        if not isinstance(content.fact, NotePinned):
            return NO_BOX
        before = content.fact.note
        after = replace(before, words=words.strip())
        if against := against_note(after):
            return against
        if after == before:
            return ()
        boxed = seal.sealed(Content(NotePinned(after), content.pictures), note, NOTE)
        return self.map.writing.keep(seal.book, (boxed,), sitting=sitting, clears=clears)

    def seal_later(
        self,
        seal: ClientSeal,
        note: ThingId,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Seal a note that stands open: it is boxed, and every version that ever said it is erased in the same save.

        Its place stays.  What is erased comes back by no taking back, so this is no gesture.
        """
        writing = self.map.writing
        known = writing.state(seal.book).drawn.notes.get(note)
        if known is None:
            return NO_NOTE
        if known.sealed:
            return SEALED_ALREADY
        at = writing.moment(seal.book, sitting)
        if isinstance(at, Refusals):
            return at
        return self.sealing.seal_later(
            seal,
            self.sealing.content_of(NotePinned(known)),
            [one.id for one in self._versions(seal.book, note)],
            of=note,
            place=NOTE,
            sitting=sitting,
            at=at,
            leaves=(NotePinned(_placeholder(known)),),
            clears=clears,
        )

    def _content(self, seal: ClientSeal, note: ThingId) -> Content | Refusals:
        known = self.map.writing.state(seal.book).drawn.notes.get(note)
        if known is None:
            return NO_NOTE
        if not known.sealed:
            return NOT_SEALED
        found = self.sealing.content(seal, note, NOTE)
        return NO_BOX if found is None else found

    def _versions(self, book: BookId, note: ThingId) -> Iterator[Entry]:
        """Every entry that ever said a note, also what was taken back since."""
        for entry in self.map.writing.ledger.book(book, drawers=BOTH):
            if isinstance(entry.fact, NotePinned) and entry.fact.note.id == note:
                yield entry


def _placeholder(note: Note) -> Note:
    """What stands on the map in its place."""
    return replace(note, words="", picture="", sealed=True)
