"""The facts of a sitting's way through the phases: where it is, what was answered, what was done against a rule.

Each says the number of its target again, 0 where it has none, so that it speaks alone.
"""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Drawer, Fact
from kapdesk.emdr.model.nouns import Phase
from kapdesk.kernel.ids import TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.model import Filled


class PhaseEntered(Fact, frozen=True):
    """The sitting is in a phase from now on, with a target where it has one.

    ``held`` says that it was entered by the key for a pause to grow steady, or the one to close.
    """

    phase: Phase
    target: TargetId | None = None
    variant: str = "standard"
    held: bool = False
    number: int = 0


class GuardOverridden(Fact, frozen=True):
    """The therapist went on where a rule said what is missing, and why.  ``missing`` is what it said."""

    guard: str
    phase: Phase
    target: TargetId | None
    missing: tuple[str, ...]
    reason: str
    number: int = 0


class StepAnswered(Fact, frozen=True):
    """A sheet of a phase that belongs to the record was answered, whole; the last one of its name holds."""

    phase: Phase
    filled: Filled
    target: TargetId | None = None
    number: int = 0

    def words(self) -> str:
        """What was written in it."""
        return self.filled.words()


class StepWorded(Fact, frozen=True):
    """A sheet of a phase that is the therapist's own note was answered, whole; the last one of its name holds."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    phase: Phase
    filled: Filled
    target: TargetId | None = None
    number: int = 0

    def words(self) -> str:
        """What was written in it."""
        return self.filled.words()


class EndFixed(Fact, frozen=True):
    """When this meeting is to be over, as the therapist fixed it in the session."""

    ends: Instant


FACTS: tuple[type[Fact], ...] = (
    PhaseEntered,
    GuardOverridden,
    StepAnswered,
    StepWorded,
    EndFixed,
)
