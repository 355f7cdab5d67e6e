"""The number of its target said again in each fact, so that a line of the record speaks alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    FittingAccepted,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetPlaced,
    TargetRated,
    TargetReturned,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import GuardOverridden, PhaseEntered, StepAnswered, StepWorded
from kapdesk.kernel.ids import TargetId

_NUMBERED = (
    TargetDescribed,
    TargetPlaced,
    TargetStatusSet,
    TargetRated,
    FittingAccepted,
    BodyFelt,
    BodyScanned,
    TargetReturned,
    PositiveChecked,
    RungTried,
    TargetReviewed,
    PhaseEntered,
    GuardOverridden,
    StepAnswered,
    StepWorded,
)


def numbered(facts: Iterable[Fact], state: EmdrState) -> tuple[Fact, ...]:
    """The facts with the number of each one's target, by the plan as it stands and by what is opened among them."""
    facts = tuple(facts)
    numbers = {one.id: one.number for one in state.targets}
    numbers |= {fact.target: fact.number for fact in facts if isinstance(fact, TargetOpened)}
    return tuple(_numbered(fact, numbers) for fact in facts)


def _numbered(fact: Fact, numbers: Mapping[TargetId, int]) -> Fact:
    if isinstance(fact, TargetsTied):
        both = (numbers.get(fact.one, 0), numbers.get(fact.other, 0))
        return msgspec.structs.replace(fact, numbers=both)
    if isinstance(fact, _NUMBERED) and fact.target is not None:
        return msgspec.structs.replace(fact, number=numbers.get(fact.target, 0))
    return fact
