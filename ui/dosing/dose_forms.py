"""The forms of orders, doses and the hold in the mouth.  Nothing is filled in, suggested or carried over."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded
from kapdesk.dosing.model.parsed import HANDLINGS, Verified
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.dose import (
    ROUTES,
    UNITS,
    WITHIN_ORDER,
    DoseDraft,
    OrderDraft,
    parse_dose,
    parse_order,
    parse_verified,
)
from kapdesk.dosing.rules.boosters import is_booster, since_earlier
from kapdesk.dosing.rules.clock import held_dose, stands_at
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb

HOLD = "hold"
_ROUTES = tuple(dict.fromkeys(ROUTES.values()))
_UNITS = tuple(dict.fromkeys(UNITS.values()))

DOSE_ASKS = (
    Ask("amount", "Amount given"),
    Ask("unit", "Unit", choices=_UNITS),
    Ask("route", "Route", choices=_ROUTES),
    Ask("given_by", "Given by"),
    Ask("lot", "Lot"),
    Ask(
        "handling",
        "Held in the mouth, then",
        hint="Leave open while it is held.",
        choices=HANDLINGS,
    ),
    Ask("within_order", "Within the written order", choices=WITHIN_ORDER),
    Ask("mismatch_reason", "Why it differs from the order", wide=True),
)
BOOSTER_ASKS = (
    *DOSE_ASKS[:-1],
    Ask("decided_by", "Who decided"),
    DOSE_ASKS[-1],
)
ORDER_ASKS = (
    Ask("text", "The order in the prescriber's words", wide=True),
    Ask("route", "Route", choices=_ROUTES),
    Ask("prescriber", "Prescriber"),
    Ask("ordered_on", "Ordered on", hint="The date on the order, as 3 Mar 2026.", wide=True),
)


def dose_form(view: DosingView, now: Instant) -> Form:
    """What was given; after the first dose, also how long after each, within the order or not, and who decided."""
    at = stands_at(view, now)
    if not is_booster(view, at):
        return Form("dose", "Dose given", DOSE_ASKS, "Record the dose", partial(_dose, DOSE_ASKS))
    spans = since_earlier(view, at)
    lead = "\n".join((f"At {at.hm()} this would be", *(f"·  {span}" for span in spans)))
    means = partial(_dose, BOOSTER_ASKS)
    return Form("dose", "Later dose given", BOOSTER_ASKS, "Record the dose", means, lead=lead)


def taken_form(view: DosingView, taken_at: Instant, place: str) -> Form:
    """The dose of a moment that was kept when it was taken: its time is the one thing that stands in the form."""
    form = dose_form(view, taken_at)
    asks = BOOSTER_ASKS if is_booster(view, taken_at) else DOSE_ASKS
    means = partial(_taken, asks, taken_at)
    return replace(form, place=place, means=means, at_text=taken_at.hm())


def order_form() -> Form:
    """What a named prescriber ordered, and on which day."""
    return Form("order", "Order", ORDER_ASKS, "Record the order", read_order)


def verify_form(view: DosingView, _now: Instant, _rest: str) -> Form | None:
    """Who verified the latest order; None while there is none."""
    if not view.orders:
        return None
    order = view.orders[-1][1]
    asks = verified_asks()
    lead = f"Order: {order.text} {order.route}, by {order.prescriber}."
    return Form("verify", "Order verified", asks, "Record it", _verified, lead=lead)


def verified_asks(fact: OrderVerified | None = None) -> tuple[Ask, ...]:
    """Who verified an order and when; a correction is asked with what was said."""
    by, on = (fact.by, fact.on) if fact else ("", "")
    hint = "By the name on the practice's list."
    return (
        Ask("by", "Prescriber or nurse", hint=hint, wide=True, text=by),
        Ask("on", "Verified on", hint="Empty means today.", text=on),
    )


def verified_said(texts: Texts) -> Verified | Refusals:
    """The verification a form says."""
    return parse_verified(texts["by"], texts["on"])


def hold_form(view: DosingView, handling: str) -> Form | None:
    """What became of the dose in the mouth, at its own time and in words; None when none is held."""
    held = held_dose(view)
    if held is None:
        return None
    given = next(entry for entry, _ in view.doses if entry.id == held)
    return Form(
        f"{HOLD} {handling}".rstrip(),
        "The dose in the mouth",
        (
            Ask("handling", "It was", choices=HANDLINGS, text=handling),
            Ask("text", "In words", hint="Such as: about half.", wide=True),
        ),
        "Record it",
        partial(_held, held),
        lead=f"In the mouth since {given.at.hm()}.",
    )


def dose_said(asks: tuple[Ask, ...], texts: Texts) -> DoseGiven | Refusals:
    """The dose a form says."""
    return parse_dose(DoseDraft(**{ask.key: texts[ask.key] for ask in asks}))


def order_said(texts: Texts) -> OrderRecorded | Refusals:
    """The order a form says; one without its date is refused."""
    parsed = parse_order(OrderDraft(**{ask.key: texts[ask.key] for ask in ORDER_ASKS}))
    if texts["ordered_on"].strip():
        return parsed
    against = Refusal("ordered_on", "The date on the order is missing.")
    items = parsed.items if isinstance(parsed, Refusals) else ()
    return Refusals((*items, against))


def read_order(texts: Texts, at: Instant | None) -> Verb | Refusals:
    """What an order form asks to be done."""
    said = order_said(texts)
    return said if isinstance(said, Refusals) else verbs.order(said, at)


def _dose(asks: tuple[Ask, ...], texts: Texts, at: Instant | None) -> Verb | Refusals:
    said = dose_said(asks, texts)
    return said if isinstance(said, Refusals) else verbs.give(said, at)


def _taken(
    asks: tuple[Ask, ...], taken_at: Instant, texts: Texts, at: Instant | None
) -> Verb | Refusals:
    """The dose at the very moment that was kept, unless another time was written."""
    return _dose(asks, texts, taken_at if at and at.hm() == taken_at.hm() else at)


def _verified(texts: Texts, at: Instant | None) -> Verb | Refusals:
    said = verified_said(texts)
    return said if isinstance(said, Refusals) else verbs.verify(said, at)


def _held(dose: str, texts: Texts, at: Instant | None) -> Verb | Refusals:
    if not texts["handling"]:
        return refused("handling", "Say what became of it.")
    return verbs.end_hold(dose, texts["handling"], at, text=texts["text"].strip())
