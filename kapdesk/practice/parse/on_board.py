"""What someone chose for a rule of stimulation and EMDR, into the setting's own words or why it cannot be taken."""

from __future__ import annotations

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.practice.model.on_board import HouseRule


def parse_house_rule(rule: HouseRule, value: str) -> str | Refusals:
    """The value as it is kept: one of the rule's choices, or its number, plainly written; a comma is a point."""
    if rule.choices:
        return value if value in dict(rule.choices) else refused(rule.key, _choices(rule))
    number = _number(value.replace(",", "."), whole=rule.whole)
    if number is None or number not in rule.span:
        return refused(rule.key, _bounds(rule))
    return f"{number:g}"


def _number(text: str, *, whole: bool) -> float | None:
    digits = text if whole else text.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()):
        return None
    return float(text)


def _bounds(rule: HouseRule) -> str:
    kind = "a whole number" if rule.whole else "a number"
    unit = f" {rule.unit}" if rule.unit else ""
    return f"It is {kind} between {rule.span}{unit}."


def _choices(rule: HouseRule) -> str:
    *first, last = (key for key, _ in rule.choices)
    return f"It is one of {', '.join(first)} or {last}."
