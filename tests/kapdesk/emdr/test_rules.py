"""Whatever is done in whatever order: no phase is reached and no target completed without its condition or a reason.

The conditions are reckoned here a second time, plainly, from what was said; the rules are not asked about them.
"""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.chart.gates import Gate
from kapdesk.chart.model import Fact
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase, Status
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.targets import (
    BodyScanned,
    FittingAccepted,
    TargetRated,
    TargetReturned,
    TargetReviewed,
    TargetStatusSet,
)
from kapdesk.emdr.model.work import GuardOverridden, PhaseEntered
from kapdesk.emdr.rules.standing import Standing
from kapdesk.emdr.rules.statuses import statuses
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import TargetId
from tests.kapdesk.emdr.told import PUT_AWAY, T1, T2, Work, around, stands, under

WORK = (Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)
REASON = "we decided it together"
TARGETS = st.sampled_from((T1, T2))
STATES = {
    "sober": Onboard(),
    "peak": under(SubstanceState.PEAK, 40.0),
    "later": under(SubstanceState.AFTER, 300.0),
    "next day": under(SubstanceState.NONE, 1500.0),
}
POLICY = Policy()


class Plainly:
    """What was said of one target in the meeting that is open, looked up fact by fact."""

    def __init__(self, work: Work, target: TargetId) -> None:
        """Keep the facts of the meeting that name the target."""
        self.entries = [one for one in work.entries if getattr(one.fact, "target", None) == target]
        self.facts = [one.fact for one in self.entries if one.sitting == work.sitting]

    def rated(self, measure: Measure) -> TargetRated | None:
        """The last rating."""
        found = [
            one for one in self.facts if isinstance(one, TargetRated) and one.measure is measure
        ]
        return found[-1] if found else None

    def fits(self, measure: Measure) -> bool:
        """Whether the last rating is at its end, or taken as fitting within what the practice allows."""
        last = self.rated(measure)
        if last is None:
            return False
        taken = any(
            isinstance(one, FittingAccepted)
            and (one.measure, one.value) == (measure, last.value)
            and one.reason
            for one in self.facts
        )
        if measure is Measure.DISTRESS:
            return last.value == 0 or (taken and last.value <= 2)
        return last.value == 7 or (taken and last.value >= 6)

    def quiet(self) -> bool:
        """Whether the last two returns found nothing new."""
        found = [one.found for one in self.facts if isinstance(one, TargetReturned)]
        return len(found) >= 2 and Found.NEW not in found[-2:]

    def whole(self) -> bool:
        """Whether the target is complete: distress, belief, a clear body since the last work, all of it sober."""
        scans = [(at, one) for at, one in enumerate(self.facts) if isinstance(one, BodyScanned)]
        if not scans or not scans[-1][1].clear:
            return False
        after = self.facts[scans[-1][0] :]
        again = any(
            isinstance(one, PhaseEntered) and one.phase is Phase.DESENSITISATION for one in after
        )
        said = (self.rated(Measure.DISTRESS), self.rated(Measure.VOC), scans[-1][1])
        sober = all(
            one is not None
            and (one.since_dose_min is None or one.since_dose_min >= 1440)
            and one.substance in (SubstanceState.NONE, SubstanceState.BEFORE, SubstanceState.AFTER)
            for one in said
        )
        if not self.long_after() or again:
            return False
        return sober and self.fits(Measure.DISTRESS) and self.fits(Measure.VOC)

    def long_after(self) -> bool:
        """Whether everything that counts was said a day or more after the last word under effect, in any meeting."""
        counts = {id(self.rated(one)) for one in Measure}
        counts |= {id([one for one in self.facts if isinstance(one, BodyScanned)][-1])}
        said = [one.at for one in self.entries if id(one.fact) in counts]
        under_effect = [
            one.at
            for one in self.entries
            if isinstance(one.fact, TargetRated | BodyScanned)
            and one.fact.substance is SubstanceState.PEAK
        ]
        return not under_effect or min(said).seconds_since(max(under_effect)) >= 24 * 3600


class Therapy(RuleBasedStateMachine):
    """One client, two targets, any commands in any order."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.work = Work()
        self.trail: list[Fact] = []

    @initialize(so_far=st.integers(0, 4))
    def begins(self, so_far: int) -> None:
        """Begin with nothing, or prepared, or with one target at work, its belief installed, its body gone through."""
        for target in (T1, T2):
            self.work.assesses(target)
        if so_far:
            self.work.prepares()
        for phase in WORK[: max(so_far - 1, 0)]:
            self.work.enters(phase)

    def stands(self, target: TargetId | None = None) -> Standing:
        return stands(self.work, target=target)

    def may(self, gate: Gate, phase: Phase, target: TargetId | None, reason: str) -> bool:
        """Passes a gate that is open, or writes why it is passed; else nothing is done."""
        if gate.open:
            return True
        if not reason:
            return False
        for unmet in gate.unmet:
            self.work.say(GuardOverridden(unmet.guard, phase, target, unmet.missing, reason))
        return True

    @rule(phase=st.sampled_from(Phase), about=TARGETS, reason=st.sampled_from(("", "", "", REASON)))
    def enters(self, phase: Phase, about: TargetId, reason: str) -> None:
        before = len(self.work.entries)
        way = self.stands(about).way(phase)
        if way is None or not self.may(way, phase, about, reason):
            return
        start = self.here()
        self.work.enters(phase, about)
        self.check_entered(phase, about, start, before)

    @rule(about=TARGETS)
    def stabilises(self, about: TargetId) -> None:
        self.work.enters(Phase.PREPARATION, about, held=True)

    @rule(
        about=TARGETS,
        measure=st.sampled_from(Measure),
        value=st.sampled_from((0, 1, 2, 3, 6, 7)),
        moment=st.sampled_from((Moment.AT_TARGET, Moment.INSTALLATION, Moment.REVIEW)),
    )
    def rates(self, about: TargetId, measure: Measure, value: int, moment: Moment) -> None:
        self.work.rates(max(value, 1) if measure is Measure.VOC else value, measure, moment, about)

    @precondition(lambda self: self.here() is Phase.CLOSURE)
    @rule(body=st.booleans(), value=st.integers(1, 7), reason=st.sampled_from(("", "", REASON)))
    def asks_in_closing(self, body: bool, value: int, reason: str) -> None:
        """Belief or body in a closing: of what is left in the middle only with a reason."""
        found = self.stands()
        about = found.target.id if found.target is not None else T1
        left = self.left_in_the_middle()
        if not self.may(found.may_rate, Phase.CLOSURE, about, reason):
            return
        assert not left or self.passed("G7-asks", about)
        if body:
            self.scans(about, clear=value > 3)
        else:
            self.work.rates(value, Measure.VOC, Moment.CLOSURE, about)

    def left_in_the_middle(self) -> bool:
        """Whether something was worked on here that is neither whole, nor waits only to be looked at sober."""
        visited = {
            one.fact.target
            for one in self.work.entries
            if one.sitting == self.work.sitting
            and isinstance(one.fact, PhaseEntered)
            and one.fact.phase in WORK
        }
        plain = [Plainly(self.work, one) for one in visited if one is not None]
        never = not any(
            isinstance(one.fact, TargetRated | BodyScanned)
            and one.fact.substance is not SubstanceState.NONE
            for one in self.work.entries
        )
        passed = [one for one in visited if one is not None and self.passed("G5", one)]
        return never and not passed and any(not one.whole() for one in plain)

    @rule(about=TARGETS, measure=st.sampled_from(Measure), value=st.integers(0, 7))
    def accepts(self, about: TargetId, measure: Measure, value: int) -> None:
        self.work.say(FittingAccepted(about, measure, value, REASON))

    @rule(about=TARGETS, found=st.sampled_from(Found))
    def returns(self, about: TargetId, found: Found) -> None:
        self.work.returns(found, target=about)

    @rule(about=TARGETS)
    def finds_something_left(self, about: TargetId) -> None:
        self.scans(about, clear=False)

    def scans(self, about: TargetId, *, clear: bool) -> None:
        onboard = self.work.onboard
        self.work.say(BodyScanned(about, clear, Moment.BODY_SCAN, onboard.state, onboard.minutes))

    @rule(about=TARGETS, parts=st.sets(st.sampled_from(("returns", "distress", "belief", "body"))))
    def goes_well(self, about: TargetId, parts: set[str]) -> None:
        """Much of what a target needs at once, but perhaps not all of it."""
        if "returns" in parts:
            self.work.returns(Found.NOTHING, Found.POSITIVE, target=about)
        if "distress" in parts:
            self.work.rates(0, target=about)
        if "belief" in parts:
            self.work.rates(7, Measure.VOC, Moment.INSTALLATION, about)
        if "body" in parts:
            self.scans(about, clear=True)

    @rule(about=TARGETS, decision=st.sampled_from(Decision))
    def reviews(self, about: TargetId, decision: Decision) -> None:
        self.work.say(TargetReviewed(about, decision))

    @rule(state=st.sampled_from(tuple(STATES)))
    def takes(self, state: str) -> None:
        self.work.onboard = STATES[state]

    @precondition(lambda self: not self.work.state.resources)
    @rule()
    def prepares(self) -> None:
        self.work.prepares()

    @rule(about=TARGETS, reason=st.sampled_from(("", REASON)))
    def completes(self, about: TargetId, reason: str) -> None:
        gate = self.stands(about).may_complete
        if self.may(gate, self.here() or Phase.HISTORY, about, reason):
            self.work.say(TargetStatusSet(about, Status.COMPLETE, reason))
            assert Plainly(self.work, about).whole() or self.passed("G5", about)

    @rule(hours=st.sampled_from((1.0, 20.0, 72.0)))
    def waits(self, hours: float) -> None:
        """Time passes in a meeting, as when it was left open."""
        self.work.now = self.work.now.plus_s(hours * 3600.0)

    @rule(hours=st.sampled_from((1.0, 20.0, 72.0)))
    def closes(self, hours: float) -> None:
        work = self.work
        work.answers("emdr-closure", Phase.CLOSURE, PUT_AWAY)
        for one in statuses(work.state, work.sitting, around(work), load_variant):
            work.say(TargetStatusSet(one.target, one.status, one.why))
            if one.status is Status.COMPLETE:
                assert Plainly(work, one.target).whole() or self.passed("G5", one.target)
        work.meets(hours)

    @invariant()
    def a_way_out_is_always_open_and_no_sentence_holds_a_client_s_words(self) -> None:
        found = self.stands()
        for phase in (Phase.PREPARATION, Phase.CLOSURE):
            way = found.way(phase)
            assert way.open if way is not None else found.phase is phase
        said = [one for way in found.ways for one in way.missing]
        said += [one.sentence for one in found.prompts]
        assert "kitchen" not in " ".join(said)

    def here(self) -> Phase | None:
        meeting = self.work.state.meeting(self.work.sitting)
        return meeting.here.phase if meeting is not None and meeting.here is not None else None

    def passed(self, guard: str, target: TargetId, since: int = 0) -> bool:
        """Whether a reason was written for passing a guard in this meeting."""
        return any(
            isinstance(one.fact, GuardOverridden)
            and (one.fact.guard, one.fact.target, one.sitting) == (guard, target, self.work.sitting)
            and one.fact.reason == REASON
            and one.fact.missing
            for one in self.work.entries[since:]
        )

    def check_entered(
        self, phase: Phase, target: TargetId, start: Phase | None, before: int
    ) -> None:
        """A phase that was reached is reached by its condition, or by a reason written in the same save."""
        plain = Plainly(self.work, target)
        if phase is Phase.INSTALLATION and not plain.fits(Measure.DISTRESS):
            assert self.passed("G3", target, before) or self.passed("G3-review", target, before)
        if phase is Phase.INSTALLATION and start is Phase.DESENSITISATION and not plain.quiet():
            assert self.passed("G3", target, before)
        if phase is Phase.BODY_SCAN and not plain.fits(Measure.VOC):
            assert self.passed("G4", target, before)


Therapy.TestCase.settings = settings(max_examples=100, stateful_step_count=50, deadline=None)
TestTherapy = Therapy.TestCase
