"""What was ordered and what was given: two things, never one from the other."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.chart.model import Act
from kapdesk.dosing.model.colleague import CLINICIANS, Colleague, role_of
from kapdesk.dosing.model.facts import DoseGiven, HoldEnded, OrderRecorded
from kapdesk.dosing.model.parsed import HANDLINGS, Verified
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.boosters import against_booster, in_devices, is_booster
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
        """Write what a named prescriber ordered; refuses one dated after the day it was written down."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        written_on = (at or self.charting.now(sitting)).local().date().isoformat()
        if order.ordered_on > written_on:
            return refused("ordered_on", "The order is dated after this day.")
        return self.charting.write(sitting, (order,), at=at, clears=clears)

    def verify(
        self,
        sitting: SittingId,
        verified: Verified,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that the latest order was verified; refuses anyone but a prescriber or nurse of the practice."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        if not view.orders:
            return refused("order", "No order is on file.")
        today = (at or self.charting.now(sitting)).local().date().isoformat()
        fact = verified_by(view.orders[-1][0].id, verified, today, self.charting.colleagues())
        if isinstance(fact, Refusals):
            return fact
        return self.charting.write(sitting, (fact,), at=at, clears=clears)

    def give(
        self,
        sitting: SittingId,
        dose: DoseGiven,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a dose; the first one fixes the baseline in the same save, a later one is a booster.

        Refuses what no order names, until the reason is written, and a booster that leaves unsaid whether it lies
        within the order and who decided.
        """
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        given_at = at or self.charting.now(sitting)
        given = msgspec.structs.replace(dose, booster=is_booster(view, given_at))
        against = against_dose(view, given)
        if against is not None:
            return against
        return self.charting.settle(sitting, view, Act(given, given_at), clears=clears)

    def end_hold(
        self,
        sitting: SittingId,
        handling: str,
        *,
        text: str = "",
        dose: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what became of the dose in the mouth, and when; refuses when none is held, and a time before it."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        held = held_dose(view)
        if held is None or dose not in (None, held):
            return refused("dose", "No dose is held in the mouth.")
        if any(entry.id == held and at is not None and at < entry.at for entry, _ in view.doses):
            return refused("at", "That is before the dose was given.")
        if handling not in HANDLINGS:
            return refused("handling", f"Handling is one of: {', '.join(HANDLINGS)}.")
        ended = HoldEnded(held, handling, text.strip())
        return self.charting.write(sitting, (ended,), at=at, clears=clears)


def verified_by(
    order: EntryId, verified: Verified, today: str, colleagues: tuple[Colleague, ...]
) -> OrderVerified | Refusals:
    """The verification, when who is named may make it."""
    role = role_of(colleagues, verified.by)
    if role not in CLINICIANS:
        return refused(
            "by", "An order is verified by a prescriber or nurse on the practice's list."
        )
    if verified.on > today:
        return refused("on", "The date lies ahead.")
    return OrderVerified(order, verified.by, role, verified.on or today)


def against_dose(
    view: DosingView, dose: DoseGiven, *, instead: EntryId | None = None
) -> Refusals | None:
    """Everything that stands against writing a dose, all at once; ``instead`` names the dose it corrects."""
    found = (mismatch(view, dose, instead=instead), against_booster(dose) if dose.booster else None)
    refusals = tuple(item for against in found if against is not None for item in against.items)
    return Refusals(refusals) if refusals else None


def mismatch(
    view: DosingView, dose: DoseGiven, *, instead: EntryId | None = None
) -> Refusals | None:
    """Why a dose cannot stand beside the orders without a reason; ``instead`` names the dose it corrects.

    Amounts are held against each other in one unit only; an order in words, or in another unit, by its route alone.
    """
    orders = [order for _, order in view.orders]
    alike = [one for one in orders if one.amount is not None and one.unit == dose.unit]
    if not orders or dose.mismatch_reason.strip():
        return None
    if alike and in_devices(view):
        return _above_order(view, dose, [one.amount or 0.0 for one in alike], instead)
    if any(_fits(one, dose) for one in alike or orders):
        return None
    said = " and ".join(f"{order.text} {order.route}" for order in orders)
    given = f"{dose.amount:g} {dose.unit} {dose.route}"
    return refused("mismatch_reason", f"Ordered {said}, given {given}: write why they differ.")


def _fits(order: OrderRecorded, dose: DoseGiven) -> bool:
    comparable = order.amount is not None and order.unit == dose.unit
    return order.route == dose.route and (not comparable or order.amount == dose.amount)


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
