"""The rows a target is made of: each thing that was said, felt, rated or found, with its moment and its meeting."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.met import Said
from kapdesk.emdr.model.nouns import Measure, Moment, Status
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    FittingAccepted,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetReturned,
    TargetReviewed,
)
from kapdesk.kernel.ids import EntryId


class Version(Said, frozen=True):
    """One version of what a target is made of."""

    fact: TargetDescribed


class Rating(Said, frozen=True):
    """One rating of a target, asked of it or after a set."""

    measure: Measure
    value: int
    moment: Moment
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    started: EntryId | None = None

    @property
    def hollow(self) -> bool:
        """Whether it was given under effect, and is drawn hollow."""
        return self.substance in UNDER_EFFECT


class Fitting(Said, frozen=True):
    """A rating taken as fitting, with its reason."""

    fact: FittingAccepted


class Scan(Said, frozen=True):
    """One look through the whole body."""

    fact: BodyScanned


class Felt(Said, frozen=True):
    """What was felt and where."""

    fact: BodyFelt


class Returned(Said, frozen=True):
    """One return to the target."""

    fact: TargetReturned


class Checked(Said, frozen=True):
    """Whether the positive belief fitted when it was asked."""

    fact: PositiveChecked


class Rung(Said, frozen=True):
    """A step of the ladder that was tried."""

    fact: RungTried


class Reviewed(Said, frozen=True):
    """What a re-evaluation came to."""

    fact: TargetReviewed


class Standing(Said, frozen=True):
    """A status, since when, and why."""

    status: Status
    why: str = ""
