"""What can be done for a client's card; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from kapdesk.bilateral.model.view import without_begun
from kapdesk.chart import listing
from kapdesk.chart.drafts import Drafts
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import BodyErased, Entry, Fact, Line, Missing, fold
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import PRACTICE, BookId, EntryId, SittingId, new_id
from kapdesk.people.model.clients import (
    AllergiesDenied,
    AllergyRemoved,
    AllergyWritten,
    ClientAdded,
    ClientCard,
    ClientRenamed,
    ClientRow,
    ClientView,
    ContactRemoved,
    ContactWritten,
    Identity,
    MedicineEnded,
    MedicineWritten,
    TimelineLine,
    TimelineSitting,
    WeightTaken,
    view_of,
)
from kapdesk.people.parse.identity import ClientDraft, parse_identity
from kapdesk.people.rules.clients import alike, headline, matching, removed, same_code
from kapdesk.people.service.afterwards import Afterwards
from kapdesk.people.service.appointments import Appointments
from kapdesk.people.service.committing import commit
from kapdesk.people.service.consents import Consents
from kapdesk.people.service.locking import Locking
from kapdesk.people.service.screening import Screening
from kapdesk.people.service.worksheets import Worksheets
from kapdesk.sheets.model import Sheet

Written = tuple[Entry, ...] | Refusals
OfTheCard = ContactWritten | AllergyWritten | AllergiesDenied | MedicineWritten | WeightTaken


class People:
    """The clients of one vault.  thread: the record lane."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        weight_unit: Callable[[], str] = lambda: "kg",
        saying: Callable[[Fact], str] = headline,
        shelf: Callable[[], tuple[Sheet, ...]] = tuple,
    ) -> None:
        """``saying`` puts any slice's fact into words for the timeline; ``weight_unit`` is the practice's.

        ``shelf`` is every version of the worksheets that no step of any work asks.
        """
        self._ledger = ledger
        self._weight_unit = weight_unit
        self._saying = saying
        self.screening = Screening(ledger)
        self.locking = Locking(ledger)
        self.consents = Consents(ledger)
        self.worksheets = Worksheets(ledger, shelf)
        self.drafts = Drafts(ledger.vault)
        self.appointments = Appointments(ledger)
        self.afterwards = Afterwards(ledger)

    def clients(self) -> tuple[ClientRow, ...]:
        """Every client, the latest seen first, then those who never came, by label."""
        today = self._today()
        open_now = {
            row.book: row.id for row in listing.sittings(self._ledger) if row.closed is None
        }
        rows = (
            _row(listed, today, open_now.get(listed.book))
            for listed in listing.books(self._ledger)
            if listed.book != PRACTICE
        )
        return tuple(sorted(rows, key=_latest_first))

    def find(self, text: str) -> tuple[ClientRow, ...]:
        """The clients who match a few typed letters."""
        return matching(self.clients(), text)

    def add(
        self, draft: ClientDraft, *, confirmed: bool = False, rehearsal: bool = False
    ) -> Written:
        """Take a client in; refuses a code in use, and asks once when someone alike is here."""
        match parse_identity(draft, today=self._today()):
            case Refusals() as refusals:
                return refusals
            case identity:
                clash = _clash(identity, self.clients(), confirmed=confirmed)
                if clash is not None:
                    return clash
                book = BookId(new_id(self._ledger.clock.now().utc_us // 1000))
                fact = ClientAdded(identity.code, identity.name, identity.born, rehearsal)
                return commit(self._ledger, book, fact)

    def known(self, code: str, born: str, *, rehearsal: bool = False) -> BookId | Refusals:
        """The client of that code, taken in when there is none; refuses another birth date than the one kept."""
        draft = ClientDraft(code=code, born=born)
        match parse_identity(draft, today=self._today()):
            case Refusals() as refusals:
                return refusals
            case identity:
                found = [row for row in self.clients() if same_code(identity, row)]
        if not found:
            added = self.add(draft, confirmed=True, rehearsal=rehearsal)
            return added if isinstance(added, Refusals) else added[0].book
        if identity.born and found[0].born != identity.born:
            return refused("born", f"{found[0].label} is here with another birth date.")
        return found[0].book

    def rename(self, book: BookId, draft: ClientDraft, *, confirmed: bool = False) -> Written:
        """Write who the client is anew; refuses and asks as ``add`` does."""
        match parse_identity(draft, today=self._today()):
            case Refusals() as refusals:
                return refusals
            case identity:
                others = tuple(row for row in self.clients() if row.book != book)
                clash = _clash(identity, others, confirmed=confirmed)
                if clash is not None:
                    return clash
                fact = ClientRenamed(identity.code, identity.name, identity.born)
                return commit(self._ledger, book, fact)

    def write(
        self, book: BookId, fact: OfTheCard, *, corrects: EntryId | None = None, reason: str = ""
    ) -> Written:
        """Write a contact, an allergy, a medicine or a weight; a correction says what it corrects and why."""
        if corrects is not None and not reason.strip():
            return refused("reason", "Say in a word why this is corrected.")
        return commit(self._ledger, book, fact, corrects=corrects, reason=reason.strip())

    def end(self, book: BookId, entry: EntryId) -> Written:
        """End a medicine, or take a contact or an allergy off the card; what was written stays readable."""
        match self._fact(book, entry):
            case ContactWritten():
                return commit(self._ledger, book, ContactRemoved(entry))
            case AllergyWritten():
                return commit(self._ledger, book, AllergyRemoved(entry))
            case MedicineWritten():
                return commit(self._ledger, book, MedicineEnded(entry))
            case _:
                return refused("entry", "This is not on the client's card.")

    def view(self, book: BookId) -> ClientView:
        """The client as they stand."""
        return view_of(self._ledger.between(book))

    def card(self, book: BookId, *, unfolded: Collection[SittingId] = ()) -> ClientCard:
        """What the client's page shows; only the sittings unfolded on it, and the latest, are read."""
        rows = sorted(self.sittings(book), key=lambda row: row.opened, reverse=True)
        read = {row.id for row in rows[:1]} | set(unfolded)
        timeline = [
            _sitting(row, self._lines(self._ledger.sitting(row.id)) if row.id in read else None)
            for row in rows
        ]
        return self._card(book, timeline, self._ledger.between(book))

    def whole_card(self, book: BookId) -> ClientCard:
        """The same with every sitting read, as a filter over all lines needs it."""
        apart: defaultdict[SittingId | None, list[Entry]] = defaultdict(list)
        for entry in self._ledger.book(book):
            apart[entry.sitting].append(entry)
        rows = sorted(self.sittings(book), key=lambda row: row.opened, reverse=True)
        timeline = [_sitting(row, self._lines(apart[row.id])) for row in rows]
        return self._card(book, timeline, apart[None])

    def sittings(self, book: BookId | None = None) -> tuple[listing.SittingRow, ...]:
        """The sittings of one client, or of all."""
        return listing.sittings(self._ledger, book)

    def has_real_clients(self) -> bool:
        """Whether anyone is here whom no day script invented."""
        return any(not self.view(row.book).rehearsal for row in self.clients())

    def _card(
        self, book: BookId, timeline: list[TimelineSitting], between: Sequence[Entry]
    ) -> ClientCard:
        rest = TimelineSitting(None, "", None, "", False, self._lines(between))
        view = view_of(between)
        return ClientCard(book, view, (*timeline, rest), self._today(), self._weight_unit())

    def _lines(self, entries: Iterable[Entry]) -> tuple[TimelineLine, ...]:
        return tuple(
            TimelineLine.of(line, self._said(line))
            for line in without_begun(fold(entries).in_time())
            if not isinstance(line.entry.fact, BodyErased)
        )

    def _said(self, line: Line) -> str:
        fact = line.entry.fact
        return removed(line) if isinstance(fact, Missing) else self._saying(fact)

    def _fact(self, book: BookId, entry: EntryId) -> Fact | None:
        line = self.view(book).timeline.find(entry)
        return line.entry.fact if line is not None and line.standing else None

    def _today(self) -> date:
        return self._ledger.clock.now().local().date()


def _row(listed: listing.Listed, today: date, open_sitting: SittingId | None) -> ClientRow:
    title = listed.title
    identity = Identity(title.label, title.finds, title.born)
    return ClientRow(
        listed.book,
        title.label,
        title.finds,
        title.born,
        identity.age_on(today),
        listed.last_seen,
        listed.sittings,
        open_sitting,
    )


def _latest_first(row: ClientRow) -> tuple[int, str]:
    return (-row.last_seen.utc_us if row.last_seen else 0, row.label.casefold())


def _sitting(row: listing.SittingRow, lines: tuple[TimelineLine, ...] | None) -> TimelineSitting:
    return TimelineSitting(row.id, row.kind, row.opened, _state(row), row.rehearsal, lines)


def _state(row: listing.SittingRow) -> str:
    if row.signed is not None:
        return "signed"
    return row.ended if row.closed is not None else "open"


def _clash(identity: Identity, rows: Iterable[ClientRow], *, confirmed: bool) -> Refusals | None:
    near = alike(identity, rows)
    taken = [row for row in near if same_code(identity, row)]
    if taken:
        field, label = "code" if identity.code else "name", taken[0].label
        return refused(field, f"{label} is here already. Open that client, or choose another code.")
    if confirmed or not near:
        return None
    return Refusals(tuple(_asked(identity, row) for row in near), confirmable=True)


def _asked(identity: Identity, row: ClientRow) -> Refusal:
    if identity.born and identity.born == row.born:
        return Refusal("born", f"{row.label} was born on the same day.")
    return Refusal("name", f"{row.label} is called nearly the same.")
