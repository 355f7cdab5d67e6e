"""How a client's screening stood when a session began: told by another room, kept in the sitting's own words."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Fact
from kapdesk.kernel.discreet import Discreet

NO_NOTE = "no prescriber's note"


class ScreenedItem(Discreet, frozen=True):
    """One item: how it is held, what it is, and the prescriber's note on it in words, empty while there is none.

    ``stops`` ones want a note before a session begins.
    """

    held: str
    words: str
    note: str = ""
    stops: bool = False

    def __repr__(self) -> str:
        """How it is held; never a word of it."""
        return f"<ScreenedItem {self.held}>"


class ScreeningStood(Fact, frozen=True):
    """What the screening left to ask, and what prescribers had written about it, as the session began.

    ``screened_on`` is the ISO day of the screening, empty when there was none.
    """

    screened_on: str = ""
    items: tuple[ScreenedItem, ...] = ()

    def words(self) -> str:
        """The items with their notes."""
        return " ".join(self.lines())

    def open_stops(self) -> tuple[ScreenedItem, ...]:
        """The items that want a note and have none."""
        return tuple(item for item in self.items if item.stops and not item.note)

    def lines(self) -> Iterator[str]:
        """Each item in a line."""
        for item in self.items:
            yield f"{item.held}: {item.words} {item.note or NO_NOTE}"


SCREENED_FACTS: tuple[type[Fact], ...] = (ScreeningStood,)
