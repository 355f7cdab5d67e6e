"""What the practice asks of its clients, from its form."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.units import Span
from kapdesk.practice.model.leaflet import HouseRulesWritten
from kapdesk.practice.parse.practice import tidy

HOURS = Span(0.25, 48)
"""Hours without food or drink a practice may ask for: wide, to catch slips of the hand.  source kd-hours."""

WORDS_LETTERS = 160
_NAMES = {"food": "The hours without food", "fluids": "The hours without drinks"}


@dataclass(frozen=True, slots=True, repr=False)
class HouseRulesDraft:
    """The house rules as they stand in the form; an empty one is not set."""

    food: str = ""
    fluids: str = ""
    driving: str = ""
    follow_up: str = ""


def parse_house_rules(draft: HouseRulesDraft) -> HouseRulesWritten | Refusals:
    """The house rules, or everything that stands against them."""
    hours = {"food": _hours("food", draft.food), "fluids": _hours("fluids", draft.fluids)}
    words = {"driving": _ending(draft.driving), "follow_up": _ending(draft.follow_up)}
    refusals = [one for one in hours.values() if isinstance(one, Refusal)]
    refusals += [
        Refusal(field, f"This can have at most {WORDS_LETTERS} letters.")
        for field, text in words.items()
        if len(text) > WORDS_LETTERS
    ]
    food, fluids = hours["food"], hours["fluids"]
    if refusals or isinstance(food, Refusal) or isinstance(fluids, Refusal):
        return Refusals(tuple(refusals))
    return HouseRulesWritten(food, fluids, words["driving"], words["follow_up"])


def _hours(field: str, text: str) -> float | Refusal | None:
    text = tidy(text).replace(",", ".").removesuffix("h").removesuffix("hours").strip()
    if not text:
        return None
    try:
        hours = float(text)
    except ValueError:
        return Refusal(field, f"{_NAMES[field]} are a number, such as 2 or 1.5.")
    if hours not in HOURS:
        return Refusal(field, f"{_NAMES[field]} must lie between {HOURS}. Leave it empty for none.")
    return hours


def _ending(text: str) -> str:
    """The end of a sentence, without the full stop the paper sets itself."""
    return tidy(text).rstrip(".").strip()
