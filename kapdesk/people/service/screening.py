"""What can be done about a client's screening; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.clients import view_of as client_of
from kapdesk.people.model.screening import (
    ItemState,
    Raised,
    ScreeningAnswered,
    WorkUpNoted,
    view_of,
)
from kapdesk.people.parse.screening import (
    NoteDraft,
    load_conditions,
    load_interactions,
    load_screening,
    load_work_up,
    parse_note,
)
from kapdesk.people.rules.screening import LookedUp, looked_up, open_stops, raised_by, standing
from kapdesk.people.service.committing import commit
from kapdesk.people.service.filing import filed
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]


class Screened(msgspec.Struct, frozen=True):
    """A client's screening as a page shows it: the sheet that holds, its items, and the medicines looked up."""

    book: BookId
    today: date
    states: tuple[ItemState, ...]
    medicines: tuple[LookedUp, ...]
    filled: Filled | None = None
    entry: EntryId | None = None
    at: Instant | None = None
    work_up: tuple[EntryId, Filled] | None = None

    def __repr__(self) -> str:
        """The book alone."""
        return f"<Screened {self.book}>"

    @property
    def open_stops(self) -> tuple[Raised, ...]:
        """The items without which a dosing session does not begin."""
        return open_stops(self.states)

    @property
    def open(self) -> tuple[Raised, ...]:
        """Every item without a prescriber's note."""
        return tuple(state.item for state in self.states if state.open)


class Screening:
    """The screenings of one vault's clients.  thread: the record lane."""

    def __init__(self, ledger: Ledger) -> None:
        """Hold the ledger; nothing is kept beside it."""
        self._ledger = ledger

    def of(self, book: BookId) -> Screened:
        """A client's screening as it stands."""
        entries = self._ledger.between(book)
        view = view_of(entries)
        medicines = looked_up(client_of(entries).medicines, load_interactions())
        states, latest = standing(view, medicines), view.latest
        today = self._today()
        if latest is None or view.answered is None:
            return Screened(book, today, states, medicines, work_up=view.work_up)
        return Screened(
            book,
            today,
            states,
            medicines,
            view.answered.filled,
            latest.id,
            latest.at,
            view.work_up,
        )

    def answer(self, book: BookId, texts: Mapping[str, str], *, clears: Clears = ()) -> Written:
        """File the answered sheet, with what it leaves to ask; refuses one that is not complete."""
        answered = _answered(texts)
        if isinstance(answered, Refusals):
            return answered
        return commit(self._ledger, book, answered, clears=clears)

    def correct(
        self,
        book: BookId,
        entry: EntryId,
        texts: Mapping[str, str],
        reason: str,
        *,
        clears: Clears = (),
    ) -> Written:
        """Put answers of a filed sheet right; both stay.  A note about an answer that changed no longer settles it."""
        if not reason.strip():
            return refused("reason", "Say in a word why this is corrected.")
        now = self.of(book)
        if now.entry != entry or now.filled is None:
            return refused("entry", "Another screening has taken this one's place.")
        answered = _answered(texts, now.filled)
        if isinstance(answered, Refusals):
            return answered
        return commit(
            self._ledger, book, answered, corrects=entry, reason=reason.strip(), clears=clears
        )

    def work_up(
        self,
        book: BookId,
        texts: Mapping[str, str],
        *,
        corrects: EntryId | None = None,
        reason: str = "",
        clears: Clears = (),
    ) -> Written:
        """Write down what was wanted looked at and what became of it; later results correct the same sheet."""
        taken = filed(
            self.of(book).work_up,
            load_work_up,
            texts,
            corrects=corrects,
            reason=reason,
            replaced="Another work-up has taken this one's place.",
        )
        if isinstance(taken, Refusals):
            return taken
        fact = WorkUpNoted(taken)
        return commit(
            self._ledger, book, fact, corrects=corrects, reason=reason.strip(), clears=clears
        )

    def note(self, book: BookId, item: str, draft: NoteDraft, *, clears: Clears = ()) -> Written:
        """Write down what a named prescriber said about an item, which settles it."""
        found = next((one.item for one in self.of(book).states if one.item.key == item), None)
        if found is None:
            return refused("item", "This item is no longer there.")
        noted = parse_note(draft, found, today=self._today())
        return (
            noted
            if isinstance(noted, Refusals)
            else commit(self._ledger, book, noted, clears=clears)
        )

    def correct_note(
        self, book: BookId, entry: EntryId, draft: NoteDraft, reason: str, *, clears: Clears = ()
    ) -> Written:
        """Put a note right; both stay."""
        if not reason.strip():
            return refused("reason", "Say in a word why this is corrected.")
        state = next((one for one in self.of(book).states if one.entry == entry), None)
        if state is None:
            return refused("entry", "This note no longer stands.")
        noted = parse_note(draft, state.item, today=self._today())
        if isinstance(noted, Refusals):
            return noted
        return commit(
            self._ledger, book, noted, corrects=entry, reason=reason.strip(), clears=clears
        )

    def _today(self) -> date:
        return self._ledger.clock.now().local().date()


def _answered(
    texts: Mapping[str, str], before: Filled | None = None
) -> ScreeningAnswered | Refusals:
    """The sheet as it was asked before, or as it ships now, with these answers."""
    sheet = before.sheet if before else load_screening()
    taken = filled(sheet, texts, anchor=sheet.anchor)
    if isinstance(taken, Refusals):
        return taken
    return ScreeningAnswered(taken, raised_by(taken, load_conditions()))
