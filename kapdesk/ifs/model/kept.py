"""The facts of what is kept of the work as a whole: named versions, what a dosing session showed, the letter."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Drawer, Fact
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId
from kapdesk.kernel.instant import Instant


class VersionNamed(Fact, frozen=True):
    """The map as it is now has a name, to be found and held against others by."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    label: str
    author: str = "together"
    note: str = ""

    def words(self) -> str:
        """Its name and what was noted."""
        return " ".join(one for one in (self.label, self.note) if one)


class SeenInDose(Fact, frozen=True):
    """What was caught in a dosing session was sorted with the client: to a part, or to none.  ``entry`` is the tag."""

    entry: EntryId
    part: PartId | None = None
    number: int = 0


class Sentence(Discreet, frozen=True):
    """A sentence of the letter: as the record gave it, and as it stands after the pen; ``sources`` are its entries.

    ``key`` says what it is about, so that the pen's stroke stays with it when the record says more; ``by`` who held
    the pen last, client or therapist, nobody where it stands as it was given.
    """

    given: str
    text: str
    struck: bool = False
    sources: tuple[EntryId, ...] = ()
    epistemic: str = ""
    key: str = ""
    by: str = ""

    @property
    def edited(self) -> bool:
        """Whether the pen changed it or struck it out."""
        return self.struck or self.text != self.given


class LetterKept(Fact, frozen=True):
    """The letter to the client as it was struck and edited; what the record gave stands beside it."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    sentences: tuple[Sentence, ...]

    def words(self) -> str:
        """The letter as it stands."""
        return " ".join(one.text for one in self.sentences if not one.struck)


class MeetingHeld(Discreet, frozen=True):
    """A meeting that is over, by its beginning and its end alone."""

    began: Instant
    closed: Instant


class MeetingsCarried(Fact, frozen=True):
    """The meetings a client had before the work was taken in from a file; what lapses counts on from them."""

    meetings: tuple[MeetingHeld, ...]


FACTS: tuple[type[Fact], ...] = (VersionNamed, SeenInDose, LetterKept)
