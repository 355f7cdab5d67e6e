"""The moves on a parts map, each a fact that can be taken back; facts of one gesture are taken back together."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Drawer, Fact
from kapdesk.ifs.model.parts import Bond, Frame, Meaning, Note, Part, Place, Placed
from kapdesk.kernel.ids import BondId, PartId, ThingId


class PartMet(Fact, frozen=True):
    """A part is on the map from now on, and where."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: Part
    place: Place = Place()
    gesture: int = 0

    def words(self) -> str:
        """What was said of it."""
        return self.part.words()

    def pictures(self) -> tuple[str, ...]:
        """Its picture."""
        return (self.part.picture,) if self.part.picture else ()


class PartDescribed(Fact, frozen=True):
    """What a part is, whole, as a new version; the earlier one stays in the record."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: Part
    gesture: int = 0

    def words(self) -> str:
        """What was said of it."""
        return self.part.words()

    def pictures(self) -> tuple[str, ...]:
        """Its picture."""
        return (self.part.picture,) if self.part.picture else ()


class PartMoved(Fact, frozen=True):
    """Parts lie elsewhere, or larger, deeper, hidden or locked."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    placed: tuple[Placed, ...]
    gesture: int = 0


class PartsPutAway(Fact, frozen=True):
    """Parts are no longer on the map; they stay in the list and can be brought back."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    parts: tuple[PartId, ...]
    why: str = ""
    gesture: int = 0

    def words(self) -> str:
        """Why."""
        return self.why


class PartsBroughtBack(Fact, frozen=True):
    """Parts that were put away are on the map again, where they were."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    parts: tuple[PartId, ...]
    gesture: int = 0


class PartsMerged(Fact, frozen=True):
    """Parts turned out to be one: ``parts`` are ``into`` from now on, their bonds with them; each stays in the list."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    into: PartId
    parts: tuple[PartId, ...]
    why: str = ""
    gesture: int = 0

    def words(self) -> str:
        """Why."""
        return self.why


class PartSplit(Fact, frozen=True):
    """A part turned out to be several, each met in the same gesture; it stays in the list."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    into: tuple[PartId, ...]
    why: str = ""
    gesture: int = 0

    def words(self) -> str:
        """Why."""
        return self.why


class BondDrawn(Fact, frozen=True):
    """Two parts have to do with each other, and how."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    bond: Bond
    gesture: int = 0

    def words(self) -> str:
        """What was noted of it."""
        return self.bond.note


class BondChanged(Fact, frozen=True):
    """A bond is another one, between others, or told better."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    bond: Bond
    gesture: int = 0

    def words(self) -> str:
        """What was noted of it."""
        return self.bond.note


class BondsEnded(Fact, frozen=True):
    """Bonds are over; each stays in the history."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    bonds: tuple[BondId, ...]
    why: str = ""
    gesture: int = 0

    def words(self) -> str:
        """Why."""
        return self.why


class FrameDrawn(Fact, frozen=True):
    """A frame is there, or is another one from now on."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    frame: Frame
    gesture: int = 0

    def words(self) -> str:
        """What stands at it."""
        return self.frame.words


class NotePinned(Fact, frozen=True):
    """A note is there, or is another one from now on."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    note: Note
    gesture: int = 0

    def words(self) -> str:
        """What it says."""
        return self.note.words

    def pictures(self) -> tuple[str, ...]:
        """Its picture."""
        return (self.note.picture,) if self.note.picture else ()


class ThingsTaken(Fact, frozen=True):
    """Frames and notes are off the map."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    things: tuple[ThingId, ...]
    gesture: int = 0


class LookMeant(Fact, frozen=True):
    """What a look means to this client, for the legend; no words take it off."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    meaning: Meaning
    gesture: int = 0

    def words(self) -> str:
        """What it means."""
        return self.meaning.words


Move = (
    PartMet
    | PartDescribed
    | PartMoved
    | PartsPutAway
    | PartsBroughtBack
    | PartsMerged
    | PartSplit
    | BondDrawn
    | BondChanged
    | BondsEnded
    | FrameDrawn
    | NotePinned
    | ThingsTaken
    | LookMeant
)

MOVES: tuple[type[Fact], ...] = (
    PartMet,
    PartDescribed,
    PartMoved,
    PartsPutAway,
    PartsBroughtBack,
    PartsMerged,
    PartSplit,
    BondDrawn,
    BondChanged,
    BondsEnded,
    FrameDrawn,
    NotePinned,
    ThingsTaken,
    LookMeant,
)
FACTS = MOVES
