"""What was ordered and what was given: two things, never one from the other."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.chart.model import Act
from kapdesk.dosing.model.facts import DoseGiven, HoldEnded, OrderRecorded
from kapdesk.dosing.model.parsed import HANDLINGS
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.clock import held_dose
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Doses:
    """Orders, doses and the hold in the mouth."""

    charting: Charting

    def order(
        self,
        sitting: SittingId,
        order: OrderRecorded,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what a named prescriber ordered."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        return self.charting.write(sitting, (order,), at=at, clears=clears)

    def give(
        self,
        sitting: SittingId,
        dose: DoseGiven,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a dose; the first one fixes the baseline in the same save, a later one is a booster.

        Refuses an amount that no order of the same unit names, until the reason is written.
        """
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        against = mismatch(view, dose)
        if against is not None:
            return against
        given_at = at or self.charting.now(sitting)
        later = view.t0 is not None and given_at > view.t0
        given = msgspec.structs.replace(dose, booster=later and not _in_devices(view))
        return self.charting.settle(sitting, view, Act(given, given_at), clears=clears)

    def end_hold(
        self,
        sitting: SittingId,
        handling: str,
        *,
        dose: EntryId | None = None,
        at: Instant | None = None,
    ) -> Written:
        """Write what became of the dose in the mouth; refuses when none is held."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        held = held_dose(view)
        if held is None or dose not in (None, held):
            return refused("dose", "No dose is held in the mouth.")
        if handling not in HANDLINGS:
            return refused("handling", f"Handling is one of: {', '.join(HANDLINGS)}.")
        return self.charting.write(sitting, (HoldEnded(held, handling),), at=at)


def _in_devices(view: DosingView) -> bool:
    return view.pinned is not None and view.pinned.protocol.in_devices


def mismatch(
    view: DosingView, dose: DoseGiven, *, instead: EntryId | None = None
) -> Refusals | None:
    """Why a dose cannot stand beside the orders without a reason; ``instead`` names the dose it corrects."""
    ordered = [
        order.amount
        for _, order in view.orders
        if order.amount is not None and order.unit == dose.unit
    ]
    if not ordered or dose.mismatch_reason.strip():
        return None
    if _in_devices(view):
        return _above_order(view, dose, ordered, instead)
    if dose.amount in ordered:
        return None
    said = " and ".join(f"{amount:g} {dose.unit}" for amount in ordered)
    sentence = f"Ordered {said}, given {dose.amount:g} {dose.unit}: write why they differ."
    return refused("mismatch_reason", sentence)


def _above_order(
    view: DosingView, dose: DoseGiven, ordered: list[float], instead: EntryId | None
) -> Refusals | None:
    """Devices are given one by one: what differs is their sum, once it is more than any order."""
    others = (one for entry, one in view.doses if entry.id != instead and one.unit == dose.unit)
    total = dose.amount + sum(other.amount for other in others)
    if total <= max(ordered):
        return None
    sentence = f"Ordered {max(ordered):g} {dose.unit}, given {total:g} {dose.unit} in all: write why they differ."
    return refused("mismatch_reason", sentence)
