"""The ratings of EMDR targets in one session of any kind, as plain values for that session's own plot."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.facts import SetRated, SetStarted
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.model import Entry, Timeline
from kapdesk.emdr.model.nouns import SPANS, Measure
from kapdesk.emdr.model.targets import TargetRated
from kapdesk.emdr.model.work import PhaseEntered
from kapdesk.emdr.seen.curves import COLOURS, MARKERS, TICKS
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.ids import EntryId

UNITS = {Measure.DISTRESS: "distress", Measure.VOC: "1–7"}
"""What stands under the name of a row; its scale says the rest."""


def asked_in(timeline: Timeline) -> tuple[Asked, ...]:
    """Every rating of a target in a session once, placed in time; targets go by their numbers.

    A rating after a set counts where the set was about a target.
    """
    found = sorted(_found(timeline), key=lambda pair: (pair[0].at, pair[0].seq))
    return tuple(asked for _, asked in found)


def _found(timeline: Timeline) -> Iterator[tuple[Entry, Asked]]:
    number = 0
    sets: dict[EntryId, tuple[int, bool]] = {}
    for line in timeline.lines:
        entry = line.entry
        if not line.standing:
            continue
        match entry.fact:
            case PhaseEntered(number=entered):
                number = entered
            case SetStarted(substance=substance):
                sets[entry.id] = number, substance in UNDER_EFFECT
            case TargetRated() as rated if rated.number:
                hollow = rated.substance in UNDER_EFFECT
                yield entry, _asked(entry, rated.number, rated.measure, rated.value, hollow=hollow)
            case SetRated(started=started, distress=distress, substance=substance):
                about, hollow = sets.get(started, (0, False))
                hollow = hollow if substance is None else substance in UNDER_EFFECT
                if about:
                    yield entry, _asked(entry, about, Measure.DISTRESS, distress, hollow=hollow)


def _asked(entry: Entry, number: int, measure: Measure, value: int, *, hollow: bool) -> Asked:
    span = SPANS[measure]
    return Asked(
        entry=entry.id,
        at=entry.at,
        name=f"T{number}" if measure is Measure.DISTRESS else f"T{number} VOC",
        unit=UNITS[measure],
        value=value,
        low=int(span.low),
        high=int(span.high),
        ticks=TICKS[measure],
        colour=COLOURS[measure],
        marker=MARKERS[measure],
        hollow=hollow,
    )
