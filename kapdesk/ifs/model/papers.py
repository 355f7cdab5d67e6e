"""Which paper of a client's parts work is wanted, by the name it is asked for and audited under."""

from __future__ import annotations

from enum import StrEnum

from kapdesk.chart.model import Drawer
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BookId, PartId


class PartsPaper(StrEnum):
    """What can be put on paper of parts work."""

    MAP = "parts-map"
    CLIENT_MAP = "parts-map-client"
    PART = "part-sheet"
    COUNCIL = "council"
    CHANGES = "parts-changes"
    LETTER = "parts-letter"


TITLES = {
    PartsPaper.MAP: "Parts map",
    PartsPaper.CLIENT_MAP: "Parts map, the client’s copy",
    PartsPaper.PART: "What is known of one part",
    PartsPaper.COUNCIL: "Council before a dose",
    PartsPaper.CHANGES: "What changed on the map",
    PartsPaper.LETTER: "Letter from the record",
}

DRAWN = (PartsPaper.MAP, PartsPaper.CLIENT_MAP)
"""Papers with the map on them, on one sheet or over several."""

FOR_THE_CLIENT = (PartsPaper.CLIENT_MAP, PartsPaper.LETTER)
"""Papers the client takes home: nothing that is for the therapist alone is on them."""

FORWARD = 400
"""How long the line about a way forward may be.  unit characters"""


class PartsPaperWanted(Discreet, frozen=True):
    """One paper of one client; ``part`` names the part it is about, where it is about one.

    Among the changes that is the part whose curve stands on it, and ``beside`` the key of what stands beside it.
    ``paper`` is A4 or Letter, empty for the practice's own.  ``tiled`` lays the map over as many sheets as it needs,
    to be joined.  ``initials`` calls the client by the first letters of their name.  ``forward`` is a line about a way
    forward, written for this paper alone.  ``since`` is the stop the changes are counted from, the first where it is
    empty; ``until`` the stop they are counted to, now where it is empty.  ``drawing`` has a map as SVG instead,
    ``text`` as lines of plain text.  Without ``nouns`` no kind is told by its term; a client's copy never has one.
    ``only`` are the things on the map it is of, by their ids; all of it where it is empty.
    """

    what: PartsPaper
    book: BookId
    part: PartId | None = None
    large: bool = False
    paper: str = ""
    tiled: bool = False
    initials: bool = False
    forward: str = ""
    since: str = ""
    until: str = ""
    drawing: bool = False
    nouns: bool = True
    only: tuple[str, ...] = ()
    beside: str = ""
    text: bool = False

    @property
    def drawer(self) -> Drawer:
        """The most private drawer it reads: parts and bonds are kept apart from the chart."""
        return Drawer.PROCESS
