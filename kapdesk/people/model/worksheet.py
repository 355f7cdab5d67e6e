"""Which sheet of a client is to be put on paper, and what is noted when it leaves the program."""

from __future__ import annotations

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import BookId, EntryId


class SheetWanted(msgspec.Struct, frozen=True):
    """A sheet to print: blank by its name, or filled by its entry; ``large`` for large print."""

    book: BookId
    sheet: str
    entry: EntryId | None = None
    large: bool = False

    def __repr__(self) -> str:
        """The sheet alone."""
        return f"<SheetWanted {self.sheet}>"


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


FACTS: tuple[type[Fact], ...] = (SheetPrinted, SheetExported)
