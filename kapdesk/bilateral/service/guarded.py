"""Sets within a kind of work: what its rules say of a new one first, then stimulation's own way of recording it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.service.sets import Sets
from kapdesk.bilateral.service.writing import Clears, Written
from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant

Allowed = Callable[[SittingId, str, Instant | None], Sequence[Fact] | Refusals]
"""What stands against a new set of a sitting, or what a reason writes beside it."""


@dataclass(frozen=True, slots=True)
class GuardedSets:
    """The sets of a sitting within one kind of work.  thread: the record lane.

    Each belongs to where the sitting stands as it begins; ``work`` is what that kind is called in the record.
    """

    allowed: Allowed
    stimulated: Sets
    work: str

    def start(
        self,
        sitting: SittingId,
        plan: SetPlan,
        preset: str = "",
        *,
        amplitude_deg: float = 0.0,
        reason: str = "",
        clears: Clears = (),
    ) -> Written:
        """The entry that a set is about to begin, first of what is written; its id is the stage's key.

        Refuses with everything that is missing, and whatever stimulation refuses; a reason writes each rule it passes
        beside the set, in the same save.  raises Trouble when it could not be saved; then nothing may move.
        """
        besides = self.allowed(sitting, reason, None)
        if isinstance(besides, Refusals):
            return besides
        return self.stimulated.start(
            sitting,
            plan,
            preset,
            amplitude_deg=amplitude_deg,
            besides=besides,
            work=self.work,
            clears=clears,
        )

    def note(
        self,
        sitting: SittingId,
        plan: SetPlan,
        outcome: Outcome,
        preset: str = "",
        *,
        reason: str = "",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write down a set that no stage ran, whole, under the same rules.  ``at`` is when it began."""
        besides = self.allowed(sitting, reason, at)
        if isinstance(besides, Refusals):
            return besides
        return self.stimulated.note(
            sitting, plan, outcome, preset, at=at, besides=besides, work=self.work, clears=clears
        )
