"""Sets within EMDR work: what the rules say of a new one first, then stimulation's own way of recording it."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.service.sets import Sets as Stimulated
from kapdesk.emdr.service.passing import Passed, passed
from kapdesk.emdr.service.work import Work
from kapdesk.emdr.service.writing import Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Sets:
    """The sets of a sitting that is in a phase.  thread: the record lane.

    Each belongs to the phase and the target the sitting stands in as it begins.
    """

    work: Work
    stimulated: Stimulated

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
        overrides = self._allowed(sitting, reason, None)
        if isinstance(overrides, Refusals):
            return overrides
        return self.stimulated.start(
            sitting, plan, preset, amplitude_deg=amplitude_deg, besides=overrides, clears=clears
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
        overrides = self._allowed(sitting, reason, at)
        if isinstance(overrides, Refusals):
            return overrides
        return self.stimulated.note(
            sitting, plan, outcome, preset, at=at, besides=overrides, clears=clears
        )

    def _allowed(self, sitting: SittingId, reason: str, at: Instant | None) -> Passed | Refusals:
        found = self.work.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        here = found.meeting.here
        if here is None:
            return refused("phase", "No phase of this meeting has begun yet.")
        stands = self.work.standing(found)
        return passed(stands.may_start, here.phase, stands.target, reason, field="set")
