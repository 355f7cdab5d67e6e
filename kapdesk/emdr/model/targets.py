"""The facts of targets: what they are, how they are ordered, what was rated, how far they have come.

Each says the number of its target again, 0 where an older KapDesk did not, so that it speaks alone.
"""

from __future__ import annotations

from typing import ClassVar

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.body.model import BodyMark
from kapdesk.chart.model import Drawer, DueItem, Fact
from kapdesk.emdr.model.nouns import (
    Decision,
    Found,
    Measure,
    Moment,
    Prong,
    Role,
    Status,
    Theme,
    Tie,
)
from kapdesk.kernel.ids import EntryId, TargetId
from kapdesk.kernel.instant import Instant

PROVISIONAL = "provisional "
"""How the line of a target that waits for a sober look begins in the list of what is due; its id follows."""


class TargetOpened(Fact, frozen=True):
    """A target has its number in the client's plan.  ``found_in`` is the entry it was caught in, if it was.

    ``variant`` names the protocol variant it is worked by.
    """

    target: TargetId
    number: int
    prong: Prong
    role: Role = Role.OTHER
    theme: Theme | None = None
    variant: str = "standard"
    status: Status = Status.OPEN
    found_in: EntryId | None = None


class TargetDescribed(Fact, frozen=True):
    """What a target is made of, whole, as one version; an earlier one stays.  ``cue`` is its title or cue word.

    A blind variant has the cue alone.  ``sense`` is another sense than sight where there is no image.
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    target: TargetId
    cue: str
    incident: str = ""
    image: str = ""
    sense: str = ""
    negative: str = ""
    positive: str = ""
    emotions: tuple[str, ...] = ()
    body: tuple[BodyMark, ...] = ()
    number: int = 0

    def words(self) -> str:
        """Everything that was said of it."""
        said = (self.cue, self.incident, self.image, self.sense, self.negative, self.positive)
        marks = (mark.words for mark in self.body)
        return " ".join(part for part in (*said, *self.emotions, *marks) if part)


class TargetPlaced(Fact, frozen=True):
    """Where a target belongs in the plan, said anew."""

    target: TargetId
    prong: Prong
    role: Role
    theme: Theme | None = None
    variant: str = "standard"
    number: int = 0


class PlanOrdered(Fact, frozen=True):
    """The order of one column of the plan."""

    prong: Prong
    targets: tuple[TargetId, ...]


class TargetsTied(Fact, frozen=True):
    """Two targets belong together, or no longer do where ``tied`` is false."""

    one: TargetId
    other: TargetId
    tie: Tie
    tied: bool = True
    numbers: tuple[int, ...] = ()


class TargetStatusSet(Fact, frozen=True):
    """How far a target has come, and why it is said where that is not plain."""

    target: TargetId
    status: Status
    why: str = ""
    number: int = 0

    def due(self) -> tuple[DueItem, ...]:
        """A sober look, as long as the target is provisional."""
        settled = self.status is not Status.PROVISIONAL
        return (DueItem(f"{PROVISIONAL}{self.target}", "sober look", Instant(0), settled),)


class TargetRated(Fact, frozen=True):
    """One rating as the client said it.  unit distress 0 to 10, VOC 1 to 7.

    ``substance`` and ``since_dose_min`` are the sitting's own clock's; ``started`` names the set it followed.
    """

    target: TargetId
    measure: Measure
    value: int
    moment: Moment
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    started: EntryId | None = None
    number: int = 0


class FittingAccepted(Fact, frozen=True):
    """A rating that is not at its end is taken as fitting what happened, and why.  source emdr-4.4"""

    target: TargetId
    measure: Measure
    value: int
    reason: str
    number: int = 0


class BodyFelt(Fact, frozen=True):
    """What the client felt and where, with the target in mind or after a set."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    target: TargetId
    moment: Moment
    marks: tuple[BodyMark, ...] = ()
    started: EntryId | None = None
    number: int = 0

    def words(self) -> str:
        """The client's words at the marks."""
        return " ".join(mark.words for mark in self.marks if mark.words)


class BodyScanned(Fact, frozen=True):
    """The client went through the whole body with incident and positive belief: clear, or something was left."""

    target: TargetId
    clear: bool
    moment: Moment = Moment.BODY_SCAN
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    number: int = 0


class TargetReturned(Fact, frozen=True):
    """The client went back to the target between sets, and this is the kind of thing that was there."""

    target: TargetId
    found: Found
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    number: int = 0


class PositiveChecked(Fact, frozen=True):
    """Whether the positive belief still fits; a better one is a new version of the target."""

    target: TargetId
    fits: bool
    number: int = 0


class RungTried(Fact, frozen=True):
    """A step of the ladder for blocked processing was tried.  ``category`` names the interweave, where it was one.

    ``distress`` is the last rating before it.  source emdr-4.6
    """

    target: TargetId
    rung: str
    category: str = ""
    distress: int | None = None
    number: int = 0


class TargetReviewed(Fact, frozen=True):
    """A re-evaluation of a target came to a decision."""

    target: TargetId
    decision: Decision
    number: int = 0


class CaughtLeft(Fact, frozen=True):
    """Something caught in another session is not to become a target."""

    entry: EntryId


FACTS: tuple[type[Fact], ...] = (
    TargetOpened,
    TargetDescribed,
    TargetPlaced,
    PlanOrdered,
    TargetsTied,
    TargetStatusSet,
    TargetRated,
    FittingAccepted,
    BodyFelt,
    BodyScanned,
    TargetReturned,
    PositiveChecked,
    RungTried,
    TargetReviewed,
    CaughtLeft,
)
