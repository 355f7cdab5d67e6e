"""What can be done about a client's consents; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.people.model.consents import KINDS, ConsentState, view_of
from kapdesk.people.parse.consents import load_consent, parse_consent, parse_withdrawal
from kapdesk.people.service.committing import commit

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]


class Agreed(msgspec.Struct, frozen=True):
    """A client's consents as a page shows them: everything that was written, and what holds now."""

    book: BookId
    today: date
    history: tuple[ConsentState, ...]
    holding: tuple[ConsentState, ...]

    def __repr__(self) -> str:
        """The book alone."""
        return f"<Agreed {self.book}>"

    def latest(self, kind: str) -> ConsentState | None:
        """The consent of a kind that counts, taken back or not."""
        found = [state for state in self.history if state.given.kind == kind]
        return found[-1] if found else None


class Consents:
    """The consents of one vault's clients.  thread: the record lane."""

    def __init__(self, ledger: Ledger) -> None:
        """Hold the ledger; nothing is kept beside it."""
        self._ledger = ledger

    def of(self, book: BookId) -> Agreed:
        """A client's consents as they stand."""
        view = view_of(self._ledger.between(book))
        return Agreed(book, self._today(), view.history(), view.holding())

    def give(
        self, book: BookId, kind: str, texts: Mapping[str, str], *, clears: Clears = ()
    ) -> Written:
        """Write down a consent; a later one of the same kind takes its place."""
        if kind not in KINDS:
            return refused("kind", f"A consent is one of these: {', '.join(KINDS)}.")
        given = parse_consent(kind, load_consent(kind), texts, today=self._today())
        return (
            given
            if isinstance(given, Refusals)
            else commit(self._ledger, book, given, clears=clears)
        )

    def correct(
        self,
        book: BookId,
        entry: EntryId,
        texts: Mapping[str, str],
        reason: str,
        *,
        clears: Clears = (),
    ) -> Written:
        """Put a consent right; both stay, and what was taken back stays taken back."""
        state = self._state(book, entry)
        if not reason.strip():
            return refused("reason", "Say in a word why this is corrected.")
        if state is None:
            return refused("entry", "This consent no longer stands.")
        old = state.given
        given = parse_consent(old.kind, old.filled.sheet, texts, today=self._today())
        if isinstance(given, Refusals):
            return given
        return commit(
            self._ledger, book, given, corrects=entry, reason=reason.strip(), clears=clears
        )

    def withdraw(
        self, book: BookId, entry: EntryId, on: str = "", note: str = "", *, clears: Clears = ()
    ) -> Written:
        """Write down that a consent was taken back."""
        state = self._state(book, entry)
        if state is None or not state.holds:
            return refused("entry", "This consent does not hold any more.")
        given_on = state.given.on
        back = parse_withdrawal(entry, on, note, given_on=given_on, today=self._today())
        return (
            back if isinstance(back, Refusals) else commit(self._ledger, book, back, clears=clears)
        )

    def _state(self, book: BookId, entry: EntryId) -> ConsentState | None:
        return next((one for one in self.of(book).history if one.entry == entry), None)

    def _today(self) -> date:
        return self._ledger.clock.now().local().date()
