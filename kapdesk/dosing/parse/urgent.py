"""The urgent card's lines in a day script."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.practice.model.urgent import END, EVENTS, SEEN, STAMP, STAMPS, STRIKE, Press

LAST = "last"
SOMETHING_ELSE = "other"


def parse_urgent(words: tuple[str, ...]) -> Press | Refusals:
    """``urgent seizure``: what was seen, by the key of the card's event."""
    key = "".join(words[:1])
    if len(words) != 1 or key not in EVENTS:
        return refused("urgent", f"What was seen is one of: {', '.join(EVENTS)}.")
    return Press(SEEN, key)


def parse_stamp(words: tuple[str, ...]) -> Press | Refusals:
    """``stamp help``, ``stamp other "window opened"``: what was done, by the key of the stamp."""
    key, text = "".join(words[:1]), " ".join(words[1:]).strip()
    if key not in STAMPS or (text and key != SOMETHING_ELSE):
        return refused("stamp", f"A stamp is one of: {', '.join(STAMPS)}; only other takes words.")
    return Press(STAMP, key, text)


def parse_unstamp(words: tuple[str, ...]) -> Press | Refusals:
    """``unstamp``: the last press is taken back; it stays, struck."""
    return refused("unstamp", "Nothing follows unstamp.") if words else Press(STRIKE, LAST)


def parse_urgent_end(words: tuple[str, ...]) -> Press | Refusals:
    """``urgent-end "what happened"``: it is over, with words or without."""
    return Press(END, text=" ".join(words).strip())


def urgent_verbs() -> Mapping[str, Callable[[tuple[str, ...]], Press | Refusals]]:
    """A parser for every line of the urgent card."""
    return {
        "urgent": parse_urgent,
        "stamp": parse_stamp,
        "unstamp": parse_unstamp,
        "urgent-end": parse_urgent_end,
    }
