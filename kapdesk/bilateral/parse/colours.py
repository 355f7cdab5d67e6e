"""Colours that can be looked at for a whole set: no saturated red, contrast enough and not too much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kapdesk.bilateral.model.plan import Look
from kapdesk.kernel.errors import Refusal

RED_ABOVE = 0.8
RED_OVER_REST = 0.25
"""A red is saturated when its red share is above the first and exceeds green and blue together by more than the
second.  unit share of full, as the colour is written.  source emdr-3.5"""

LEAST_CONTRAST = 3.0
"""Between light and ground, so that tired eyes find it.  unit ratio of WCAG 2.1.  source kd-contrast"""

MOST_CONTRAST = 18.0
"""Above it a light leaves an after-image; white on black is 21.  unit ratio of WCAG 2.1.  source emdr-3.3"""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FLARE = 0.05


def is_colour(text: str) -> bool:
    """Whether a text is written as ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def shares(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of ``#RRGGBB``, 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255.0 for at in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance by WCAG, 0 to 1."""
    red, green, blue = map(_linear, shares(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two luminances by WCAG, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + _FLARE) / (darker + _FLARE)


def saturated_red(colour: str) -> bool:
    """Whether a colour is one of the reds that trouble photosensitive people most."""
    red, green, blue = shares(colour)
    return red > RED_ABOVE and red - green - blue > RED_OVER_REST


def against_look(look: Look) -> Iterator[Refusal]:
    """What stands against a pair of colours."""
    named = (("look.colour", "light", look.colour), ("look.ground", "ground", look.ground))
    for field, label, colour in named:
        if not is_colour(colour):
            yield Refusal(field, f"The colour of the {label} is written as #RRGGBB.")
        elif saturated_red(colour):
            yield Refusal(field, f"The {label} cannot be saturated red; choose a softer colour.")
    if is_colour(look.colour) and is_colour(look.ground):
        yield from _against_contrast(contrast(look.colour, look.ground))


def _against_contrast(ratio: float) -> Iterator[Refusal]:
    if ratio < LEAST_CONTRAST:
        yield Refusal(
            "look.colour",
            f"Light and ground are too alike: contrast {ratio:.1f}, at least {LEAST_CONTRAST:g} is needed.",
        )
    if ratio > MOST_CONTRAST:
        yield Refusal(
            "look.colour",
            f"Light and ground are too far apart and leave an after-image: contrast {ratio:.0f}, "
            f"at most {MOST_CONTRAST:g}.",
        )


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
