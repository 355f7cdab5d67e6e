"""What a line of a day script says of EMDR work before it is a fact; a target is meant by its number."""

from __future__ import annotations

from kapdesk.bilateral.model.said import SetNoted
from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.nouns import (
    Decision,
    Found,
    Kind,
    Measure,
    Phase,
    Prong,
    Role,
    Status,
    Theme,
    Tie,
)
from kapdesk.kernel.discreet import Discreet


class TargetSpoken(Discreet, frozen=True):
    """A new target.  ``caught`` are words of what it was caught as; ``number`` the one it must get, 0 for any."""

    cue: str
    prong: Prong
    role: Role = Role.OTHER
    theme: Theme | None = None
    variant: str = "standard"
    status: Status = Status.OPEN
    caught: str = ""
    number: int = 0


class DescribedSpoken(Discreet, frozen=True):
    """What is new of a target's description, by field; ``body`` None leaves the marks as they were."""

    number: int
    fields: tuple[tuple[str, str], ...]
    body: BodyMarks | None = None


class PlacedSpoken(Discreet, frozen=True):
    """Where a target belongs; what is None stays as it was."""

    number: int
    prong: Prong | None = None
    role: Role | None = None
    theme: Theme | None = None
    variant: str = ""


class OrderedSpoken(Discreet, frozen=True):
    """The order of a column of the plan."""

    prong: Prong
    numbers: tuple[int, ...]


class TiedSpoken(Discreet, frozen=True):
    """Two targets that belong together, or no longer do."""

    one: int
    other: int
    tie: Tie
    tied: bool = True


class StatusSpoken(Discreet, frozen=True):
    """How far a target has come, by hand."""

    number: int
    status: Status
    why: str = ""


class LeftSpoken(Discreet, frozen=True):
    """Something caught that is not to become a target, by words of it."""

    words: str


class EnteredSpoken(Discreet, frozen=True):
    """A phase is entered, with a target or the one at hand (0); a reason passes what is missing."""

    phase: Phase
    number: int = 0
    variant: str = ""
    reason: str = ""


class HeldSpoken(Discreet, frozen=True):
    """Growing steady, or the closing, at once."""

    phase: Phase


class RatedSpoken(Discreet, frozen=True):
    """A rating of a target, asked in the phase the meeting is in; of another target than the one at hand, untreated."""

    number: int
    measure: Measure
    value: int


class FittingSpoken(Discreet, frozen=True):
    """The last rating of a measure is taken as fitting."""

    number: int
    measure: Measure
    reason: str


class BackSpoken(Discreet, frozen=True):
    """A return to the target."""

    number: int
    found: Found


class ScannedSpoken(Discreet, frozen=True):
    """A look through the whole body."""

    number: int
    clear: bool
    marks: BodyMarks = ()


class FeltSpoken(Discreet, frozen=True):
    """What is felt with the target in mind, or after the latest set of it."""

    number: int
    marks: BodyMarks


class PositiveSpoken(Discreet, frozen=True):
    """Whether the positive belief still fits."""

    number: int
    fits: bool


class RungSpoken(Discreet, frozen=True):
    """A step of the ladder was tried."""

    number: int
    rung: str
    category: str = ""


class ReviewedSpoken(Discreet, frozen=True):
    """What a re-evaluation came to."""

    number: int
    decision: Decision


class CompleteSpoken(Discreet, frozen=True):
    """A target may be called complete though rules are not met."""

    number: int
    reason: str


class AskedAnywaySpoken(Discreet, frozen=True):
    """Belief and body are asked although the closing is incomplete."""

    number: int
    reason: str


class AnsweredSpoken(Discreet, frozen=True):
    """A sheet of a phase, as it would stand in its form."""

    sheet: str
    texts: tuple[tuple[str, str], ...]


class EndsSpoken(Discreet, frozen=True):
    """When the meeting is to be over, as a time of its day: ``10:50``."""

    time: str


class ResourceSpoken(Discreet, frozen=True):
    """A resource the client has."""

    kind: Kind
    cue: str = ""
    text: str = ""
    preset: str = ""


class PractisedSpoken(Discreet, frozen=True):
    """The latest resource of a kind was practised.  unit 0 to 10, 10 the best."""

    kind: Kind
    before: int | None = None
    after: int | None = None
    turned: bool = False


class SetSpoken(Discreet, frozen=True):
    """A set that is begun with a reason where a rule says what is missing."""

    noted: SetNoted
    reason: str


PlanSpoken = (
    TargetSpoken
    | DescribedSpoken
    | PlacedSpoken
    | OrderedSpoken
    | TiedSpoken
    | StatusSpoken
    | LeftSpoken
)
RatingSpoken = (
    RatedSpoken
    | FittingSpoken
    | BackSpoken
    | ScannedSpoken
    | FeltSpoken
    | PositiveSpoken
    | RungSpoken
    | ReviewedSpoken
)
WaySpoken = (
    EnteredSpoken
    | HeldSpoken
    | CompleteSpoken
    | AskedAnywaySpoken
    | AnsweredSpoken
    | EndsSpoken
    | ResourceSpoken
    | PractisedSpoken
    | SetSpoken
)
Line = PlanSpoken | RatingSpoken | WaySpoken


class Corrected(Discreet, frozen=True):
    """An earlier rating, return, look through the body or decision, as it should have been said, and why."""

    at: str
    value: RatedSpoken | BackSpoken | ScannedSpoken | ReviewedSpoken
    reason: str


EmdrSpoken = Line | Corrected
