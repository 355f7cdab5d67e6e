"""The discharge list against the chart: what is ticked, what is passed over and why, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.model.colleague import CLINICIANS, Colleague, role_of
from kapdesk.dosing.model.facts import DischargeRecorded
from kapdesk.dosing.model.parsed import Discharge
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.borne_out import evidence_for
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant

NO_CLINICIAN = "no prescriber or nurse of the practice is named for it"

Colleagues = tuple[Colleague, ...]


def item_field(key: str) -> str:
    """The field of a form in which an item is ticked or passed over."""
    return f"item {key}"


def discharge_of(
    view: DosingView, asked: Discharge, now: Instant, colleagues: Colleagues = ()
) -> DischargeRecorded:
    """The list as it stands: ticked where the chart bears it out, passed over with a reason, or missing in words.

    source S1, S2 (9 or more, twice), kap-3.6 (fifteen minutes apart, the items themselves).
    """
    items = _items(view)
    wanted = {item.key for item in items if asked.everything or item.key in asked.items}
    against = {item.key: _against(item, view, asked, now, colleagues) for item in items}
    overridden = {key: why for key, why in asked.overridden.items() if key in against}
    left = [item for item in items if item.key not in overridden]
    says = {item.key: evidence_for(item, view, asked, now).says for item in items}
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
        by_role=role_of(colleagues, asked.by),
        medical_by=asked.clinician if any(item.medical for item in items) else "",
        medical_role=role_of(colleagues, asked.clinician),
        chart_says={key: said for key, said in says.items() if said},
    )


def against_discharge(
    view: DosingView, asked: Discharge, now: Instant, colleagues: Colleagues
) -> Refusals | None:
    """What stands against the list as asked, each at its item.

    A list that asks for everything is ticked as far as the chart bears it out, and the rest is missing in words.
    """
    known = {item.key for item in _items(view)}
    if not {*asked.items, *asked.overridden} <= known:
        return refused("items", f"The discharge list holds: {', '.join(sorted(known))}.")
    found = [*_nameless(view, asked, colleagues)]
    if not asked.everything:
        found += _unsettled(view, asked, now)
    return Refusals(tuple(found)) if found else None


def _nameless(view: DosingView, asked: Discharge, colleagues: Colleagues) -> Iterator[Refusal]:
    medical = {item.key for item in _items(view) if item.medical}
    answered = medical & {*asked.items, *asked.overridden}
    if (asked.overridden or not asked.everything) and not asked.by:
        yield Refusal("by", "Who goes through the list must be named.")
    elif answered and role_of(colleagues, asked.clinician) not in CLINICIANS:
        sentence = "The medical items need a prescriber or nurse who is on the practice's list."
        yield Refusal("medical_by", sentence)


def _unsettled(view: DosingView, asked: Discharge, now: Instant) -> Iterator[Refusal]:
    for item in _items(view):
        against = evidence_for(item, view, asked, now).against
        field = item_field(item.key)
        if item.key in asked.overridden:
            if not asked.overridden[item.key].strip():
                yield Refusal(field, "Passing it over needs a reason.")
        elif item.key not in asked.items:
            yield Refusal(field, "Tick it, or pass it over with a reason.")
        elif against:
            yield Refusal(field, f"The chart does not bear it out: {against}.")


def _against(
    item: CheckItem, view: DosingView, asked: Discharge, now: Instant, colleagues: Colleagues
) -> str:
    """Why an item is not ticked; empty when the chart bears it out, or when only a person can tell."""
    nobody = item.medical and role_of(colleagues, asked.clinician) not in CLINICIANS
    return evidence_for(item, view, asked, now).against or NO_CLINICIAN * nobody


def _items(view: DosingView) -> tuple[CheckItem, ...]:
    return view.pinned.protocol.discharge if view.pinned else ()
