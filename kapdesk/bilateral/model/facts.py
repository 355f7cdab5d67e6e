"""The facts of stimulation: that a set was about to begin, what became of it, and what was said after it."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.guard import Pursuit, SubstanceState
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import Change, SetPlan
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart import kinds
from kapdesk.chart.model import Drawer, Fact
from kapdesk.kernel.ids import EntryId

RESOURCING = kinds.RESOURCING
"""The kind of a sitting of stimulation alone."""

ENDINGS = ("finished", "stopped", "stopped now", "fault", "interrupted")

CAME_UP_TAGS = (
    "image",
    "thought",
    "emotion",
    "body",
    "memory",
    "insight",
    "positive",
    "same",
    "dissociation",
    "loop",
)
"""What kind of thing came up, as it can be ticked after a set.  source emdr-4.3"""


class SetStarted(Fact, frozen=True):
    """A set was about to begin; saved before anything moves.  ``preset`` is the name it was chosen by.

    ``amplitude_deg`` is what the plan's width came to on the client's display, 0 where nothing was measured;
    ``opened_locks`` and ``opened_rules`` are what stood open of the screening's and the medicine's, with the reasons;
    ``work`` the kind of work it belongs to, empty where a meeting has only one.
    """

    plan: SetPlan
    preset: str = ""
    amplitude_deg: float = 0.0
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    opened_locks: tuple[tuple[str, str], ...] = ()
    opened_rules: tuple[tuple[str, str], ...] = ()
    work: str = ""

    def words(self) -> str:
        """The preset's name."""
        return self.preset


class SetRun(Fact, frozen=True):
    """What became of a set: whole passes done, seconds of them, every change, how it ended, how exact it was.

    ``ended`` is one of ENDINGS; ``why`` says the cause of a fault or an interruption in plain words.  The plan, its
    preset, its width on the display and the set's number in the sitting are said again, so that it speaks alone.
    """

    started: EntryId
    passes: int
    seconds: float
    ended: str
    changes: tuple[Change, ...] = ()
    marks_s: tuple[float, ...] = ()
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    certificate: TimingCertificate | None = None
    why: str = ""
    plan: SetPlan | None = None
    preset: str = ""
    amplitude_deg: float = 0.0
    number: int = 0


class SetRated(Fact, frozen=True):
    """How strong the distress was after a set, as the client said it.  unit 0 to 10.

    ``substance`` is where the client stood as they said it; None in what was written before it was stamped.
    """

    started: EntryId
    distress: int
    substance: SubstanceState | None = None
    since_dose_min: float | None = None


class CameUp(Fact, frozen=True):
    """What came up in a set, in a few words or ticked alone; the therapist's own note, kept apart from the record."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    started: EntryId
    text: str = ""
    tags: tuple[str, ...] = ()

    def words(self) -> str:
        """The words and what was ticked."""
        return " ".join((self.text, *self.tags)).strip()


class PursuitChecked(Fact, frozen=True):
    """The client followed a slow light while the therapist watched the eyes, and this is what was seen."""

    seen: Pursuit


class OnboardRuleOpened(Fact, frozen=True):
    """A rule of the medicine's was opened for this sitting until the next dose, and why; the state is that moment's."""

    rule: OnboardRule
    reason: str
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None

    def words(self) -> str:
        """The reason."""
        return self.reason


FACTS: tuple[type[Fact], ...] = (
    SetStarted,
    SetRun,
    SetRated,
    CameUp,
    PursuitChecked,
    OnboardRuleOpened,
    StampsPutRight,
)
