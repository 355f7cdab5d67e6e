"""Sets in a sitting: written down before anything moves, and again once they are over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.counts import Counts, forget, kept
from kapdesk.bilateral.model.facts import (
    OnboardRuleOpened,
    PursuitChecked,
    SetRun,
    SetStarted,
)
from kapdesk.bilateral.model.guard import Locks, Onboard, Pursuit
from kapdesk.bilateral.model.onboard import Light, OnboardPolicy, OnboardRule
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.model.view import RanSet, SetsView
from kapdesk.bilateral.narrowing import narrowed, pursuit_check, why
from kapdesk.bilateral.service.around import Around, closing, opened_of, pursuit_of
from kapdesk.bilateral.service.writing import BOTH, Clears, Writing, Written
from kapdesk.chart.gates import against_reason
from kapdesk.chart.ledger import CHART_ONLY
from kapdesk.chart.model import Drawer, Fact
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

INTERRUPTED = "interrupted"
NO_SET = refused("set", "That set is not there.")
STILL_RUNS = "A set is still running; stop it first."
WAS_OPEN = "KapDesk was closed while the set ran."
TOLD_LATER = "the stage told the rest afterwards"


@dataclass(frozen=True, slots=True)
class Sets:
    """Every set of one open vault.  thread: the record lane.

    ``locks_for`` says what a client's screening and age lock at a moment, ``onboard_at`` what the dosing clock says
    of a sitting, ``policy`` what the practice holds to with a medicine on board; ``open_lock_of`` writes that a
    clinician opens a lock; ``folder`` is where the stage keeps how far the running set has come.
    """

    writing: Writing
    locks_for: Callable[[BookId, Instant], Locks]
    onboard_at: Callable[[SittingId, Instant], Onboard]
    open_lock_of: Callable[[BookId, str, str], Written]
    policy: Callable[[], OnboardPolicy]
    folder: Path

    def view(self, sitting: SittingId, *, drawers: Collection[Drawer] = CHART_ONLY) -> SetsView:
        """The sets of a sitting as they stand, whatever kind of sitting it is."""
        return self.writing.view(sitting, drawers=drawers)

    def around(self, sitting: SittingId, at: Instant | None = None) -> Around:
        """What narrows the choice in a sitting, now or at a moment.  raises LookupError for an unknown sitting."""
        view = self.writing.view(sitting)
        return self._around(view, sitting, at or self.writing.now(sitting))

    def note_pursuit(self, sitting: SittingId, seen: Pursuit) -> Written:
        """Write what the eyes showed as they followed a slow light; it counts until the next dose.

        Refuses it while the light is closed by the medicine, for it would open nothing.
        """
        view = self.writing.open_view(sitting)
        if isinstance(view, Refusals):
            return view
        around = self.around(sitting)
        if around.policy.light(around.onboard.state) is Light.CLOSED:
            return refused("pursuit", "The light stays closed now, whatever the eyes show.")
        return self.writing.sittings.record(sitting, (PursuitChecked(seen),))

    def open_lock(self, sitting: SittingId, key: str, reason: str) -> Written:
        """Write with the client that a clinician opens a lock, and why; refuses one that is not there."""
        opened = self.writing.view(sitting).opened
        if opened is None:
            return refused("sitting", "There is no such session.")
        return self.open_lock_of(opened.book, key, reason)

    def open_rule(self, sitting: SittingId, rule: OnboardRule, reason: str) -> Written:
        """Write that a rule of the medicine's is opened for this sitting until the next dose, and why.

        Refuses one that closes and bounds nothing now, and no reason.
        """
        view = self.writing.open_view(sitting)
        if isinstance(view, Refusals):
            return view
        why_open = " ".join(reason.split())
        if against := against_reason(why_open, "Write why it is opened."):
            return against
        around = self._around(view, sitting, self.writing.now(sitting))
        if rule not in closing(around.allowed):
            return refused("rule", "This is not closed now.")
        opened = OnboardRuleOpened(rule, why_open, around.onboard.state, around.onboard.minutes)
        return self.writing.sittings.record(sitting, (opened,))

    def start(
        self,
        sitting: SittingId,
        plan: SetPlan,
        preset: str = "",
        *,
        amplitude_deg: float = 0.0,
        besides: Sequence[Fact] = (),
        work: str = "",
        clears: Clears = (),
    ) -> Written:
        """The entry that a set is about to begin, on the disk before anything moves; its id is the stage's key.

        ``besides`` are facts of another room that belong to its beginning; they follow it in the same save.  ``work``
        is the kind of work it belongs to.

        Refuses a sitting that is closed, signed or typed in from paper, a second set while one runs, and a plan beyond
        what can be chosen now; the check of the eyes may run where it is what would open the light.
        raises Trouble when it could not be saved; then nothing may move.
        """
        view = self.writing.open_view(sitting)
        if isinstance(view, Refusals):
            return view
        if view.running is not None:
            return refused("set", STILL_RUNS)
        around = self._around(view, sitting, self.writing.now(sitting))
        if against := beyond(plan, around.allowed):
            return against
        started = _started(plan, preset, amplitude_deg, around, work)
        return self.writing.sittings.record(sitting, (started, *besides), clears=clears)

    def end(
        self, sitting: SittingId, started: EntryId, outcome: Outcome, *, clears: Clears = ()
    ) -> Written:
        """The entry of how a set went.  One that was taken in without is put right by what the stage measured.

        Refuses a set that is not there or whose end is written already.  raises Trouble; then the file of counts
        stays, and the next opening takes the set in.
        """
        found = self._found(sitting, started)
        if found is None:
            return NO_SET
        again = found.run is not None and found.run.certificate is None
        if found.run is not None and (not again or outcome.certificate is None):
            return refused("set", "How that set ended is written already.")
        earlier = found.run_entry if again else None
        entries = self.writing.sittings.record(
            sitting,
            (run_of(found, outcome),),
            at=earlier.at if earlier is not None else None,
            corrects=earlier.id if earlier is not None else None,
            reason=TOLD_LATER if earlier is not None else "",
            clears=clears,
        )
        self._forget(started)
        return entries

    def lost(self, sitting: SittingId, started: EntryId, why: str) -> Written:
        """The entry of a set whose stage is gone: interrupted, with the passes its file of counts has."""
        return self.end(sitting, started, left_behind(self._counts(started), why))

    def note(
        self,
        sitting: SittingId,
        plan: SetPlan,
        outcome: Outcome,
        preset: str = "",
        *,
        at: Instant | None = None,
        besides: Sequence[Fact] = (),
        work: str = "",
        clears: Clears = (),
    ) -> Written:
        """Write down a set that no stage ran, whole: by hand, with another device, from paper, in a rehearsal.

        Its end says that nothing was measured.  ``at`` is when it began; ``besides`` are facts of another room that
        belong to it, ``work`` the kind of work it is of.
        """
        view = self.writing.until_signed(sitting, at)
        if isinstance(view, Refusals):
            return view
        if view.closed is not None:
            return refused("sitting", "The session is closed; write an addendum.")
        began = at or self.writing.now(sitting)
        started = _started(plan, preset, 0.0, self._around(view, sitting, began), work)
        unmeasured = msgspec.structs.replace(outcome, certificate=None)
        return self.writing.together(
            sitting,
            started,
            lambda entry: run_of(RanSet(len(view.sets) + 1, entry, started), unmeasured),
            at=began,
            besides=besides,
            clears=clears,
        )

    def _around(self, view: SetsView, sitting: SittingId, at: Instant) -> Around:
        if view.opened is None:
            raise LookupError(sitting)
        onboard = self.onboard_at(sitting, at)
        return Around(
            self.locks_for(view.opened.book, at),
            onboard,
            pursuit_of(view, onboard, at),
            opened_of(view, onboard, at),
            self.policy(),
        )

    def _found(self, sitting: SittingId, started: EntryId) -> RanSet | None:
        sets = self.writing.view(sitting, drawers=BOTH).sets
        return next((one for one in sets if one.entry.id == started), None)

    def _counts(self, started: EntryId) -> Counts | None:
        counts = kept(self.folder)
        return counts if counts is not None and counts.key == started else None

    def _forget(self, started: EntryId) -> None:
        """Let the file of counts go; where it stays, the next opening lets it go."""
        if self._counts(started) is not None:
            with suppress(OSError):
                forget(self.folder)


def beyond(plan: SetPlan, bounds: Allowed) -> Refusals | None:
    """Why a plan cannot be run as it is; every reason at once."""
    light = bounds.way(Channel.VISUAL)
    if plan == pursuit_check(bounds.check_s) and light.asks_pursuit and not light.opens:
        return None
    kept_within = narrowed(plan, bounds)
    if isinstance(kept_within, Refusals):
        return kept_within
    if kept_within == plan:
        return None
    return Refusals(
        tuple(Refusal("plan", one.sentence) for one in why(plan, bounds) if not one.opened)
    )


def run_of(found: RanSet, outcome: Outcome) -> SetRun:
    """The fact of how a set went, with what was planned said again."""
    started = found.started
    return SetRun(
        started=found.entry.id,
        passes=outcome.passes,
        seconds=outcome.seconds,
        ended=outcome.ended,
        changes=outcome.changes,
        marks_s=outcome.marks_s,
        substance=started.substance,
        since_dose_min=started.since_dose_min,
        certificate=outcome.certificate,
        why=outcome.why,
        plan=started.plan,
        preset=started.preset,
        amplitude_deg=started.amplitude_deg,
        number=found.number,
    )


def left_behind(counts: Counts | None, why: str) -> Outcome:
    """How far a set had come by its file of counts; no pass where there is none."""
    if counts is None:
        return Outcome(0, 0.0, INTERRUPTED, why=f"{why} No count of its passes was left.")
    ended = counts.ended or INTERRUPTED
    return Outcome(counts.passes, counts.seconds, ended, why=counts.why or why)


def _started(
    plan: SetPlan, preset: str, amplitude_deg: float, around: Around, work: str
) -> SetStarted:
    return SetStarted(
        plan=without_file(plan),
        preset=preset.strip(),
        amplitude_deg=amplitude_deg,
        substance=around.onboard.state,
        since_dose_min=around.onboard.minutes,
        opened_locks=around.locks.opened,
        opened_rules=tuple((one.rule.value, one.reason) for one in around.passed),
        work=work,
    )


def without_file(plan: SetPlan) -> SetPlan:
    """The plan without the path of its music, which is the machine's and not the record's."""
    if not plan.sound.file:
        return plan
    return msgspec.structs.replace(plan, sound=msgspec.structs.replace(plan.sound, file=""))
