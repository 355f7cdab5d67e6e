"""Colours as the printing library wants them."""

from __future__ import annotations

from functools import cache

from reportlab.lib.colors import Color, HexColor


@cache
def ink(colour: str) -> Color:
    """The colour written ``#RRGGBB``."""
    return HexColor(colour)
