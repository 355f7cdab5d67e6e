"""Worksheets that no step of any work asks: which there are, what was answered, and putting it right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.worksheet import Answered, SheetAnswered, SheetWorded, answered_in
from kapdesk.people.service.committing import commit
from kapdesk.people.service.filing import filed
from kapdesk.sheets.line import texts_of_line
from kapdesk.sheets.model import Filled, Sheet

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

BOTH = (Drawer.CHART, Drawer.PROCESS)
NOT_THERE = "This worksheet is not there to be filled in."
CORRECTED_SINCE = "This worksheet was put right since; open the client anew."


class AnsweredSheet(msgspec.Struct, frozen=True):
    """A worksheet as it stands answered: its entry, since when, and the drawer it is kept in."""

    entry: EntryId
    at: Instant
    filled: Filled
    drawer: Drawer
    corrected: bool

    def __repr__(self) -> str:
        """Which sheet it is."""
        return f"<AnsweredSheet {self.filled.sheet.id}>"


class Worksheets:
    """The worksheets of one vault's clients.  thread: the record lane."""

    def __init__(self, ledger: Ledger, shelf: Callable[[], tuple[Sheet, ...]]) -> None:
        """``shelf`` gives every version that may be filled in, those of one sheet in the order they were written."""
        self._ledger = ledger
        self._shelf = shelf

    def offered(self) -> tuple[Sheet, ...]:
        """Every sheet there is, in its latest version."""
        return tuple({sheet.id: sheet for sheet in self._shelf()}.values())

    def versions(self) -> tuple[Sheet, ...]:
        """Every version of every sheet: one that was begun is gone on with as it was."""
        return self._shelf()

    def of(self, book: BookId) -> tuple[AnsweredSheet, ...]:
        """What stands answered for a client, the latest first; the therapist's own notes among it."""
        return tuple(
            AnsweredSheet(entry.id, entry.at, fact.filled, fact.drawer, bool(entry.corrects))
            for entry, fact in answered_in(self._ledger.between(book, drawers=BOTH))
        )

    def answer(
        self,
        book: BookId,
        sheet: Sheet,
        texts: Mapping[str, str],
        drawer: Drawer = Drawer.CHART,
        *,
        clears: Clears = (),
    ) -> Written:
        """File a sheet as it was answered, into the record or the therapist's own notes.

        Refuses one that is not on the shelf in that version, and one that is not complete.
        """
        if sheet not in self._shelf():
            return refused("sheet", NOT_THERE)
        taken = filed(None, lambda: sheet, texts, corrects=None, reason="", replaced="")
        if isinstance(taken, Refusals):
            return taken
        return commit(self._ledger, book, _fact(taken, drawer), clears=clears)

    def answer_line(self, book: BookId, id_: str, words: tuple[str, ...]) -> Written:
        """File a sheet from a script's line: each key with its answer after it."""
        sheet = next((one for one in self.offered() if one.id == id_), None)
        if sheet is None:
            return refused("sheet", f"There is no worksheet called {id_[:40]} to fill in.")
        texts = texts_of_line(sheet, words)
        return texts if isinstance(texts, Refusals) else self.answer(book, sheet, texts)

    def correct(
        self,
        book: BookId,
        entry: EntryId,
        texts: Mapping[str, str],
        reason: str,
        *,
        clears: Clears = (),
    ) -> Written:
        """Put answers right, in the words they were asked in; both stay, in the drawer they were in."""
        before = next((one for one in self.of(book) if one.entry == entry), None)
        if before is None:
            return refused("entry", CORRECTED_SINCE)
        sheet = before.filled.sheet
        taken = filed(
            (entry, before.filled),
            lambda: sheet,
            texts,
            corrects=entry,
            reason=reason,
            replaced=CORRECTED_SINCE,
        )
        if isinstance(taken, Refusals):
            return taken
        fact = _fact(taken, before.drawer)
        return commit(
            self._ledger, book, fact, corrects=entry, reason=reason.strip(), clears=clears
        )


def _fact(filled: Filled, drawer: Drawer) -> Answered:
    return SheetWorded(filled) if drawer is Drawer.PROCESS else SheetAnswered(filled)
