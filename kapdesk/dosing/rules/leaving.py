"""The discharge list against the chart: what can be ticked, and what stands against ticking it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations

from kapdesk.dosing.model.facts import (
    DischargeRecorded,
    RecoveryScored,
    SafetyAsked,
    Vitals,
)
from kapdesk.dosing.model.parsed import Discharge
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.observation import observed_at
from kapdesk.kernel.instant import Instant

SCORE_ENOUGH = 9
SCORES_APART_S = 900.0
NEAR_PERCENT = 20.0
AWAKE_MOAAS = 5

_Evidence = Callable[[DosingView, Discharge, Instant], str]


def discharge_of(view: DosingView, asked: Discharge, now: Instant) -> DischargeRecorded:
    """The list as it stands: ticked where the chart bears it out, passed over with a reason, or missing in words.

    source S1, S2 (9 or more, twice), kap-3.6 (fifteen minutes apart, the items themselves).
    """
    items = view.pinned.protocol.discharge if view.pinned else ()
    wanted = {item.key for item in items if asked.everything or item.key in asked.items}
    against = {item.key: _against(item, view, asked, now) for item in items}
    overridden = {key: why for key, why in asked.overridden.items() if key in against}
    left = [item for item in items if item.key not in overridden]
    return DischargeRecorded(
        ticked=tuple(i.key for i in left if i.key in wanted and not against[i.key]),
        missing=tuple(
            f"{item.words}: {against[item.key] or 'not ticked'}"
            for item in left
            if item.key not in wanted or against[item.key]
        ),
        overridden=overridden,
        escort=asked.escort,
        by=asked.by,
    )


def _against(item: CheckItem, view: DosingView, asked: Discharge, now: Instant) -> str:
    """Why the chart does not bear an item out; empty when it does, or when only a person can tell."""
    if item.twice:
        return _second_score(view, asked, now)
    evidence = _EVIDENCE.get(item.key)
    return evidence(view, asked, now) if evidence else ""


def _observed(view: DosingView, _asked: Discharge, now: Instant) -> str:
    asks = view.pinned.protocol.observe_min if view.pinned else None
    if asks is None:
        return ""
    stay = observed_at(view, now)
    if stay is None:
        return "no dose in the chart"
    minutes = stay.seconds / 60.0
    return "" if minutes >= asks else f"{int(minutes)} of {asks:g} minutes"


def _second_score(view: DosingView, _asked: Discharge, _now: Instant) -> str:
    scores = [(e.at, f) for e, f in view.facts_of(RecoveryScored) if f.total >= SCORE_ENOUGH]
    if not scores:
        return f"no recovery score of {SCORE_ENOUGH} or more in the chart"
    for (first, one), (second, two) in combinations(scores, 2):
        same = (one.scale, one.variant) == (two.scale, two.variant)
        if same and second.seconds_since(first) >= SCORES_APART_S:
            return ""
    return "needs a second score"


def _pressure(view: DosingView, _asked: Discharge, _now: Instant) -> str:
    last = _last_with(view, "systolic_mmhg", "diastolic_mmhg", "spo2_pct")
    if last is None:
        return "no reading after the dose in the chart"
    if last.oxygen not in (None, "air"):
        return "the last SpO₂ was taken on oxygen"
    usual = view.baseline.values if view.baseline else Vitals()
    pairs = (
        (last.systolic_mmhg, usual.systolic_mmhg),
        (last.diastolic_mmhg, usual.diastolic_mmhg),
    )
    far = any(now and was and abs(now - was) * 100.0 / was > NEAR_PERCENT for now, was in pairs)
    return f"the last reading is more than {NEAR_PERCENT:g} % from the baseline" if far else ""


def _awake(view: DosingView, _asked: Discharge, _now: Instant) -> str:
    last = _last_with(view, "moaas")
    if last is None:
        return "not in the chart"
    return "" if last.moaas == AWAKE_MOAAS else f"last written as {last.moaas}"


def _safety(view: DosingView, _asked: Discharge, _now: Instant) -> str:
    asked_at_end = any(fact.moment == "end" for _, fact in view.facts_of(SafetyAsked))
    return "" if asked_at_end else "not in the chart"


def _escort(_view: DosingView, asked: Discharge, _now: Instant) -> str:
    return "" if asked.escort else "no escort named"


def _last_with(view: DosingView, *measures: str) -> Vitals | None:
    t0 = view.t0
    held = [
        fact.vitals
        for entry, fact in view.readings
        if t0 is not None and entry.at >= t0
        if all(getattr(fact.vitals, name) is not None for name in measures)
    ]
    return held[-1] if held else None


_EVIDENCE: Mapping[str, _Evidence] = {
    "observed": _observed,
    "pressure": _pressure,
    "awake": _awake,
    "safety": _safety,
    "escort": _escort,
}
