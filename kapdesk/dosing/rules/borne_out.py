"""What the chart holds beside each item of the discharge list, in words: facts, and what stands against ticking it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import RecoveryScored, SafetyAsked
from kapdesk.dosing.model.parsed import Discharge
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.observation import observed_at
from kapdesk.dosing.rules.recovery import best_pair, minutes_since_last
from kapdesk.dosing.rules.trust import trusted
from kapdesk.kernel.instant import Instant

NEAR_PERCENT = 20.0
AWAKE_MOAAS = 5
AWAKE_RASS = 0
SHOWN_SCORES = 3

_ON_AIR = (None, "air")


class Evidence(NamedTuple):
    """What the chart says beside an item, and why it does not bear it out; both empty where only a person can tell."""

    says: str = ""
    against: str = ""


Taken = tuple[Entry, Vitals]
_Reads = Callable[[DosingView, Discharge, Instant], Evidence]


def evidence_for(item: CheckItem, view: DosingView, asked: Discharge, now: Instant) -> Evidence:
    """The chart's word on one item.  It is shown; it never ticks by itself.  source kap-3.6."""
    if item.twice:
        return _scores(item, view)
    reads = _READS.get(item.key)
    return reads(view, asked, now) if reads else Evidence()


def _scores(item: CheckItem, view: DosingView) -> Evidence:
    taken = view.facts_of(RecoveryScored)
    said = "; ".join(_score_words(view, *one) for one in taken[-SHOWN_SCORES:])
    if best_pair(view, item):
        return Evidence(said)
    if not any(score.total >= item.least_score for _, score in taken):
        return Evidence(said, f"no recovery score of {item.least_score} or more in the chart")
    return Evidence(said, "needs a second score")


def _score_words(view: DosingView, entry: Entry, score: RecoveryScored) -> str:
    gap = minutes_since_last(view, entry, score)
    later = f", {gap} min after the one before" if gap is not None else ""
    return f"{score.scale} {score.total} at {entry.at.hm()}{later}"


def _observed(view: DosingView, _asked: Discharge, now: Instant) -> Evidence:
    asks = view.pinned.protocol.observe_min if view.pinned else None
    if asks is None:
        return Evidence()
    stay = observed_at(view, now)
    if stay is None:
        return Evidence("", "no dose in the chart")
    minutes = stay.seconds / 60.0
    said = (
        f"{int(minutes)} of {asks:g} minutes since the {'last' if stay.from_last else 'first'} dose"
    )
    return Evidence(said, "" if minutes >= asks else f"{int(minutes)} of {asks:g} minutes")


def _pressure(view: DosingView, _asked: Discharge, _now: Instant) -> Evidence:
    """The last pressure and the last SpO₂, whether or not one reading held both."""
    cuff = _last_with(view, "systolic_mmhg", "diastolic_mmhg")
    probe = _last_with(view, "spo2_pct")
    if cuff is None or probe is None:
        return Evidence("", "no reading after the dose in the chart")
    usual = view.baseline.values if view.baseline else Vitals()
    return Evidence(", ".join(_measured(cuff, probe, usual)), _untrue(cuff[1], probe[1], usual))


def _measured(cuff: Taken, probe: Taken, usual: Vitals) -> Iterator[str]:
    (filled, pressure), (taken, oxygen) = cuff, probe
    yield f"{pressure.systolic_mmhg}/{pressure.diastolic_mmhg} at {filled.at.hm()}"
    if usual.systolic_mmhg and usual.diastolic_mmhg:
        yield f"baseline {usual.systolic_mmhg}/{usual.diastolic_mmhg}"
    on = oxygen.oxygen or "air or oxygen, not written which"
    apart = "" if taken.id == filled.id else f" at {taken.at.hm()}"
    yield f"SpO₂ {oxygen.spo2_pct} % on {on}{apart}"


def _untrue(pressure: Vitals, oxygen: Vitals, usual: Vitals) -> str:
    """What stands against calling them near the baseline and on air."""
    doubtful = next((one for one in (pressure, oxygen) if not trusted(one)), None)
    if doubtful is not None:
        return f"the last reading is {doubtful.quality}; take it again"
    if oxygen.oxygen not in _ON_AIR:
        return "the last SpO₂ was taken on oxygen"
    far = f"the last reading is more than {NEAR_PERCENT:g} % from the baseline"
    return far if _is_far(pressure, usual) else ""


def _is_far(last: Vitals, usual: Vitals) -> bool:
    pairs = (
        (last.systolic_mmhg, usual.systolic_mmhg),
        (last.diastolic_mmhg, usual.diastolic_mmhg),
    )
    return any(now and was and abs(now - was) * 100.0 / was > NEAR_PERCENT for now, was in pairs)


def _awake(view: DosingView, _asked: Discharge, _now: Instant) -> Evidence:
    """The latest of either scale.  source kap-3.6 (MOAA/S 5 or RASS 0)."""
    found = [one for one in (_last_with(view, "moaas"), _last_with(view, "rass")) if one]
    if not found:
        return Evidence("", "not in the chart")
    entry, last = max(found, key=lambda one: (one[0].at, one[0].seq))
    name, value, awake = ("MOAA/S", last.moaas, AWAKE_MOAAS)
    if last.moaas is None:
        name, value, awake = ("RASS", last.rass, AWAKE_RASS)
    inward = ", inward" if last.inward else ""
    said = f"{name} {value}{inward} at {entry.at.hm()}"
    return Evidence(said, "" if value == awake else f"last written as {value}")


def _safety(view: DosingView, _asked: Discharge, _now: Instant) -> Evidence:
    asked = [(entry, fact) for entry, fact in view.facts_of(SafetyAsked) if fact.moment == "end"]
    if not asked:
        return Evidence("", "not in the chart")
    entry, fact = asked[-1]
    return Evidence(f"asked at {entry.at.hm()}, answered: {fact.answer}")


def _nausea(view: DosingView, _asked: Discharge, _now: Instant) -> Evidence:
    found = _last_with(view, "nausea")
    return (
        Evidence(f"nausea {found[1].nausea} of 10 at {found[0].at.hm()}") if found else Evidence()
    )


def _escort(_view: DosingView, asked: Discharge, _now: Instant) -> Evidence:
    named = asked.escort
    return Evidence(f"named: {named}") if named else Evidence("", "no escort named")


def _last_with(view: DosingView, *measures: str) -> Taken | None:
    t0 = view.t0
    held = [
        (entry, fact.vitals)
        for entry, fact in view.readings
        if t0 is not None and entry.at >= t0
        if all(getattr(fact.vitals, name) is not None for name in measures)
    ]
    return held[-1] if held else None


_READS: Mapping[str, _Reads] = {
    "observed": _observed,
    "pressure": _pressure,
    "awake": _awake,
    "safety": _safety,
    "nausea": _nausea,
    "escort": _escort,
}
