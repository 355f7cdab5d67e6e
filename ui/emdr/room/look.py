"""How everything stands in the room at one moment, read at once, so that no part shows another moment than the next."""

from __future__ import annotations

from kapdesk.chart.model import Line
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Measure, Phase
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, MeetingState, ResourceState, TargetState
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.fitting import accepted, at_its_end, may_be_accepted
from kapdesk.emdr.rules.standing import Standing
from kapdesk.emdr.rules.tried import Tally, tallies
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BookId, EntryId, SittingId, TargetId

STANDARD = "standard"
HELD = (Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)
"""Where the keyboard rests on the room itself, so that Space begins a set."""


class Look(Discreet, frozen=True):
    """One moment of one sitting.

    ``ways`` stand for the target that was chosen for what comes next, ``standing`` for the one the sitting is at;
    ``offered`` are the client's resources that never turned; ``lines`` are what was written in the sitting, the
    corrected ones with it.
    """

    state: EmdrState
    book: BookId
    sitting: SittingId
    standing: Standing
    ways: Standing
    around: Circumstances
    variant: Variant
    offered: tuple[ResourceState, ...] = ()
    tallies: tuple[Tally, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def meeting(self) -> MeetingState | None:
        """The meeting as it stands."""
        return self.state.meeting(self.sitting)

    @property
    def open(self) -> bool:
        """Whether the meeting goes on."""
        return self.meeting is not None and self.meeting.closed is None

    @property
    def phase(self) -> Phase | None:
        """The phase it is in."""
        return self.standing.phase

    @property
    def stay(self) -> EntryId | None:
        """The stay in that phase, by its entry."""
        here = self.meeting.here if self.meeting is not None else None
        return here.entry if here is not None else None

    @property
    def rests(self) -> bool:
        """Whether the keyboard rests on the room itself."""
        return self.phase in HELD

    @property
    def target(self) -> TargetState | None:
        """The target it is at."""
        return self.standing.target

    def ratings(self, measure: Measure) -> tuple[Rating, ...]:
        """The target's ratings of a measure in this meeting, in their order."""
        found = self.target.rated(measure) if self.target is not None else ()
        return tuple(one for one in found if one.sitting == self.sitting)

    def acceptable(self, measure: Measure) -> bool:
        """Whether the last rating is short of its end, may be taken as fitting, and was not yet."""
        found = self.ratings(measure)
        if not found or at_its_end(found[-1]):
            return False
        return may_be_accepted(self._case(), found[-1]) and not accepted(self._case(), found[-1])

    def taken(self, measure: Measure) -> str:
        """The reason the last rating was taken as fitting by; empty where it was not."""
        found = self.ratings(measure)
        if self.target is None or not found or not accepted(self._case(), found[-1]):
            return ""
        fits = [
            one.fact.reason
            for one in self.target.fittings
            if one.sitting == self.sitting and one.fact.measure is measure
        ]
        return fits[-1] if fits else ""

    def _case(self) -> Case:
        return Case(self.state, self.sitting, self.around, self.variant, self.target)


def look_at(emdr: Emdr, sitting: SittingId, chosen: TargetId | None) -> Look:
    """How it stands now.  thread: the record lane.  raises Trouble, LookupError for an unknown sitting."""
    book = emdr.book_of(sitting)
    view = emdr.view(book)
    state = view.state
    standing = emdr.standing(sitting)
    here = standing.target.id if standing.target is not None else None
    meeting = state.meeting(sitting)
    stay = meeting.here if meeting is not None else None
    variant = standing.target.variant if standing.target else stay.variant if stay else STANDARD
    return Look(
        state=state,
        book=book,
        sitting=sitting,
        standing=standing,
        ways=standing if chosen in (None, here) else emdr.standing(sitting, chosen),
        around=emdr.circumstances(sitting),
        variant=load_variant(variant),
        offered=emdr.resources.offered(book),
        tallies=tallies(state),
        lines=tuple(one for one in view.timeline.lines if one.entry.sitting == sitting),
    )
