"""The facts of stimulation: that a set was about to begin, and what became of it."""

from __future__ import annotations

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.plan import Change, SetPlan
from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import EntryId

ENDINGS = ("finished", "stopped", "stopped now", "fault", "interrupted")


class SetStarted(Fact, frozen=True):
    """A set was about to begin; saved before anything moves.  ``preset`` is the name it was chosen by.

    ``amplitude_deg`` is what the plan's width came to on the client's display, 0 where nothing was measured.
    """

    plan: SetPlan
    preset: str = ""
    amplitude_deg: float = 0.0
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    opened_locks: tuple[tuple[str, str], ...] = ()

    def words(self) -> str:
        """The preset's name."""
        return self.preset


class SetRun(Fact, frozen=True):
    """What became of a set: whole passes done, seconds of them, every change, how it ended, how exact it was.

    ``ended`` is one of ENDINGS; ``why`` says the cause of a fault or an interruption in plain words.
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


FACTS: tuple[type[Fact], ...] = (SetStarted, SetRun)
