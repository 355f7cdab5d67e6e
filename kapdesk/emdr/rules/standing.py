"""THE answer: where a meeting stands, what is allowed now, what is missing, and why not.  It drives nothing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kapdesk.chart.gates import Gate, Unmet
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import EmdrState, TargetState, Visit
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.rules.asking import Ask, SheetAsk, asks_of, sheets_of
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.closing import Closing, ClosingClock, clock, kind_of
from kapdesk.emdr.rules.gates import Way, may_rate, unmet
from kapdesk.emdr.rules.prompts import Prompt, prompts_of
from kapdesk.emdr.rules.reviewing import due
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import SittingId, TargetId

ORDER = "order"
"""The guard on a way the variant does not have; passing it takes a reason as well."""

ALWAYS = (Phase.PREPARATION, Phase.CLOSURE)
"""Growing steady and closing are open from everywhere.  source emdr-4.14"""

_FIRST = (*ALWAYS, Phase.REVIEW)


class Standing(Discreet, frozen=True):
    """How a meeting stands.  ``ways`` are all phases of the variant but the one it is in, in their order.

    ``may_start`` is about a new set, ``may_rate`` about rating the belief and going through the body, ``may_complete``
    about calling the target complete, ``may_end`` about closing the meeting.  ``due`` are the targets to be looked at
    again first.
    """

    phase: Phase | None
    target: TargetState | None
    ways: tuple[Way, ...]
    may_start: Gate
    may_rate: Gate
    may_complete: Gate
    may_end: Gate
    prompts: tuple[Prompt, ...]
    asks: tuple[Ask, ...]
    sheets: tuple[SheetAsk, ...]
    due: tuple[TargetState, ...]
    closing: Closing
    clock: ClosingClock | None

    def way(self, to: Phase) -> Way | None:
        """The way to a phase; None where the variant has none of that name."""
        return next((one for one in self.ways if one.to is to), None)


def standing(
    state: EmdrState,
    sitting: SittingId,
    around: Circumstances,
    variant: Variant,
    *,
    target: TargetId | None = None,
    others: tuple[Variant, ...] = (),
) -> Standing:
    """Where a meeting stands.  ``target`` asks about the ways with another target than the one it is at.

    ``others`` are the variants that other targets are worked by; without them the meeting's own is asked of all.
    Every transition of the variant with its guards; a way it does not have is shut by ``order``.  Nothing here is
    forbidden: what is shut may be passed with a reason, which whoever passes it writes down.
    source emdr-4.14, emdr-4.4
    """
    bare = Case(state, sitting, around, variant, others=others)
    here = bare.here
    about = target or (here.target if here is not None else None)
    case = replace(bare, target=state.target(about))
    phase = here.phase if here is not None else None
    return Standing(
        phase=phase,
        target=case.target,
        ways=tuple(_ways(case, here)),
        may_start=_start(case, phase),
        may_rate=may_rate(case, phase),
        may_complete=Gate(unmet=unmet(case, case.completes)),
        may_end=Gate(unmet=unmet(case, variant.ends)),
        prompts=prompts_of(case),
        asks=asks_of(case, phase) if phase is not None else (),
        sheets=sheets_of(case, phase) if phase is not None else (),
        due=due(case),
        closing=kind_of(case),
        clock=clock(around),
    )


def _ways(case: Case, here: Visit | None) -> Iterator[Way]:
    for shape in case.variant.phases:
        again = here is not None and here.phase is shape.phase
        if again and _leads(case, shape.phase, shape.phase) is None:
            continue
        yield Way(to=shape.phase, unmet=_judged(case, here, shape.phase))


def _judged(case: Case, here: Visit | None, to: Phase) -> tuple[Unmet, ...]:
    """What stands against entering a phase from here."""
    if to in ALWAYS or (here is None and to in _FIRST):
        return ()
    start = here.phase if here is not None else _beginning(case, to)
    if here is not None and here.held:
        start = _before_the_pause(case, to) or start
    guards = _leads(case, start, to)
    if guards is None:
        stray = Unmet(ORDER, (_no_way(case, here, to),))
        return (stray, *unmet(case, _all_guards(case, to)))
    return unmet(case, guards)


def _beginning(case: Case, to: Phase) -> Phase:
    """Where a meeting begins: as though it were prepared; the plan is reached as it is after looking back."""
    if to is Phase.HISTORY and case.variant.shape(Phase.REVIEW) is not None:
        return Phase.REVIEW
    return Phase.PREPARATION


def _before_the_pause(case: Case, to: Phase) -> Phase | None:
    """Where the phase that a pause to grow steady was taken from had been entered from.

    The way back into it is that way again; None for every other phase.
    """
    visits = case.meeting.visits if case.meeting is not None else ()
    found = [one.phase for one in visits if not one.held]
    if not found or found[-1] is not to:
        return None
    return found[-2] if len(found) > 1 else _beginning(case, to)


def _leads(case: Case, start: Phase, to: Phase) -> tuple[str, ...] | None:
    """The guards on the way from phase to phase; None where the variant has no such way."""
    found = (move.guards for move in case.variant.ways(start) if move.to is to)
    return next(found, None)


def _all_guards(case: Case, to: Phase) -> tuple[str, ...]:
    """The guards on every way to a phase, each once."""
    ways = (move.guards for move in case.variant.moves if move.to is to and move.start is not to)
    return tuple(dict.fromkeys(key for guards in ways for key in guards))


def _no_way(case: Case, here: Visit | None, to: Phase) -> str:
    start = here.phase if here is not None else Phase.PREPARATION
    leads = (*(move.to for move in case.variant.ways(start)), *ALWAYS)
    onward = [one.value for one in dict.fromkeys(leads) if one is not start]
    *others, last = onward
    said = f"{', '.join(others)} or {last}" if others else last
    return f"From {start.value} the way leads to {said}, not to {to.value}."


def _start(case: Case, phase: Phase | None) -> Gate:
    """Whether a new set may begin in the phase the meeting is in."""
    shape = case.variant.shape(phase) if phase is not None else None
    if shape is None:
        return Gate(unmet=(Unmet(ORDER, ("No phase of this meeting has begun yet.",)),))
    return Gate(unmet=unmet(case, shape.sets))
