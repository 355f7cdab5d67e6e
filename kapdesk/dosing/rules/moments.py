"""Which moments still wait for words, and the words that each got."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.moments import TOOK, WORDLESS, WordsAdded
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.ids import EntryId

SAME_DOSE_S = 120.0
"""How near a dose must stand to a moment it was taken at.  unit seconds; ours, two minutes on the wall."""


def words_added(view: DosingView) -> Mapping[EntryId, tuple[tuple[Entry, WordsAdded], ...]]:
    """The words written to each line later, by the entry the line goes back to through its corrections."""
    first = view.first_written()
    found: defaultdict[EntryId, list[tuple[Entry, WordsAdded]]] = defaultdict(list)
    for entry, added in view.facts_of(WordsAdded):
        found[first.get(added.event, added.event)].append((entry, added))
    return {event: tuple(pairs) for event, pairs in found.items()}


def open_moments(view: DosingView) -> tuple[tuple[Entry, EventNoted], ...]:
    """Every moment that waits for words, in time; one at which a dose was taken waits for the dose."""
    worded, first = words_added(view), view.first_written()
    return tuple(
        (entry, event)
        for entry, event in view.facts_of(EventNoted)
        if not event.text and first[entry.id] not in worded and _waits(view, entry, event)
    )


def _waits(view: DosingView, entry: Entry, event: EventNoted) -> bool:
    if event.kind == TOOK:
        near = (abs(dose.at.seconds_since(entry.at)) for dose, _ in view.doses)
        return not any(apart <= SAME_DOSE_S for apart in near)
    return event.kind not in WORDLESS and not event.fields
