"""A paper and what the practice says, brought together: fields filled in, or left as a line to write on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.practice.model.leaflet import (
    FIELDS,
    HouseRulesWritten,
    Leaflet,
    LibraryView,
    Shelved,
)
from kapdesk.practice.model.practice import PracticeNamed

BLANK = "_" * 20
SHORT_BLANK = "_" * 6
BLANKS = {"food": f"{SHORT_BLANK} hours", "fluids": f"{SHORT_BLANK} hours"}
BY_HAND = ("session", "next")
"""Fields the desk may not know yet: a line to write on is the usual way, and nothing to be told about."""

NOTHING_TO_COME: Mapping[str, str] = MappingProxyType(dict.fromkeys(BY_HAND, ""))

_FIELD = re.compile(r"\{(\w+)\}")


def values_of(
    named: PracticeNamed, rules: HouseRulesWritten, to_come: Mapping[str, str] = NOTHING_TO_COME
) -> dict[str, str]:
    """What stands for every field; nothing where nobody has set it.  ``to_come`` says session and next appointment."""
    return {
        "practice": named.name,
        "address": named.address.replace("\n", ", "),
        "phone": named.phone,
        "emergency": named.emergency_number,
        "food": hours_words(rules.food_h),
        "fluids": hours_words(rules.fluids_h),
        "driving": rules.driving,
        "call": rules.follow_up,
        **to_come,
    }


def merged(words: str, values: Mapping[str, str]) -> str:
    """The words with every field filled in, or with a line to write on."""
    return _FIELD.sub(lambda found: values[found[1]] or BLANKS.get(found[1], BLANK), words)


def missing(leaflet: Leaflet, values: Mapping[str, str]) -> tuple[str, ...]:
    """The fields this paper asks for that nobody has set, as they are called."""
    asked = dict.fromkeys(key for line in leaflet.lines for key in _FIELD.findall(line.words))
    return tuple(FIELDS[key] for key in asked if not values[key] and key not in BY_HAND)


def hours_words(hours: float | None) -> str:
    """Hours as a sentence says them: ``2 hours``, ``1 hour``; empty for none."""
    if hours is None:
        return ""
    return "1 hour" if hours == 1 else f"{hours:g} hours"


def shelved(leaflet: Leaflet, library: LibraryView, values: Mapping[str, str]) -> Shelved:
    """How one paper stands here."""
    review, latest = library.review(leaflet), library.latest_review(leaflet.id)
    return Shelved(
        leaflet.id,
        leaflet.title,
        leaflet.audience,
        leaflet.version,
        review,
        latest if review is None else None,
        missing(leaflet, values),
    )
