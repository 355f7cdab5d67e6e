"""What the client says of a target: ratings, the body, what came at a return; each stamped by the sitting's clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.bilateral.service.afterwards import AfterSets
from kapdesk.body.model import BodyMarks
from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.nouns import SPANS, Decision, Found, Measure, Moment
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    FittingAccepted,
    PositiveChecked,
    RungTried,
    TargetRated,
    TargetReturned,
    TargetReviewed,
)
from kapdesk.emdr.parse.targets import RATED
from kapdesk.emdr.service import writing as at_hand
from kapdesk.emdr.service.asking import against_asking
from kapdesk.emdr.service.writing import NO_TARGET, Writing
from kapdesk.emdr.shelf import load_ladder
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.kernel.instant import Instant

NO_SET = refused("set", "That set is not there.")


@dataclass(frozen=True, slots=True)
class Ratings:
    """The ratings of one vault's targets.  thread: the record lane.  ``onboard_at`` is the dosing clock's word."""

    writing: Writing
    afterwards: AfterSets
    onboard_at: Callable[[SittingId, Instant], Onboard]
    policy: Callable[[], Policy]

    def rate(
        self,
        sitting: SittingId,
        target: TargetId,
        measure: Measure,
        value: int,
        moment: Moment,
        *,
        started: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a rating as the client said it; a distress after a set is that set's own rating.

        Refuses a belief in an incomplete closing, unless it was written why it is asked all the same.
        unit distress 0 to 10, VOC 1 to 7.  source emdr-4.4
        """
        if value not in SPANS[measure]:
            return refused("value", f"{RATED[measure]} is between {SPANS[measure]}.")
        found = self._found(sitting, target, at)
        if isinstance(found, Refusals):
            return found
        unasked = against_asking(self.writing, found, target) if measure is Measure.VOC else None
        if unasked is not None:
            return unasked
        if started is not None:
            sets = {one.entry: one for one in found.meeting.sets}
            if started not in sets or sets[started].target not in (None, target):
                return NO_SET
            if measure is Measure.DISTRESS and sets[started].target == target:
                return self.afterwards.rate(sitting, started, value, at=at, clears=clears)
        onboard = self.onboard_at(sitting, found.moment)
        fact = TargetRated(target, measure, value, moment, onboard.state, onboard.minutes, started)
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def accept(
        self,
        sitting: SittingId,
        target: TargetId,
        measure: Measure,
        reason: str,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that the last rating, though not at its end, fits what happened, and why.

        Refuses one further from its end than the practice allows.  source emdr-4.4
        """
        found = self._found(sitting, target, at)
        if isinstance(found, Refusals):
            return found
        if against := against_reason(reason, "Write why it fits."):
            return against
        last = _known(found, target).last(measure)
        if last is None:
            return refused("measure", f"{RATED[measure]} was not rated yet.")
        if against := _too_far(measure, last.value, self.policy()):
            return against
        fact = FittingAccepted(target, measure, last.value, reason.strip())
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def scan(
        self,
        sitting: SittingId,
        target: TargetId,
        clear: bool,
        marks: BodyMarks = (),
        *,
        moment: Moment = Moment.BODY_SCAN,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write one look through the whole body, and in the same save what was left and where.

        Refuses it in an incomplete closing, unless it was written why it is asked all the same.  source emdr-4.4
        """
        found = self._found(sitting, target, at)
        if isinstance(found, Refusals):
            return found
        if unasked := against_asking(self.writing, found, target):
            return unasked
        if clear and marks:
            return refused(
                "clear", "A body that is clear has no marks; say that something is left."
            )
        onboard = self.onboard_at(sitting, found.moment)
        facts: list[Fact] = [BodyScanned(target, clear, moment, onboard.state, onboard.minutes)]
        if marks:
            facts.append(BodyFelt(target, moment, marks))
        return self.writing.write(sitting, facts, at=at, clears=clears)

    def feel(
        self,
        sitting: SittingId,
        target: TargetId,
        moment: Moment,
        marks: BodyMarks,
        *,
        started: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what is felt and where, with the target in mind or after a set; refuses nothing at all."""
        if not marks:
            return refused("marks", "Mark where it is felt.")
        return self._say(sitting, target, BodyFelt(target, moment, marks, started), at, clears)

    def go_back(
        self,
        sitting: SittingId,
        target: TargetId,
        found: Found,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a return to the target, and the kind of thing that was there."""
        meeting = self._found(sitting, target, at)
        if isinstance(meeting, Refusals):
            return meeting
        onboard = self.onboard_at(sitting, meeting.moment)
        fact = TargetReturned(target, found, onboard.state, onboard.minutes)
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def check_positive(
        self,
        sitting: SittingId,
        target: TargetId,
        fits: bool,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write whether the positive belief still fits; a better one is a new version of the target."""
        return self._say(sitting, target, PositiveChecked(target, fits), at, clears)

    def try_rung(
        self,
        sitting: SittingId,
        target: TargetId,
        rung: str,
        category: str = "",
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that a step of the ladder was tried, with the last distress before it."""
        found = self._found(sitting, target, at)
        if isinstance(found, Refusals):
            return found
        step = next((one for one in load_ladder().rungs if one.key == rung), None)
        if step is None or (category and step.category(category) is None):
            return refused("rung", "The ladder has no such step.")
        last = _known(found, target).last(Measure.DISTRESS)
        fact = RungTried(target, rung, category, last.value if last is not None else None)
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def review(
        self,
        sitting: SittingId,
        target: TargetId,
        decision: Decision,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what the re-evaluation of a target came to."""
        return self._say(sitting, target, TargetReviewed(target, decision), at, clears)

    def _say(
        self, sitting: SittingId, target: TargetId, fact: Fact, at: Instant | None, clears: Clears
    ) -> Written:
        found = self._found(sitting, target, at)
        if isinstance(found, Refusals):
            return found
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def _found(
        self, sitting: SittingId, target: TargetId, at: Instant | None
    ) -> at_hand.Found | Refusals:
        found = self.writing.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        return NO_TARGET if found.state.target(target) is None else found


def _known(found: at_hand.Found, target: TargetId) -> TargetState:
    """A target that was found there a moment ago."""
    known = found.state.target(target)
    if known is None:
        raise LookupError(target)
    return known


def _too_far(measure: Measure, value: int, policy: Policy) -> Refusals | None:
    """Why a rating is too far from its end to be taken as fitting."""
    if measure is Measure.DISTRESS and value > policy.fitting_distress:
        most = policy.fitting_distress
        return refused(
            "value", f"A distress of up to {most} can be taken as fitting; it is {value}."
        )
    if measure is Measure.VOC and value < policy.fitting_voc:
        least = policy.fitting_voc
        return refused("value", f"A VOC from {least} on can be taken as fitting; it is {value}.")
    return None
