"""Where a script is in EMDR work: whose meeting, which target is meant, when a rating is asked."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.state import EmdrState, MeetingState
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import BookId, EntryId, SittingId, TargetId
from kapdesk.kernel.instant import Instant

STANDARD = "standard"
_MOMENTS = {
    Phase.ASSESSMENT: Moment.ASSESSMENT,
    Phase.DESENSITISATION: Moment.AT_TARGET,
    Phase.INSTALLATION: Moment.INSTALLATION,
    Phase.BODY_SCAN: Moment.BODY_SCAN,
    Phase.CLOSURE: Moment.CLOSURE,
    Phase.REVIEW: Moment.REVIEW,
}


@dataclass(frozen=True, slots=True)
class Here:
    """A sitting of a script on an open desk, and the moment a line tells of; None for now."""

    desk: Desk
    sitting: SittingId
    at: Instant | None

    @property
    def book(self) -> BookId:
        """Whose it is."""
        return self.desk.emdr.book_of(self.sitting)

    @property
    def state(self) -> EmdrState:
        """How their work stands."""
        return self.desk.emdr.view(self.book).state

    @property
    def meeting(self) -> MeetingState:
        """The sitting as EMDR work sees it."""
        found = self.state.meeting(self.sitting)
        if found is None:
            raise LookupError(self.sitting)
        return found

    def target(self, number: int) -> TargetId | None:
        """The target of a number."""
        found = self.state.numbered(number)
        return found.id if found is not None else None

    def moment(self, target: TargetId) -> Moment:
        """When a rating is asked: by the phase of the target at hand, of any other one beside the work."""
        here = self.meeting.here
        if here is None or here.target != target:
            return Moment.BESIDE
        return _MOMENTS.get(here.phase, Moment.BESIDE)

    def set_before(self, measure: Measure, target: TargetId) -> EntryId | None:
        """The set of the installation a belief is rated after; none where it was rated since."""
        here = self.meeting.here
        if measure is not Measure.VOC or here is None or here.phase is not Phase.INSTALLATION:
            return None
        known = self.state.target(target)
        last = known.last(measure) if known is not None else None
        found = list(self.meeting.of(target, Phase.INSTALLATION))
        if not found or (last is not None and last.seq > found[-1].seq):
            return None
        return found[-1].entry

    def phase_of(self, sheet: str) -> Phase:
        """The phase a sheet is asked in: the one the meeting is in where it asks it, else the first that does."""
        here = self.meeting.here
        variant = load_variant(here.variant if here is not None else STANDARD)
        asking = [one.phase for one in variant.phases if any(use.id == sheet for use in one.sheets)]
        if here is not None and here.phase in asking:
            return here.phase
        return asking[0] if asking else Phase.PREPARATION
