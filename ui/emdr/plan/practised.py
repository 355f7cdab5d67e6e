"""How one practice of a resource is said."""

from __future__ import annotations

from kapdesk.emdr.model.state import Practised
from kapdesk.kernel.instant import MONTHS


def practised_words(one: Practised) -> str:
    """Its day, how well the client felt before and after, and that it turned."""
    turned = "turned unpleasant" if one.fact.turned else ""
    return " · ".join(part for part in (one.at.day(), _felt(one), turned) if part)


def served_words(one: Practised) -> str:
    """The same in few letters: ``4 → 7 on 2 Mar``."""
    local = one.at.local()
    felt, day = _felt(one), f"{local.day} {MONTHS[local.month - 1]}"
    return f"{felt} on {day}" if felt else f"on {day}"


def _felt(one: Practised) -> str:
    numbers = (one.fact.before, one.fact.after)
    if numbers == (None, None):
        return ""
    return " → ".join("–" if value is None else str(value) for value in numbers)
