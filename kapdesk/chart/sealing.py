"""Sealing with a client's own passphrase: what is said goes into a box before it reaches the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from kapdesk.chart import blobs
from kapdesk.chart.codec import Codec
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Drawer, Entry, Fact
from kapdesk.chart.sealed import ContentSealed, SealChosen, SealMade
from kapdesk.kernel import passphrases
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId, new_id
from kapdesk.kernel.instant import Instant
from kapdesk.vault.cost import Cost
from kapdesk.vault.errors import WrongPassphrase
from kapdesk.vault.seal import OpenSeal, make, unlock

NO_SEAL = refused("passphrase", "Nothing was sealed for this client yet.")
WRONG = refused(
    "passphrase",
    "This is not the passphrase of the client's seal. Nobody can look it up or set a new one for what is sealed.",
)
OTHER_SEAL = refused(
    "passphrase", "This was sealed with another passphrase of the client's; open it with that one."
)
SEALED_LATER = "sealed with the client's own passphrase"


class Content(Discreet, frozen=True):
    """What a box holds: the fact as it would have been written in the open, and the pictures it names."""

    fact: Fact
    pictures: tuple[bytes, ...] = ()


class _Laid(msgspec.Struct, frozen=True):
    """A content as it lies in a box."""

    tag: str
    body: bytes
    pictures: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ClientSeal:
    """A client's seal while it is open.  It lives in memory alone; whoever lets it go has locked it."""

    book: BookId
    id: str
    key: OpenSeal
    codec: Codec

    def sealed(self, content: Content, of: str, place: str) -> ContentSealed:
        """The fact that keeps a content under this seal."""
        laid = _Laid(
            self.codec.tag(content.fact), self.codec.encode(content.fact), content.pictures
        )
        box = self.key.box(msgspec.msgpack.encode(laid), self._bound(of, place))
        return ContentSealed(of, place, self.id, box)

    def opened(self, fact: ContentSealed) -> Content | None:
        """What was sealed; None where it is under another of the client's seals.  raises SealBroken."""
        if fact.seal != self.id:
            return None
        plain = self.key.unboxed(fact.box, self._bound(fact.of, fact.place))
        laid = msgspec.msgpack.decode(plain, type=_Laid)
        return Content(self.codec.decode(laid.tag, laid.body), laid.pictures)

    def draft(self, words: bytes, of: str, place: str) -> bytes:
        """Unsent words or strokes, boxed for the table of drafts."""
        return self.key.box(words, self._bound(of, f"draft {place}"))

    def of_draft(self, box: bytes, of: str, place: str) -> bytes:
        """The unsent words or strokes of a box.  raises SealBroken."""
        return self.key.unboxed(box, self._bound(of, f"draft {place}"))

    def _bound(self, of: str, place: str) -> str:
        return f"{self.book}|{self.id}|{of}|{place}"


@dataclass(frozen=True, slots=True)
class Sealing:
    """The seals of a vault's clients.  thread: the record lane.

    ``cost`` is what one guess at a passphrase costs; None measures what this machine bears.
    """

    ledger: Ledger
    cost: Cost | None = None

    def made(self, book: BookId) -> tuple[SealMade, ...]:
        """A client's seals, the latest last."""
        entries = self.ledger.book(book)
        return tuple(entry.fact for entry in entries if isinstance(entry.fact, SealMade))

    def make(self, book: BookId, passphrase: str, again: str) -> ClientSeal | Refusals:
        """A new seal of a client, open.  What is under an earlier one stays so.  raises Trouble."""
        against = passphrases.against(passphrase, again)
        if against:
            return Refusals(against)
        name = new_id(self.ledger.clock.now().utc_us // 1000)
        slot, key = make(passphrase, self._owner(book, name), self.cost)
        self.ledger.commit(book, [Act(SealMade(name, slot), self.ledger.clock.now())])
        return ClientSeal(book, name, key, self.ledger.codec)

    def open(self, book: BookId, passphrase: str) -> ClientSeal | Refusals:
        """The client's seal this passphrase opens, the latest first.  raises Trouble."""
        seals = self.made(book)
        for fact in reversed(seals):
            try:
                key = unlock(fact.slot, self._owner(book, fact.seal), passphrase)
            except WrongPassphrase:
                continue
            return ClientSeal(book, fact.seal, key, self.ledger.codec)
        return WRONG if seals else NO_SEAL

    def seal_later(
        self,
        seal: ClientSeal,
        content: Content,
        open_entries: Sequence[EntryId],
        *,
        of: str,
        place: str,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        leaves: Sequence[Fact] = (),
        clears: Sequence[tuple[str, str]] = (),
    ) -> tuple[Entry, ...]:
        """What stood open is kept under the seal from now on, and its open words, pictures and drafts are erased.

        ``open_entries`` are all that ever said it; ``leaves`` is what stands open in their place.  One transaction.
        raises Trouble, LookupError for an unknown one.
        """
        found = [self.ledger.entry(entry) for entry in open_entries]
        now = at or self.ledger.clock.now()
        facts = (SealChosen(of, place, later=True), seal.sealed(content, of, place), *leaves)
        with self.ledger.transaction() as pen:
            written = pen.write(
                seal.book, [Act(fact, now) for fact in facts], sitting=sitting, recorded=now
            )
            erased = tuple(pen.erase(entry, SEALED_LATER, at=now) for entry in found)
            pen.clear(clears)
        return written + erased

    def content(self, seal: ClientSeal, of: str, place: str) -> Content | Refusals | None:
        """What lies in the box of a place; None where nothing was put into it yet.  raises SealBroken."""
        found = [
            one.fact
            for one in self.ledger.book(seal.book, drawers=(Drawer.SEALED,))
            if isinstance(one.fact, ContentSealed) and (one.fact.of, one.fact.place) == (of, place)
        ]
        if not found:
            return None
        content = seal.opened(found[-1])
        return OTHER_SEAL if content is None else content

    def content_of(self, fact: Fact) -> Content:
        """A fact that stands open, with the pictures it names, as it goes into a box.  raises LookupError."""
        return Content(fact, tuple(blobs.read(self.ledger, one) for one in fact.pictures()))

    @staticmethod
    def _owner(book: BookId, seal: str) -> str:
        return f"{book}|{seal}"
