"""What inks look like, the same on screen and on paper: a colour, and a number and a pattern that need none."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.sketch.model import Ink

SHEET = "#CFC9BA"
"""What a drawing lies on, on the screen, in every theme: a calm tone that shows every ink and dazzles nobody."""

SHEET_RATIO = 3.0
"""How strongly every ink stands out from the sheet at least.  source WCAG 2.2, 1.4.11"""

COLOURS: Mapping[Ink, str] = MappingProxyType(
    {
        Ink.BLACK: "#15181C",
        Ink.RED: "#A81D1D",
        Ink.ORANGE: "#B14A00",
        Ink.OCHRE: "#6B5A00",
        Ink.GREEN: "#17693F",
        Ink.BLUE: "#1257A6",
        Ink.VIOLET: "#6A2C91",
        Ink.GREY: "#5E666E",
    }
)

PATTERNS: Mapping[Ink, tuple[float, ...]] = MappingProxyType(
    {
        Ink.BLACK: (),
        Ink.RED: (5.0, 2.0),
        Ink.ORANGE: (2.0, 1.5),
        Ink.OCHRE: (0.8, 1.6),
        Ink.GREEN: (6.0, 1.5, 1.0, 1.5),
        Ink.BLUE: (9.0, 4.0),
        Ink.VIOLET: (4.0, 1.2, 0.8, 1.2, 0.8, 1.2),
        Ink.GREY: (0.6, 4.0),
    }
)
"""How a line is broken where there is no colour: drawn and left out by turns.  unit the line's breadth"""


def number_of(ink: Ink) -> int:
    """Its number, 1 to 8: what chooses it and what names it without colour."""
    return tuple(Ink).index(ink) + 1


def ink_words(ink: Ink) -> str:
    """Its number and its name, ``2 red``."""
    return f"{number_of(ink)} {ink.value}"
