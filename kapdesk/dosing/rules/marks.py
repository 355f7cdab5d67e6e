"""What stands on the events track of the plot: what was seen, said and done, and how a hold ended.  unit minutes."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.facts import EventNoted, HoldEnded, PhaseNoted
from kapdesk.dosing.model.music import BEGAN, TrackChanged
from kapdesk.dosing.model.urgent import UrgentSeen, UrgentStamped, UrgentStruck
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Mark

EVENT_WORDS = {
    "adverse": "adverse event",
    "image": "image seen",
    "part": "part seen",
    "substance": "other substance",
    "therapeutic-distress": "therapeutic distress",
    "took": "dose taken",
}


def event_marks(view: DosingView, zero: Instant) -> Iterator[Mark]:
    """Every mark of the events track."""
    for entry, event in view.facts_of(EventNoted):
        word = EVENT_WORDS.get(event.kind, event.kind)
        yield Mark(_minute(entry.at, zero), word, kind=event.kind)
    for entry, phase in view.facts_of(PhaseNoted):
        yield Mark(_minute(entry.at, zero), f"phase: {phase.phase}", kind="phase")
    for entry, adverse in view.facts_of(AdverseEventRecorded):
        yield Mark(_minute(entry.at, zero), adverse.name.lower(), kind="adverse")
    yield from _urgent_marks(view, zero)
    for entry, change in view.facts_of(TrackChanged):
        if change.action == BEGAN:
            yield Mark(_minute(entry.at, zero), f"music: {change.track}", kind="music")
    yield from _hold_marks(view, zero)


def _urgent_marks(view: DosingView, zero: Instant) -> Iterator[Mark]:
    """What was pressed on the urgent card and not taken back."""
    struck = {(fact.card, fact.n) for _, fact in view.facts_of(UrgentStruck)}
    pressed: list[tuple[Entry, UrgentSeen | UrgentStamped]] = [*view.facts_of(UrgentSeen)]
    pressed += view.facts_of(UrgentStamped)
    for entry, fact in pressed:
        if (fact.card, fact.n) not in struck:
            yield Mark(_minute(entry.at, zero), fact.words().lower(), kind="urgent")


def _hold_marks(view: DosingView, zero: Instant) -> Iterator[Mark]:
    given = {entry.id: entry.at for entry, _ in view.doses}
    for entry, ended in view.facts_of(HoldEnded):
        held = ""
        if (since := given.get(ended.dose)) is not None:
            held = f", held {int(entry.at.seconds_since(since) // 60)} min"
        yield Mark(_minute(entry.at, zero), f"{ended.handling}{held}", kind="hold")


def _minute(at: Instant, zero: Instant) -> float:
    return at.seconds_since(zero) / 60.0
