"""The facts of where a picture came from and what it was tried against: recollection, reminder, rehearsal."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from kapdesk.art.model.nouns import Spoke
from kapdesk.chart.model import Drawer, Fact
from kapdesk.kernel.ids import EntryId, ImageId


class SurfacedLeft(Fact, frozen=True):
    """Something that surfaced in another session is not to become a picture."""

    entry: EntryId


class RecollectionWritten(Fact, frozen=True):
    """What the client says they remembered before the picture came, in their own words.

    A picture that surfaced under a medicine is called a memory by this alone.  source art-1.5b
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    text: str
    number: int = 0

    def words(self) -> str:
        """The client's words."""
        return self.text


class ReminderMet(Fact, frozen=True):
    """A reminder was imagined with the new version; the distress it brought is a rating of its own."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    text: str
    number: int = 0

    def words(self) -> str:
        """The reminder."""
        return self.text


class RehearsalWalked(Fact, frozen=True):
    """A coming situation was walked through with the new response.  source art-1.3

    ``action`` is what the old picture kept the client from and they will do.  source art-1.5b
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    situation: str
    cue: str = ""
    response: str = ""
    obstacle: str = ""
    plan: str = ""
    action: str = ""
    number: int = 0

    def words(self) -> str:
        """Everything that was said of it."""
        said = (self.situation, self.cue, self.response, self.obstacle, self.plan, self.action)
        return " ".join(part for part in said if part)


class WordsSaid(Fact, frozen=True):
    """What a client says of a picture at any moment, in words of their own that are kept under their seal alone."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    text: str
    number: int = 0

    def words(self) -> str:
        """The client's words."""
        return self.text


Statement = RecollectionWritten | ReminderMet | RehearsalWalked | WordsSaid
SPOKE: Mapping[type[Fact], Spoke] = MappingProxyType(
    {
        RecollectionWritten: Spoke.RECOLLECTION,
        ReminderMet: Spoke.REMINDER,
        RehearsalWalked: Spoke.REHEARSAL,
        WordsSaid: Spoke.WORDS,
    }
)
"""What each statement is, where it is sealed."""

FACTS: tuple[type[Fact], ...] = (
    SurfacedLeft,
    RecollectionWritten,
    ReminderMet,
    RehearsalWalked,
    WordsSaid,
)
