"""The facts of parts among each other: agreements, the council before a dose, how protectors take an opening."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from kapdesk.chart.model import Drawer, DueItem, Fact
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import PartId
from kapdesk.kernel.instant import Instant

HOUR_S = 3_600
BACKLASH = "backlash "
"""How the key of a look for a backlash begins."""

AGREEMENT = "agreement "
"""How the key of an agreement that is to be looked at again begins."""

BACKLASH_AFTER = (("a day", 24 * HOUR_S), ("three days", 72 * HOUR_S), ("a week", 168 * HOUR_S))
"""When it is asked how protectors took an opening.  unit seconds.  source art-2.9"""


class AgreementMade(Fact, frozen=True):
    """Two parts that pull against each other agreed on something, to be looked at again on a day.  source art-2.3"""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    a: PartId
    b: PartId
    terms: str
    review: Instant
    numbers: tuple[int, ...] = ()

    def words(self) -> str:
        """The terms."""
        return self.terms

    def due(self) -> tuple[DueItem, ...]:
        """A look at it on its day."""
        named = " and ".join(f"part {one}" for one in self.numbers)
        return (DueItem(f"{AGREEMENT}{self.a} {self.b}", f"agreement of {named}", self.review),)


class AgreementLooked(Fact, frozen=True):
    """An agreement was looked at again: kept or not, and what is to change."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    a: PartId
    b: PartId
    kept: bool
    text: str = ""
    numbers: tuple[int, ...] = ()

    def words(self) -> str:
        """What was said."""
        return self.text

    def due(self) -> tuple[DueItem, ...]:
        """That look is done."""
        return (DueItem(f"{AGREEMENT}{self.a} {self.b}", "", Instant(0), settled=True),)


class Stance(StrEnum):
    """How a part stands to a dose that is coming.  source art-2.9"""

    AGREES = "agrees"
    ON_TERMS = "agrees on terms"
    OBJECTS = "objects"
    UNSURE = "unsure"


class Voice(Discreet, frozen=True):
    """What one part said in a council before a dose."""

    part: PartId
    stance: Stance
    fears: tuple[str, ...] = ()
    terms: str = ""
    number: int = 0


class CouncilHeld(Fact, frozen=True):
    """The parts were asked before a dose: who agrees, who fears what, on what terms.  source art-2.9"""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    voices: tuple[Voice, ...]
    intention: str = ""

    def words(self) -> str:
        """What was said."""
        said = [self.intention]
        for one in self.voices:
            said += [*one.fears, one.terms]
        return " ".join(text for text in said if text)


class OpeningMade(Fact, frozen=True):
    """Something opened in a session that protectors may answer in the days after.  source art-2.9

    ``why`` is read where an older KapDesk wrote it here; since then what opened is an ``OpeningWorded``.
    """

    opened: Instant
    why: str = ""
    part: PartId | None = None
    number: int = 0

    def due(self) -> tuple[DueItem, ...]:
        """A question after a day, three days and a week."""
        return tuple(
            DueItem(
                f"{BACKLASH}{self.opened.utc_us} {place}",
                f"how protectors took it, after {words}",
                self.opened.plus_s(wait_s),
            )
            for place, (words, wait_s) in enumerate(BACKLASH_AFTER)
        )


class OpeningWorded(Fact, frozen=True):
    """What opened, in the same save as the opening."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    opened: Instant
    text: str
    part: PartId | None = None
    number: int = 0

    def words(self) -> str:
        """The words."""
        return self.text


class BacklashLooked(Fact, frozen=True):
    """It was asked how protectors took an opening; ``place`` counts the three questions from 0."""

    opened: Instant
    place: int
    stirred: bool
    parts: tuple[PartId, ...] = ()
    numbers: tuple[int, ...] = ()

    def due(self) -> tuple[DueItem, ...]:
        """That question was asked."""
        key = f"{BACKLASH}{self.opened.utc_us} {self.place}"
        return (DueItem(key, "", Instant(0), settled=True),)


class BacklashWorded(Fact, frozen=True):
    """What was said of a backlash."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    opened: Instant
    place: int
    text: str

    def words(self) -> str:
        """The words."""
        return self.text


FACTS: tuple[type[Fact], ...] = (
    AgreementMade,
    AgreementLooked,
    CouncilHeld,
    OpeningMade,
    OpeningWorded,
    BacklashLooked,
    BacklashWorded,
)
