"""What stands against a protocol or a limit as a whole, whoever wrote it: a shipped file or the practice itself."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.model.protocol import (
    AGAINST,
    CHECKLISTS,
    LATE,
    OBSERVED_FROM,
    WHENS,
    Limit,
    Protocol,
)
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Refusal
from kapdesk.kernel.units import Span

FORTY_MIN = 40.0  # source kap-3.2-40
FORTY_MIN_ROUTES = ("sublingual", "intravenous", "intranasal")  # source kap-3.2-40
MEASURED = tuple(name for name in Vitals.__struct_fields__ if name not in {"source", "typed"})
MEASURES = (*Vitals.__struct_fields__, LATE)
OWN = "set by this practice"
HOLD_MIN = Span(1, 20)  # source kap-2.1
CHART_ITEMS = ("observed", "score", "pressure", "awake", "safety", "nausea", "escort")
"""Items of the discharge list that the chart is held against; they keep these keys whatever they are called."""
LISTS = (*CHECKLISTS, "discharge")


def against_protocol(protocol: Protocol) -> tuple[Refusal, ...]:
    """Everything that stands against a protocol, each refusal at the part it concerns."""
    return (
        *_keys(protocol),
        *_phases(protocol),
        *_slots(protocol),
        *_observation(protocol),
        *_hold(protocol),
    )


def asks_for_forty(route: str) -> bool:
    """Whether a protocol of this route must plan the reading at 40 minutes.  source kap-3.2-40."""
    return route in FORTY_MIN_ROUTES


def against_limit(limit: Limit) -> tuple[Refusal, ...]:
    """Everything that stands against one limit."""
    return tuple(_limit(limit))


def _keys(protocol: Protocol) -> Iterator[Refusal]:
    for part in ("phases", "slots", *LISTS):
        keys = [item.key for item in getattr(protocol, part)]
        if len(set(keys)) < len(keys):
            yield Refusal(part, "A key stands there twice.")


def _phases(protocol: Protocol) -> Iterator[Refusal]:
    for phase in protocol.phases:
        if phase.start_min >= phase.end_min:
            yield Refusal("phases", f"{phase.name}: a phase ends before it begins.")


def _slots(protocol: Protocol) -> Iterator[Refusal]:
    forty = any(slot.at_min == FORTY_MIN and slot.required for slot in protocol.slots)
    if asks_for_forty(protocol.route) and not forty:
        yield Refusal("slots", "The required 40-minute reading is missing.")
    timed = [slot.at_min for slot in protocol.slots if slot.at_min is not None]
    if timed != sorted(set(timed)):
        yield Refusal("slots", "The planned readings are not in the order of their times.")
    if any((slot.at_min is None) is not slot.at_discharge for slot in protocol.slots):
        yield Refusal("slots", "A planned reading has neither a time nor its place before leaving.")
    if not set(protocol.needs) <= set(MEASURED):
        yield Refusal("needs", "A planned reading asks for what no reading holds.")


def _observation(protocol: Protocol) -> Iterator[Refusal]:
    if protocol.observe_from not in OBSERVED_FROM:
        yield Refusal("observe_from", "The stay counts from the first dose or from the last.")
    if protocol.observe_min is not None and protocol.observe_min <= 0:
        yield Refusal("observe_min", "The stay must be more than 0 minutes.")


def _hold(protocol: Protocol) -> Iterator[Refusal]:
    if protocol.hold_min is not None and protocol.hold_min not in HOLD_MIN:
        yield Refusal("hold_min", f"The hold must lie between {HOLD_MIN} minutes.")


def _limit(limit: Limit) -> Iterator[Refusal]:
    if limit.when not in WHENS:
        yield Refusal("when", f"{limit.id} says neither before, during nor any.")
    if any(bound.measure not in MEASURES or bound.against not in AGAINST for bound in limit.bounds):
        yield Refusal("bounds", f"{limit.id} measures what no reading holds.")
