"""What stands against a step: refused as it is, or passed with a reason that is written down beside it."""

from __future__ import annotations

from kapdesk.chart.gates import Gate, against_passing
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.kernel.errors import Refusals

Passed = tuple[GuardOverridden, ...]


def passed(
    gate: Gate, phase: Phase, target: TargetState | None, reason: str, *, field: str
) -> Passed | Refusals:
    """The overrides to be written, one for each rule that is not met; none where every rule is.

    Refuses with everything that is missing where no reason is given.
    """
    if against := against_passing(gate, reason, field=field):
        return against
    about, number = (target.id, target.number) if target is not None else (None, 0)
    return tuple(
        GuardOverridden(one.guard, phase, about, one.missing, reason.strip(), number)
        for one in gate.unmet
    )
