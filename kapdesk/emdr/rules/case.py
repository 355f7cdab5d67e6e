"""One question put to the rules: how things stand, in which meeting, about which target, under what circumstances."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.met import earlier
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Measure, Phase
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.rows import Rating, Scan
from kapdesk.emdr.model.state import EmdrState, MeetingState, TargetState, Visit
from kapdesk.emdr.model.variant import Variant
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.sheets.model import Answer, Filled

PREPARATION, CLOSURE = "emdr-preparation", "emdr-closure"
REVIEW, HISTORY, FILM = "emdr-review", "emdr-history", "emdr-film"
"""The sheets of the phases, by name."""

WORK = (Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)
"""The phases in which a target is worked on."""


class Case(Discreet, frozen=True):
    """What a condition may look at.  ``target`` is the one the question is about; none where none is chosen yet.

    ``others`` are the variants that other targets of the client are worked by.
    """

    state: EmdrState
    sitting: SittingId
    around: Circumstances
    variant: Variant
    target: TargetState | None = None
    others: tuple[Variant, ...] = ()

    @property
    def policy(self) -> Policy:
        """What the practice holds to."""
        return self.around.policy

    @property
    def meeting(self) -> MeetingState | None:
        """The meeting as it stands."""
        return self.state.meeting(self.sitting)

    @property
    def here(self) -> Visit | None:
        """Where the meeting is now."""
        return self.meeting.here if self.meeting is not None else None

    @property
    def completes(self) -> tuple[str, ...]:
        """The guards on calling the target complete; a point of an event has its own, where the variant names any."""
        if self.target is not None and self.variant.points and event_of(self.state, self.target):
            return self.variant.points
        return self.variant.completes

    def about(self, target: TargetId | None) -> Case:
        """The same question about another target, by its own variant where that is known."""
        known = self.state.target(target)
        by = next((one for one in self.others if known and one.id == known.variant), self.variant)
        return replace(self, variant=by, target=known)

    def earlier(self) -> tuple[MeetingState, ...]:
        """The meetings before this one, as they began."""
        return earlier(self.state.meetings, self.sitting)

    def rating(self, measure: Measure) -> Rating | None:
        """The target's latest rating of a measure in this meeting."""
        ratings = self.target.rated(measure) if self.target is not None else ()
        here = [one for one in ratings if one.sitting == self.sitting]
        return here[-1] if here else None

    def scan(self) -> Scan | None:
        """The target's latest look through the body in this meeting."""
        scans = self.target.scans if self.target is not None else ()
        here = [one for one in scans if one.sitting == self.sitting]
        return here[-1] if here else None

    def sober(self, one: Rating | Scan) -> bool:
        """Whether something was said without effect: nothing on board, and the last dose long enough before it.

        Its own stamp counts from the first dose; the circumstances know the last.  source emdr-4.8
        """
        stamp = one if isinstance(one, Rating) else one.fact
        hours = self.policy.sober_h
        last_min = self.around.onboard.since_last_min
        if last_min is not None:
            since_h = one.at.seconds_since(self.around.now.plus_s(-last_min * 60.0)) / 3600.0
            if 0.0 <= since_h < hours:
                return False
        if stamp.since_dose_min is not None:
            return stamp.since_dose_min >= hours * 60.0
        return stamp.substance in (SubstanceState.NONE, SubstanceState.BEFORE)

    def sheet(self, sheet: str, *, here_only: bool = False) -> Filled | None:
        """A sheet as it was answered last: in this meeting, or in the latest before it that did."""
        meetings = [self.meeting] if self.meeting is not None else []
        if not here_only:
            meetings += reversed(self.earlier())
        found = (one.answered(sheet) for one in meetings)
        return next((one for one in found if one is not None), None)

    def said(self, sheet: str, key: str, *, here_only: bool = False) -> Answer | None:
        """One answer of a sheet as it was answered last."""
        found = self.sheet(sheet, here_only=here_only)
        return found.answer(key) if found is not None else None


def worked(meeting: MeetingState | None) -> tuple[TargetId, ...]:
    """The targets worked on in a meeting, in their order."""
    visits = meeting.visits if meeting is not None else ()
    return tuple(dict.fromkeys(one.target for one in visits if one.phase in WORK and one.target))


def worked_ever(state: EmdrState, target: TargetId) -> bool:
    """Whether a target was ever worked on."""
    return any(target in worked(meeting) for meeting in state.meetings)


def last_visit(meeting: MeetingState | None, target: TargetId, phase: Phase) -> Visit | None:
    """The latest stay of a target in a phase."""
    visits = meeting.visits if meeting is not None else ()
    found = [one for one in visits if one.target == target and one.phase is phase]
    return found[-1] if found else None


def event_of(state: EmdrState, target: TargetState) -> TargetState | None:
    """The target whose event another is a point of: the earliest of its variant it is tied to, through others too.

    None where it is that target itself, or is tied to none.  source emdr-4.7
    """
    alike = {one.id for one in state.targets if one.variant == target.variant}
    pairs = [{tie.one, tie.other} for tie in state.ties if {tie.one, tie.other} <= alike]
    found = {target.id}
    while more := {one for pair in pairs if pair & found for one in pair} - found:
        found |= more
    first = min((one for one in state.targets if one.id in found), key=lambda one: one.number)
    return first if first.id != target.id else None


def called(target: TargetState) -> str:
    """A target by its number alone, as the record may call it."""
    return f"T{target.number}"
