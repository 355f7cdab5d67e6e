"""The rows a picture and a meeting are made of: each thing that was said, felt, rated or drawn, with its moment."""

from __future__ import annotations

from kapdesk.art.model.images import (
    ImageClosed,
    ImageDescribed,
    LookedAgain,
    OldPictureTried,
    SensationFelt,
)
from kapdesk.art.model.nouns import Linked, Measure, Moment, Spoke, Status, Step
from kapdesk.art.model.tried import RecollectionWritten, RehearsalWalked, ReminderMet
from kapdesk.art.model.work import ImageGatePassed, NightLogged, StatementWritten
from kapdesk.bilateral.model.done import Done
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.met import Said
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, ImageId
from kapdesk.sheets.model import Filled


class Version(Said, frozen=True):
    """One version of what a picture is."""

    fact: ImageDescribed


class Standing(Said, frozen=True):
    """A status, since when, and why."""

    status: Status
    why: str = ""


class Rating(Said, frozen=True):
    """One rating of a picture or of its new version, asked of it or after a set."""

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


class Felt(Said, frozen=True):
    """What was felt and where."""

    fact: SensationFelt


class Tried(Said, frozen=True):
    """The old picture was asked for, and how it came."""

    fact: OldPictureTried


class Reminded(Said, frozen=True):
    """A reminder was met."""

    fact: ReminderMet


class Rehearsed(Said, frozen=True):
    """A coming situation was walked through."""

    fact: RehearsalWalked


class Recollected(Said, frozen=True):
    """What the client says they remembered before."""

    fact: RecollectionWritten


class Stated(Said, frozen=True):
    """A statement of before the work."""

    fact: StatementWritten


class Closed(Said, frozen=True):
    """A closing of the work on a picture."""

    fact: ImageClosed


class Looked(Said, frozen=True):
    """A look at a finished picture after its time."""

    fact: LookedAgain


class Sealed(Said, frozen=True):
    """Something of a picture was chosen to be sealed: a panel, its scene, a statement.  ``later`` as in the fact."""

    place: str
    later: bool = False

    @property
    def spoke(self) -> Spoke | None:
        """What kind of statement it is; None for a panel or a scene."""
        kind = self.place.partition(" ")[0]
        return Spoke(kind) if kind in tuple(Spoke) else None


class Tie(Discreet, frozen=True):
    """What a picture belongs with."""

    kind: Linked
    to: str


class SetDone(Done, frozen=True):
    """A set within image work, and the step and the picture it belongs to."""

    step: Step | None = None
    image: ImageId | None = None


class Visit(Said, frozen=True):
    """A stay at a step, from its moment until the next."""

    step: Step
    image: ImageId | None
    why: str = ""


class Override(Said, frozen=True):
    """A rule that was passed with a reason."""

    fact: ImageGatePassed


class Answers(Said, frozen=True):
    """A sheet of a step as it was answered."""

    step: Step
    image: ImageId | None
    filled: Filled


class Night(Said, frozen=True):
    """A night of the log of dreams."""

    fact: NightLogged
