"""Clients: who they are, whom to call, what they take and weigh, and the view these facts fold into."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce
from typing import TypeVar

import msgspec

from kapdesk.chart.model import BodyErased, Entry, Fact, Line, Timeline, Title
from kapdesk.kernel.day import years_between
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

CONTACT_KINDS = ("own", "emergency", "escort", "other")

F = TypeVar("F", bound=Fact)


class Identity(Fact, frozen=True):
    """Who a client is: a code, a name or both, and the birth date as ISO text, empty when it is not kept."""

    code: str = ""
    name: str = ""
    born: str = ""

    @property
    def label(self) -> str:
        """What stands in lists and on paper: the code, or the name where there is none."""
        return self.code or self.name

    @property
    def initials(self) -> str:
        """The first letters of the name, as ``M. K.``; the code where no name is kept."""
        return " ".join(f"{word[0]}." for word in self.name.split()) or self.code

    def words(self) -> str:
        """Code and name."""
        return f"{self.code} {self.name}".strip()

    def title(self) -> Title:
        """How the client is listed."""
        return Title(self.label, self.name if self.code else "", self.born)

    def age_on(self, day: date) -> int | None:
        """Whole years on a day, None without a birth date."""
        return years_between(date.fromisoformat(self.born), day) if self.born else None


class ClientAdded(Identity, frozen=True):
    """A client was taken in.  ``rehearsal`` clients are invented by a day script."""

    rehearsal: bool = False


class ClientRenamed(Identity, frozen=True):
    """A client is called otherwise, or was born on another day than we wrote."""


class ContactWritten(Fact, frozen=True):
    """Someone to call.  ``kind`` is one of CONTACT_KINDS; own is the client's own number."""

    kind: str
    name: str = ""
    phone: str = ""
    relation: str = ""

    def words(self) -> str:
        """The contact in words."""
        return " ".join(part for part in (self.name, self.relation, self.phone) if part)


class ContactRemoved(Fact, frozen=True):
    """Someone is no longer to be called."""

    contact: EntryId


class AllergyWritten(Fact, frozen=True):
    """Something the client reacts to, and how."""

    substance: str
    reaction: str = ""

    def words(self) -> str:
        """Substance and reaction."""
        return f"{self.substance} {self.reaction}".strip()


class AllergyRemoved(Fact, frozen=True):
    """An allergy turned out to be none."""

    allergy: EntryId


class AllergiesDenied(Fact, frozen=True):
    """The client was asked about allergies and has none."""


class MedicineWritten(Fact, frozen=True):
    """A medicine the client takes, the dose in their words, and since when in their words."""

    name: str
    dose_words: str = ""
    since: str = ""

    def words(self) -> str:
        """The medicine in words."""
        return " ".join(part for part in (self.name, self.dose_words, self.since) if part)


class MedicineEnded(Fact, frozen=True):
    """A medicine is no longer taken."""

    medicine: EntryId


class WeightTaken(Fact, frozen=True):
    """What the client weighed on a day.  unit kg; ``typed`` keeps number and unit as they were written."""

    kg: float
    typed: str
    on: str

    def words(self) -> str:
        """The weight as written."""
        return self.typed


class ClientRow(msgspec.Struct, frozen=True):
    """A client as the list shows them."""

    book: BookId
    label: str
    name: str
    born: str
    age_years: int | None
    last_seen: Instant | None
    sittings: int
    open_sitting: SittingId | None = None

    def __repr__(self) -> str:
        """The id alone."""
        return f"<ClientRow {self.book}>"


class ClientView(msgspec.Struct, frozen=True):
    """A client as they stand: the fold of what was written about the person, sittings left out."""

    timeline: Timeline = Timeline()

    def after(self, entry: Entry) -> ClientView:
        """This view with one more entry."""
        if isinstance(entry.fact, _OF_THE_PERSON):
            return ClientView(self.timeline.after(entry))
        return self

    @property
    def identity(self) -> Identity:
        """Who the client is now; nameless before anything was written."""
        known = self._standing(Identity)
        return known[-1][1] if known else Identity()

    @property
    def rehearsal(self) -> bool:
        """Whether a day script invented this client."""
        return any(fact.rehearsal for _, fact in self._standing(ClientAdded))

    @property
    def contacts(self) -> tuple[tuple[EntryId, ContactWritten], ...]:
        """Whom to call, the client's own number first, then as CONTACT_KINDS lists them."""
        removed = {fact.contact for _, fact in self._standing(ContactRemoved)}
        kept = [pair for pair in self._standing(ContactWritten) if pair[0] not in removed]
        return tuple(sorted(kept, key=lambda pair: CONTACT_KINDS.index(pair[1].kind)))

    @property
    def allergies(self) -> tuple[tuple[EntryId, AllergyWritten], ...]:
        """What the client reacts to, as far as is written."""
        removed = {fact.allergy for _, fact in self._standing(AllergyRemoved)}
        return tuple(pair for pair in self._standing(AllergyWritten) if pair[0] not in removed)

    @property
    def allergies_denied(self) -> bool:
        """Whether the client was asked and has none; an allergy written makes it untrue."""
        return not self.allergies and bool(self._standing(AllergiesDenied))

    @property
    def medicines(self) -> tuple[tuple[EntryId, MedicineWritten], ...]:
        """What the client takes."""
        ended = {fact.medicine for _, fact in self._standing(MedicineEnded)}
        return tuple(pair for pair in self._standing(MedicineWritten) if pair[0] not in ended)

    @property
    def weights(self) -> tuple[tuple[EntryId, WeightTaken], ...]:
        """Every weight that stands, by the day it was taken."""
        return tuple(sorted(self._standing(WeightTaken), key=lambda pair: pair[1].on))

    @property
    def weight(self) -> WeightTaken | None:
        """The latest weight."""
        return self.weights[-1][1] if self.weights else None

    def _standing(self, kind: type[F]) -> tuple[tuple[EntryId, F], ...]:
        return tuple(
            (line.entry.id, line.entry.fact)
            for line in self.timeline.lines
            if line.standing and isinstance(line.entry.fact, kind)
        )


class TimelineLine(msgspec.Struct, frozen=True, gc=False):
    """One entry as the client's timeline reads it.  ``state`` is standing, corrected or erased."""

    entry: EntryId
    at: Instant
    late_s: float
    words: str
    state: str
    reason: str = ""

    def __repr__(self) -> str:
        """The id alone."""
        return f"<TimelineLine {self.entry}>"

    @classmethod
    def of(cls, line: Line, words: str) -> TimelineLine:
        """The line of an entry, said in these words."""
        state = "erased" if line.erased else "corrected" if line.corrected_by else "standing"
        entry = line.entry
        return cls(entry.id, entry.at, line.late_s, words, state, entry.reason)


class TimelineSitting(msgspec.Struct, frozen=True):
    """One sitting on the timeline: when, what kind, how it stands, and its lines placed in time, None while unread.

    ``state`` is open, closed, interrupted or signed.  The lines about the person, written between sittings, have none.
    """

    sitting: SittingId | None
    kind: str
    opened: Instant | None
    state: str
    rehearsal: bool
    lines: tuple[TimelineLine, ...] | None


class ClientCard(msgspec.Struct, frozen=True):
    """What a client's page shows: the person, the timeline newest first, today, and the unit of weight."""

    book: BookId
    view: ClientView
    timeline: tuple[TimelineSitting, ...]
    today: date
    weight_unit: str


def view_of(entries: Iterable[Entry]) -> ClientView:
    """The view of a client's entries, in ledger order."""
    return reduce(ClientView.after, entries, ClientView())


FACTS: tuple[type[Fact], ...] = (
    ClientAdded,
    ClientRenamed,
    ContactWritten,
    ContactRemoved,
    AllergyWritten,
    AllergyRemoved,
    AllergiesDenied,
    MedicineWritten,
    MedicineEnded,
    WeightTaken,
)

_OF_THE_PERSON: tuple[type[Fact], ...] = (*FACTS, BodyErased)
