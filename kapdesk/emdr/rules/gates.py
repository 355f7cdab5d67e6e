"""Guards put to a case: what each misses, and whether a way is open."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.chart.gates import Gate, Unmet
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.closing import CLOSING
from kapdesk.emdr.rules.conditions import CONDITIONS
from kapdesk.emdr.rules.statuses import overridden


class Way(Gate, frozen=True, kw_only=True):
    """A phase, and whether it may be entered now."""

    to: Phase


def unmet(case: Case, guards: Iterable[str]) -> tuple[Unmet, ...]:
    """What guards miss, in their order; one that holds once is met where a reason was given in this meeting."""
    found = (_judged(case, key) for key in dict.fromkeys(guards))
    return tuple(one for one in found if one is not None)


def may_rate(case: Case, phase: Phase | None) -> Gate:
    """Whether the belief is rated and the body gone through in a phase, with how it stands there.  source emdr-4.4"""
    shape = case.variant.shape(phase) if phase is not None else None
    return Gate(unmet=unmet(case, shape.rates if shape is not None else ()))


def lacks(need: Need, case: Case) -> tuple[str, ...]:
    """What any condition misses, of the work or of closing."""
    condition = CLOSING[need] if need in CLOSING else CONDITIONS[need]
    return condition(case)


def _judged(case: Case, key: str) -> Unmet | None:
    guard = case.variant.guard(key)
    if guard.once and overridden(case, key):
        return None
    sentences = tuple(one for need in guard.needs for one in lacks(need, case))
    return Unmet(key, sentences) if sentences else None
