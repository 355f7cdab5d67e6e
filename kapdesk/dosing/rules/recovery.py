"""Recovery scores: totals, what was last measured beside an item, and whether two scores stand far enough apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.model.recovery import RecoveryItem
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.trust import BY_DEVICE, trusted

Taken = tuple[Entry, RecoveryScored]

UNITS = {
    "systolic_mmhg": ("upper pressure", "mmHg"),
    "pulse_bpm": ("pulse", "/min"),
    "spo2_pct": ("SpO₂", "%"),
    "breathing_per_min": ("breathing", "/min"),
    "moaas": ("MOAA/S", ""),
    "nausea": ("nausea", "of 10"),
}


class Pair(NamedTuple):
    """Two scores on one scale and variant, and the minutes between them."""

    first: Taken
    second: Taken
    apart_min: float


def adapted_total(score: RecoveryScored) -> int | None:
    """The total without the items that do not apply here; None where the scale has none.  source S2."""
    if score.by is None or score.by.adapted_of is None:
        return None
    return sum(score.points.get(item.key, 0) for item in score.by.asked)


def total_words(score: RecoveryScored) -> str:
    """The total with its range, and the adapted one with what is to be known of it."""
    of = score.by.total_of if score.by else 10
    adapted = adapted_total(score)
    if adapted is None or score.by is None:
        return f"{score.total} of {of}"
    return f"{score.total} of {of}; adapted {adapted} of {score.by.adapted_of}, not validated"


def item_words(score: RecoveryScored) -> Iterator[str]:
    """Every item with its points and what they say; nothing for a score kept as a total alone."""
    for item in score.by.items if score.by else ():
        points = score.points.get(item.key)
        if points is not None:
            said = item.words(points)
            yield f"{item.name} {points}: {said[:1].lower()}{said[1:]}"


def minutes_since_last(view: DosingView, entry: Entry, score: RecoveryScored) -> int | None:
    """Whole minutes since the score before on the same scale and variant; None for the first."""
    earlier = [one for one, fact in view.facts_of(RecoveryScored) if _alike(fact, score)]
    before = [one for one in earlier if (one.at, one.seq) < (entry.at, entry.seq)]
    return int(entry.at.seconds_since(before[-1].at) // 60) if before else None


def best_pair(view: DosingView, item: CheckItem) -> Pair | None:
    """Two scores that reach what the list asks, as far apart as it asks, and none below since; None without.

    source S1, S2, kap-3.6.
    """
    for first, second in combinations(_reaching(view, item), 2):
        apart_min = second[0].at.seconds_since(first[0].at) / 60.0
        if _alike(first[1], second[1]) and apart_min >= item.apart_min:
            return Pair(first, second, apart_min)
    return None


def _reaching(view: DosingView, item: CheckItem) -> list[Taken]:
    """The scores that reach what the list asks, since the last one on their scale that did not."""
    reaching: list[Taken] = []
    for entry, score in view.facts_of(RecoveryScored):
        if score.total >= item.least_score:
            reaching.append((entry, score))
        else:
            reaching = [one for one in reaching if not _alike(one[1], score)]
    return reaching


def beside_words(view: DosingView, item: RecoveryItem) -> str:
    """What was last measured of what an item asks about, and its baseline.  It is shown and chooses nothing."""
    return " · ".join(filter(None, (_measured(view, name) for name in item.beside)))


def _measured(view: DosingView, measure: str) -> str:
    name, unit = UNITS.get(measure, (measure, ""))
    found = [(e, f.vitals) for e, f in view.readings if getattr(f.vitals, measure) is not None]
    if not found:
        return f"{name}: no reading"
    entry, vitals = found[-1]
    value = getattr(vitals, measure)
    air = f" on {vitals.oxygen}" if measure == "spo2_pct" and vitals.oxygen else ""
    air += "" if measure not in BY_DEVICE or trusted(vitals) else f" ({vitals.quality})"
    return (
        f"{name} {value} {unit}".rstrip()
        + f"{air} at {entry.at.hm()}{_usual(view, measure, value)}"
    )


def _usual(view: DosingView, measure: str, value: int) -> str:
    usual = getattr(view.baseline.values if view.baseline else Vitals(), measure)
    if not usual or measure not in ("systolic_mmhg", "pulse_bpm"):
        return ""
    return f", baseline {usual} ({value - usual:+d}, {(value - usual) * 100.0 / usual:+.0f} %)"


def _alike(one: RecoveryScored, other: RecoveryScored) -> bool:
    return (one.scale, one.variant) == (other.scale, other.variant)
