"""A row of ratings as it was given: full marks sober, hollow ones under effect, and the word that says so."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.emdr.model.rows import Rating

HOLLOW = "○"
HOLLOW_SAID = "○ said under effect"


def rated_words(rating: Rating) -> str:
    """One rating: its number, with a hollow mark where it was given under effect."""
    return f"{rating.value} {HOLLOW}" if rating.hollow else str(rating.value)


def trail_words(ratings: Iterable[Rating]) -> str:
    """Every rating in its order, and what the hollow mark means where there is one."""
    found = tuple(ratings)
    line = "  ·  ".join(map(rated_words, found))
    hollow = any(one.hollow for one in found)
    return f"{line}     {HOLLOW_SAID}" if hollow else line
