"""A later dose of the same session: how long after each earlier one, how old the last reading, and what must be said.

source kap-2.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.instant import Instant

NO_READING = "no reading yet"


def in_devices(view: DosingView) -> bool:
    """Whether one dose is given as several devices, one after another."""
    return view.pinned is not None and view.pinned.protocol.in_devices


def is_booster(view: DosingView, at: Instant) -> bool:
    """Whether a dose given then comes after the first, and is not a further device of it."""
    return view.t0 is not None and at > view.t0 and not in_devices(view)


def against_booster(dose: DoseGiven) -> Refusals | None:
    """What a later dose leaves unsaid."""
    refusals: list[Refusal] = []
    if not dose.within_order:
        sentence = "Say whether this later dose is within the written order: yes or no."
        refusals.append(Refusal("within_order", sentence))
    if not dose.decided_by:
        refusals.append(Refusal("decided_by", "Who decided on this later dose must be named."))
    return Refusals(tuple(refusals)) if refusals else None


def since_earlier(view: DosingView, at: Instant) -> tuple[str, ...]:
    """``42 min after 150 mg at 09:45`` for each dose before that moment, and the age of the last reading then."""
    return tuple(_since(view, at))


def _since(view: DosingView, at: Instant) -> Iterator[str]:
    for entry, dose in view.doses:
        if entry.at < at:
            minutes = int(at.seconds_since(entry.at) // 60)
            yield f"{minutes} min after {dose.amount:g} {dose.unit} at {entry.at.hm()}"
    readings = [entry.at for entry, _ in view.readings if entry.at <= at]
    if not readings:
        yield NO_READING
        return
    yield f"last reading {int(at.seconds_since(readings[-1]) // 60)} min before, at {readings[-1].hm()}"
