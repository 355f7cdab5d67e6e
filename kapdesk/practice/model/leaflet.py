"""The papers a practice hands out, as values: what stands on them, who read them here, and what was printed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce
from types import MappingProxyType

import msgspec

from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.ids import BookId

NOBODY = BookId("")

FIELDS = MappingProxyType(
    {
        "practice": "the name of the practice",
        "address": "the address of the practice",
        "phone": "the telephone of the practice",
        "emergency": "the emergency number",
        "food": "the hours without food",
        "fluids": "the hours without drinks",
        "driving": "how long not to drive",
        "call": "when you call afterwards",
        "session": "the day of the session",
        "next": "the next appointment",
    }
)
"""What a leaflet may leave to the practice, and how each is called where it is still missing."""


class Kind(StrEnum):
    """What one line of a leaflet is."""

    HEADING = "heading"
    SENTENCE = "sentence"
    STRONG = "strong"
    POINT = "point"
    TICK = "tick"
    QUESTION = "question"
    ROOM = "room"
    GAP = "gap"


class LeafletLine(msgspec.Struct, frozen=True):
    """One line: its words with fields in braces, the keys of its sources, and how many lines to write on it leaves."""

    kind: Kind
    words: str = ""
    sources: tuple[str, ...] = ()
    rooms: int = 0


class Leaflet(msgspec.Struct, frozen=True):
    """One paper as it ships.  ``digest`` is of its whole text, so that no changed word passes as read."""

    id: str
    title: str
    audience: str
    version: str
    place: int
    lines: tuple[LeafletLine, ...]
    digest: str

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of its sources in the order they first stand there."""
        return tuple(dict.fromkeys(key for line in self.lines for key in line.sources))


class HouseRulesWritten(Fact, frozen=True):
    """What the practice asks of its clients, as its papers say it.  unit hours; None and "" while nobody has set it.

    ``driving`` completes "Do not drive until …", ``follow_up`` completes "We will call you …".
    """

    food_h: float | None = None
    fluids_h: float | None = None
    driving: str = ""
    follow_up: str = ""


class LeafletReviewed(Fact, frozen=True):
    """Someone read one version of a paper word for word and answers for handing it out here."""

    leaflet: str
    version: str
    digest: str
    by: str
    on: str


class LeafletPrinted(Fact, frozen=True):
    """A paper left the program: printed, or saved as a file."""

    leaflet: str
    version: str
    paper: str
    large: bool = False
    book: BookId = NOBODY


class LibraryView(msgspec.Struct, frozen=True):
    """Who in the practice read which paper."""

    reviews: tuple[LeafletReviewed, ...] = ()

    def after(self, entry: Entry) -> LibraryView:
        """This view with one more entry."""
        match entry.fact:
            case LeafletReviewed(leaflet=leaflet) as review:
                others = tuple(one for one in self.reviews if one.leaflet != leaflet)
                return msgspec.structs.replace(self, reviews=(*others, review))
            case _:
                return self

    def latest_review(self, leaflet: str) -> LeafletReviewed | None:
        """Who read it last, in whatever version."""
        return next((one for one in self.reviews if one.leaflet == leaflet), None)

    def review(self, leaflet: Leaflet) -> LeafletReviewed | None:
        """Who read exactly these words, if anyone did."""
        found = self.latest_review(leaflet.id)
        same = found is not None and (found.version, found.digest) == (
            leaflet.version,
            leaflet.digest,
        )
        return found if same else None


class Shelved(msgspec.Struct, frozen=True):
    """One paper on the shelf and how it stands.

    ``reviewed`` is who read this version; ``earlier`` who read another one; ``missing`` names the fields nobody set.
    ``form`` ones hold no sentence to answer for.
    """

    id: str
    title: str
    audience: str
    version: str
    reviewed: LeafletReviewed | None = None
    earlier: LeafletReviewed | None = None
    missing: tuple[str, ...] = ()
    form: bool = False

    @property
    def ready(self) -> bool:
        """Whether it may be handed out."""
        return self.form or self.reviewed is not None


class PaperWanted(msgspec.Struct, frozen=True):
    """One paper as someone wants it printed.  Without ``book`` it names nobody; ``by_name`` puts a name for a code.

    ``protocol`` chooses the planned readings of the blank chart.
    """

    leaflet: str
    paper: str = "A4"
    large: bool = False
    book: BookId = NOBODY
    by_name: bool = False
    protocol: str = ""


def view_of(entries: Iterable[Entry]) -> LibraryView:
    """What was said about the papers, from the practice's book in ledger order."""
    return reduce(LibraryView.after, entries, LibraryView())


FACTS: tuple[type[Fact], ...] = (HouseRulesWritten, LeafletReviewed, LeafletPrinted)
