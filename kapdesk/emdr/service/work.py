"""A sitting's way through the phases: where it goes, what is answered on the way, when it is to be over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kapdesk.chart.gates import Gate, against_reason
from kapdesk.chart.model import Drawer, Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.work import EndFixed, PhaseEntered, StepAnswered, StepWorded
from kapdesk.emdr.rules.standing import Standing, standing
from kapdesk.emdr.service.asking import variants_of
from kapdesk.emdr.service.passing import passed
from kapdesk.emdr.service.targets import opening
from kapdesk.emdr.service.writing import NO_TARGET, Found, Writing
from kapdesk.emdr.shelf import load_variant, variant_ids
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.answering import filled
from kapdesk.sheets.shelf import load_sheet
from kapdesk.sheets.use import SheetUse

STANDARD = "standard"
SET_RUNS = "A set is still running; stop it first."
_OPENS = (Phase.ASSESSMENT, Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)


@dataclass(frozen=True, slots=True)
class Work:
    """The way through the phases.  thread: the record lane."""

    writing: Writing

    def standing(self, found: Found, target: TargetId | None = None, variant: str = "") -> Standing:
        """What the rules say of a meeting, with the target it is at or with another one."""
        here = found.meeting.here
        wanted = target or (here.target if here is not None else None)
        known = found.state.target(wanted)
        by = load_variant(_variant(found, known, variant))
        around, others = self.writing.around(found), variants_of(found.state)
        return standing(found.state, found.sitting, around, by, target=wanted, others=others)

    def enter(
        self,
        sitting: SittingId,
        phase: Phase,
        target: TargetId | None = None,
        *,
        reason: str = "",
        variant: str = "",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Go to a phase, with the target the sitting is at or with another one.

        Refuses with everything that is missing; a reason writes each rule it passes beside the phase, in the same
        save.  ``variant`` is for a meeting without a target.
        """
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        known = found.state.target(target or _target_here(found))
        if against := _against(found, phase, target, known, variant):
            return against
        stands = self.standing(found, target, variant)
        way = stands.way(phase)
        if way is None:
            return refused("phase", f"The session is there already: {phase}.")
        wanted = known.id if known is not None else None
        overrides = passed(way, phase, known, reason, field="phase")
        if isinstance(overrides, Refusals):
            return overrides
        entered = PhaseEntered(phase, wanted, _variant(found, known, variant))
        facts: list[Fact] = [*overrides, entered]
        if known is not None and phase in _OPENS:
            facts += opening(known)
        return self.writing.write(sitting, facts, at=at, clears=clears)

    def stabilise(
        self, sitting: SittingId, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """Go to growing steady, at once and from anywhere."""
        return self._held(sitting, Phase.PREPARATION, at, clears)

    def close_phase(
        self, sitting: SittingId, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """Go to the closing, at once and from anywhere."""
        return self._held(sitting, Phase.CLOSURE, at, clears)

    def complete_anyway(
        self,
        sitting: SittingId,
        target: TargetId,
        reason: str,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that a target may be called complete when the session closes though rules are not met, and why."""
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        known = found.state.target(target)
        if known is None or found.meeting.here is None:
            return NO_TARGET
        if against := against_reason(reason, "Write why."):
            return against
        gate = self.standing(found, target).may_complete
        return self._passed(found, gate, known, reason, clears=clears, at=at)

    def ask_anyway(
        self,
        sitting: SittingId,
        target: TargetId,
        reason: str,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that belief and body are asked although this closing is incomplete, and why.  source emdr-4.4"""
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        known = found.state.target(target)
        if known is None or found.meeting.here is None:
            return NO_TARGET
        if against := against_reason(reason, "Write why."):
            return against
        gate = self.standing(found, target).may_rate
        return self._passed(found, gate, known, reason, clears=clears, at=at)

    def _passed(
        self,
        found: Found,
        gate: Gate,
        known: TargetState,
        reason: str,
        *,
        at: Instant | None,
        clears: Clears,
    ) -> Written:
        here = found.meeting.here
        if here is None:
            return NO_TARGET
        overrides = passed(gate, here.phase, known, reason, field="target")
        if isinstance(overrides, Refusals):
            return overrides
        if not overrides:
            return refused("target", "Nothing is missing.")
        return self.writing.write(found.sitting, overrides, at=at, clears=clears)

    def answer(
        self,
        sitting: SittingId,
        phase: Phase,
        target: TargetId | None,
        sheet: str,
        texts: Mapping[str, str],
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a sheet of a phase as it was answered, whole, into the drawer its variant names.

        Refuses everything in it that cannot be taken, each under its prompt's key.
        """
        found = self.writing.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        known = found.state.target(target)
        if target is not None and known is None:
            return NO_TARGET
        use = _use(_variant(found, known, ""), phase, sheet)
        if use is None:
            return refused("sheet", f"No such sheet is asked here: {sheet[:40]}.")
        taken = filled(load_sheet(use.id), texts)
        if isinstance(taken, Refusals):
            return taken
        kind = StepWorded if use.drawer is Drawer.PROCESS else StepAnswered
        return self.writing.write(sitting, (kind(phase, taken, target),), at=at, clears=clears)

    def fix_end(
        self, sitting: SittingId, ends: Instant, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """Fix when this meeting is to be over; refuses a moment before it began."""
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        if ends <= found.meeting.opened:
            return refused("ends", "The end comes after the beginning.")
        return self.writing.write(sitting, (EndFixed(ends),), at=at, clears=clears)

    def _held(
        self, sitting: SittingId, phase: Phase, at: Instant | None, clears: Clears
    ) -> Written:
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        here = found.meeting.here
        if here is not None and here.phase is phase:
            return refused("phase", f"The session is there already: {phase}.")
        target, variant = (here.target, here.variant) if here is not None else (None, STANDARD)
        fact = PhaseEntered(phase, target, variant, held=True)
        return self.writing.write(sitting, (fact,), at=at, clears=clears)


def _target_here(found: Found) -> TargetId | None:
    here = found.meeting.here
    return here.target if here is not None else None


def _variant(found: Found, known: TargetState | None, asked: str) -> str:
    """The protocol variant: the target's own, else the one asked for, else the one the meeting is in."""
    here = found.meeting.here
    if known is not None:
        return known.variant
    return asked or (here.variant if here is not None else STANDARD)


def _against(
    found: Found, phase: Phase, target: TargetId | None, known: TargetState | None, variant: str
) -> Refusals | None:
    if target is not None and known is None:
        return NO_TARGET
    if variant and variant not in variant_ids():
        named = ", ".join(variant_ids())
        return refused("variant", f"“{variant[:40]}” is no protocol here; there are: {named}.")
    if load_variant(_variant(found, known, variant)).shape(phase) is None:
        return refused("phase", f"This protocol has no phase called {phase}.")
    if any(one.run is None for one in found.meeting.sets):
        return refused("set", SET_RUNS)
    return None


def _use(variant: str, phase: Phase, sheet: str) -> SheetUse | None:
    """How a phase of a variant asks a sheet; None where it does not."""
    shape = load_variant(variant).shape(phase)
    uses = shape.sheets if shape is not None else ()
    return next((one for one in uses if one.id == sheet), None)
