"""Worksheets that were answered for a client, which is to be put on paper, and what is noted when one leaves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import msgspec

from kapdesk.chart.model import Drawer, Entry, Fact, fold
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.sheets.model import Filled


class SheetWanted(msgspec.Struct, frozen=True):
    """A sheet to print: blank by its name, or filled by its entry; ``large`` for large print."""

    book: BookId
    sheet: str
    entry: EntryId | None = None
    large: bool = False

    def __repr__(self) -> str:
        """The sheet alone."""
        return f"<SheetWanted {self.sheet}>"


class SheetAnswered(Fact, frozen=True):
    """A worksheet that no step of any work asks was answered for a client, whole, in the version it was begun in."""

    filled: Filled

    def words(self) -> str:
        """What was written in it."""
        return self.filled.words()


class SheetWorded(Fact, frozen=True):
    """The same, as the therapist's own note, kept apart from the record."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    filled: Filled

    def words(self) -> str:
        """What was written in it."""
        return self.filled.words()


class SheetPrinted(Fact, frozen=True):
    """A sheet left the program, blank or with a client's answers: saved as a file or printed."""

    book: BookId
    sheet: str
    paper: str
    entry: EntryId | None = None
    large: bool = False


class SheetExported(Fact, frozen=True):
    """A client's answers left the program as a file for other programs; ``form`` is JSON or CSV."""

    book: BookId
    sheet: str
    entry: EntryId
    form: str


Answered = SheetAnswered | SheetWorded


def answered_in(entries: Iterable[Entry]) -> tuple[tuple[Entry, Answered], ...]:
    """The worksheets that stand answered, each with its entry, the latest first."""
    standing = (line.entry for line in fold(entries).lines if line.standing)
    found = [(entry, entry.fact) for entry in standing if isinstance(entry.fact, Answered)]
    return tuple(reversed(found))


FACTS: tuple[type[Fact], ...] = (SheetPrinted, SheetExported, SheetAnswered, SheetWorded)
