"""What was ordered and what was given, from text.  Nothing is filled in, suggested or scaled."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded
from kapdesk.dosing.model.parsed import HANDLINGS, Verified
from kapdesk.dosing.parse.words import keyed
from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals

UNITS = {
    **{unit: unit for unit in ("mg", "µg", "g", "ml", "drops", "lozenges", "devices", "sprays")},
    "mcg": "µg",
    "ug": "µg",
    "μg": "µg",
}
ROUTES = {
    "sublingual": "sublingual",
    "sl": "sublingual",
    "buccal": "buccal",
    "oral": "oral",
    "po": "oral",
    "intranasal": "intranasal",
    "nasal": "intranasal",
    "intramuscular": "intramuscular",
    "im": "intramuscular",
    "intravenous": "intravenous",
    "iv": "intravenous",
    "subcutaneous": "subcutaneous",
    "sc": "subcutaneous",
    "rectal": "rectal",
}
_AMOUNT = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,4})?")
_AMOUNT_WITH_UNIT = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,4})?)\s*([^\W\d_]+)")
WITHIN_ORDER = ("yes", "no")
_DOSE_KEYS = ("given-by", "lot", "because", "within-order", "decided-by", *HANDLINGS)


@dataclass(frozen=True, slots=True, repr=False)
class DoseDraft:
    """A dose as it was typed, field by field."""

    amount: str = ""
    unit: str = ""
    route: str = ""
    given_by: str = ""
    lot: str = ""
    handling: str = ""
    within_order: str = ""
    mismatch_reason: str = ""
    decided_by: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class OrderDraft:
    """An order as it was typed, field by field."""

    text: str = ""
    route: str = ""
    prescriber: str = ""
    ordered_on: str = ""


def parse_dose(draft: DoseDraft) -> DoseGiven | Refusals:
    """The dose, or everything against it.  Refuses an amount of nothing, an unknown unit or route, no giver."""
    refusals: list[Refusal] = []
    amount = _amount(draft.amount, refusals)
    unit = _known(UNITS, "unit", draft.unit, refusals)
    route = _known(ROUTES, "route", draft.route, refusals)
    given_by = _said("given_by", "Who gave it must be named.", draft.given_by, refusals)
    handling = draft.handling.strip().lower()
    if handling and handling not in HANDLINGS:
        refusals.append(Refusal("handling", f"Handling is one of: {', '.join(HANDLINGS)}."))
    within = draft.within_order.strip().lower()
    if within and within not in WITHIN_ORDER:
        refusals.append(Refusal("within_order", "Within the written order is yes or no."))
    if refusals:
        return Refusals(tuple(refusals))
    return DoseGiven(
        amount=amount,
        unit=unit,
        route=route,
        given_by=given_by,
        lot=draft.lot.strip(),
        handling=handling,
        within_order=within,
        mismatch_reason=draft.mismatch_reason.strip(),
        decided_by=draft.decided_by.strip(),
    )


def parse_order(draft: OrderDraft) -> OrderRecorded | Refusals:
    """The order in the prescriber's words, and as a number when it is one; or everything against it.

    The date on it is kept as ISO text; an order without one, such as by telephone, says so with an empty date.
    """
    refusals: list[Refusal] = []
    dated = read_day(draft.ordered_on) if draft.ordered_on.strip() else None
    text = _said("text", "The order needs its words.", draft.text, refusals)
    route = _known(ROUTES, "route", draft.route, refusals)
    prescriber = _said("prescriber", "The prescriber must be named.", draft.prescriber, refusals)
    if draft.ordered_on.strip() and dated is None:
        sentence = f"The date on the order cannot be read. {HOW_TO_WRITE}"
        refusals.append(Refusal("ordered_on", sentence))
    if refusals:
        return Refusals(tuple(refusals))
    amount, unit = _as_number(text)
    return OrderRecorded(
        text=text,
        route=route,
        prescriber=prescriber,
        ordered_on=dated.isoformat() if dated else "",
        amount=amount,
        unit=unit,
    )


def parse_dose_words(words: tuple[str, ...]) -> DoseGiven | Refusals:
    """``dose 150 mg sublingual given-by NAME [lot L] [spat|swallowed|partial] [because WHY]``.

    A later dose also says ``within-order yes|no decided-by NAME``.
    """
    lead, named = keyed(words, _DOSE_KEYS)
    joined = _AMOUNT_WITH_UNIT.match(lead)
    amount, unit = joined.groups() if joined else (lead.partition(" ")[0], "")
    route = lead[joined.end() :] if joined else lead.partition(" ")[2]
    return parse_dose(
        DoseDraft(
            amount=amount,
            unit=unit,
            route=route,
            given_by=named.get("given-by", ""),
            lot=named.get("lot", ""),
            handling=next((word for word in HANDLINGS if word in named), ""),
            within_order=named.get("within-order", ""),
            mismatch_reason=named.get("because", ""),
            decided_by=named.get("decided-by", ""),
        )
    )


def parse_order_words(words: tuple[str, ...]) -> OrderRecorded | Refusals:
    """``order "150 mg" sublingual by NAME [on DATE]``."""
    lead, named = keyed(words, ("by", "on"))
    text, _, route = lead.rpartition(" ")
    return parse_order(OrderDraft(text, route, named.get("by", ""), named.get("on", "")))


def parse_verified(by: str, on: str = "") -> Verified | Refusals:
    """Who verified an order and when, or everything against it."""
    refusals: list[Refusal] = []
    name = _said("by", "Who verified the order must be named.", by, refusals)
    day = read_day(on) if on.strip() else None
    if on.strip() and day is None:
        refusals.append(Refusal("on", f"The date cannot be read. {HOW_TO_WRITE}"))
    if refusals:
        return Refusals(tuple(refusals))
    return Verified(name, day.isoformat() if day else "")


def parse_verified_words(words: tuple[str, ...]) -> Verified | Refusals:
    """``verified "nurse 1" [on DATE]``: the latest order, by a prescriber or nurse of the practice."""
    by, named = keyed(words, ("on",))
    return parse_verified(by, named.get("on", ""))


def _amount(text: str, refusals: list[Refusal]) -> float:
    text = text.strip()
    if not _AMOUNT.fullmatch(text):
        refusals.append(Refusal("amount", "The amount must be a number."))
        return 0.0
    amount = float(text.replace(",", "."))
    if amount <= 0:
        refusals.append(Refusal("amount", "The amount must be more than 0."))
    return amount


def _known(known: dict[str, str], field: str, text: str, refusals: list[Refusal]) -> str:
    word = text.strip().lower()
    if word not in known:
        names = ", ".join(dict.fromkeys(known.values()))
        refusals.append(Refusal(field, f"{field.capitalize()} is one of: {names}."))
    return known.get(word, "")


def _said(field: str, sentence: str, text: str, refusals: list[Refusal]) -> str:
    if not text.strip():
        refusals.append(Refusal(field, sentence))
    return text.strip()


def _as_number(text: str) -> tuple[float | None, str]:
    found = _AMOUNT_WITH_UNIT.fullmatch(text)
    if found is None or found.group(2).lower() not in UNITS:
        return None, ""
    return float(found.group(1).replace(",", ".")), UNITS[found.group(2).lower()]
