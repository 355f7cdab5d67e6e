"""A dose that was given, divided by the weight: said afterwards, with its formula, and never the other way round.

source kap-2.3.
"""

from __future__ import annotations

from datetime import date

from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.kernel.day import say_day

UNITS = ("mg", "µg", "g")


def weighed_by(day: date, weights: tuple[Weighed, ...]) -> Weighed | None:
    """The latest weight taken on that day or before it."""
    known = [weight for weight in weights if date.fromisoformat(weight.on) <= day]
    return max(known, key=lambda weight: weight.on, default=None)


def per_kg_words(dose: DoseGiven, weighed: Weighed | None) -> str:
    """``150 mg ÷ 72 kg (12 Nov 2026) = 2.1 mg/kg``; nothing without a weight, or for a unit that is no mass."""
    if weighed is None or weighed.kg <= 0 or dose.unit not in UNITS:
        return ""
    kg = round(weighed.kg, 1)
    share = dose.amount / weighed.kg
    said = f"{share:.0f}" if share >= 10 else f"{share:.2g}"
    on = say_day(weighed.on)
    return f"{dose.amount:g} {dose.unit} ÷ {kg:g} kg ({on}) = {said} {dose.unit}/kg"
