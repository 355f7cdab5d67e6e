"""The facts of pictures: what each is, how far it has come, what was rated, and its storyboard.

Each says the number of its picture again so that it speaks alone.
"""

from __future__ import annotations

from typing import ClassVar

from kapdesk.art.model.nouns import (
    Author,
    Comer,
    Comes,
    Kind,
    Linked,
    Measure,
    Moment,
    Perspective,
    Sense,
    Source,
    Status,
)
from kapdesk.art.model.panels import Panel
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.body.model import BodyMark
from kapdesk.chart.model import Drawer, DueItem, Fact
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, ImageId, PanelId
from kapdesk.kernel.instant import Instant

DAY_S = 86_400
LOOK = "image "
"""How the key of a look that falls due begins."""

LOOKS_AGAIN = (
    (Moment.WEEK, 7 * DAY_S),
    (Moment.MONTH, 30 * DAY_S),
)
"""When a picture that was finished is looked at again.  unit seconds.  source art-1.6"""


class ImageOpened(Fact, frozen=True):
    """A picture has its number among the client's pictures.  ``template`` names the way it is worked by.

    ``surfaced_in`` is the entry of a dosing session it surfaced in, ``since_dose_min`` how long after the dose.
    """

    image: ImageId
    number: int
    template: str
    status: Status = Status.OPEN
    surfaced_in: EntryId | None = None
    since_dose_min: float | None = None


class Feeling(Discreet, frozen=True):
    """An emotion by its name and how strong it is.  unit 0 to 100"""

    name: str
    strength: int | None = None


class ImageDescribed(Fact, frozen=True):
    """What a picture is, whole, as one version; an earlier one stays.  ``name`` is its title or code word.

    The client need not tell more than that.  ``event`` is the day it belongs to or the client's age then, as said.
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    name: str
    kind: Kind = Kind.UNKNOWN
    source: Source = Source.SPONTANEOUS
    event: str = ""
    senses: tuple[Sense, ...] = ()
    perspective: Perspective | None = None
    start: str = ""
    hotspot: str = ""
    end: str = ""
    meaning: str = ""
    emotions: tuple[Feeling, ...] = ()
    avoidance: str = ""
    needs: tuple[str, ...] = ()
    helper: Comer | None = None
    helper_words: str = ""
    author: Author | None = None
    new_version: str = ""
    new_meaning: str = ""
    number: int = 0

    def words(self) -> str:
        """Everything that was said of it."""
        said = (
            *(self.name, self.event, self.start, self.hotspot, self.end, self.meaning),
            *(self.avoidance, *self.needs, self.helper_words, self.new_version, self.new_meaning),
            *(feeling.name for feeling in self.emotions),
        )
        return " ".join(part for part in said if part)


class ImageStatusSet(Fact, frozen=True):
    """How far a picture has come, and why it is said where that is not plain."""

    image: ImageId
    status: Status
    why: str = ""
    number: int = 0


class QueueOrdered(Fact, frozen=True):
    """The order in which pictures that wait are to be taken."""

    images: tuple[ImageId, ...]


class ImageRated(Fact, frozen=True):
    """One rating as the client said it.  unit by its measure: ``nouns.SPANS``.

    ``substance`` and ``since_dose_min`` are the sitting's own clock's; ``started`` names the set it followed.
    """

    image: ImageId
    measure: Measure
    value: int
    moment: Moment
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    started: EntryId | None = None
    number: int = 0


class SensationFelt(Fact, frozen=True):
    """What the client felt and where.  ``stuck`` says that it does not shift."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    moment: Moment
    marks: tuple[BodyMark, ...] = ()
    stuck: bool = False
    started: EntryId | None = None
    number: int = 0

    def words(self) -> str:
        """The client's words at the marks."""
        return " ".join(mark.words for mark in self.marks if mark.words)


class OldPictureTried(Fact, frozen=True):
    """The client tried to bring the old picture back, and this is how it came."""

    image: ImageId
    comes: Comes
    number: int = 0


class PanelSet(Fact, frozen=True):
    """A panel of the storyboard as it is from now on: laid, drawn, pictured, written, marked or moved.

    ``gesture`` counts what the hand did on this storyboard; facts of one gesture are taken back together.
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    panel: Panel
    number: int = 0
    gesture: int = 0

    def words(self) -> str:
        """What is written on it."""
        return self.panel.words

    def pictures(self) -> tuple[str, ...]:
        """Its drawing and its picture."""
        return tuple(digest for digest in (self.panel.drawing, self.panel.picture) if digest)


class PanelTaken(Fact, frozen=True):
    """A panel is no longer on the storyboard."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    panel: PanelId
    number: int = 0
    gesture: int = 0


class ImageLinked(Fact, frozen=True):
    """A picture belongs with something else, or no longer does where ``tied`` is false.  ``to`` is its id."""

    image: ImageId
    kind: Linked
    to: str
    tied: bool = True
    number: int = 0


class ImageClosed(Fact, frozen=True):
    """The work on a picture came to its closing in this meeting, with the status it has from now on."""

    image: ImageId
    status: Status
    closed: Instant
    number: int = 0

    def due(self) -> tuple[DueItem, ...]:
        """A look at it after a week and after a month, when it was finished."""
        if self.status is not Status.COMPLETE:
            return ()
        return tuple(
            DueItem(
                f"{LOOK}{self.image} {moment}",
                f"picture {self.number}, {moment}",
                self.closed.plus_s(wait_s),
            )
            for moment, wait_s in LOOKS_AGAIN
        )


class LookedAgain(Fact, frozen=True):
    """A finished picture was looked at again after its time; its numbers are ratings of that moment."""

    image: ImageId
    moment: Moment
    comes: Comes | None = None
    number: int = 0

    def due(self) -> tuple[DueItem, ...]:
        """That look is done."""
        return (DueItem(f"{LOOK}{self.image} {self.moment}", "", Instant(0), settled=True),)


FACTS: tuple[type[Fact], ...] = (
    ImageOpened,
    ImageDescribed,
    ImageStatusSet,
    QueueOrdered,
    ImageRated,
    SensationFelt,
    OldPictureTried,
    PanelSet,
    PanelTaken,
    ImageLinked,
    ImageClosed,
    LookedAgain,
)
