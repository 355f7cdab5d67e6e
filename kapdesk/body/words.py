"""Marks in words: a line each, a legend, and how much of the body takes part.

Whatever the picture shows is said here, for the list beside it, for a screen reader and for paper.  source body-6.3
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.body.model import INTENSITY, BodyMark, BodyMarks, Depth, Direction, Quality, View
from kapdesk.body.regions import NOWHERE, REGIONS, WHOLE, place_words

YOUR_LEFT, YOUR_RIGHT = "your left", "your right"
CLIENTS_LEFT, CLIENTS_RIGHT = "client’s left", "client’s right"
"""What stands at the two hands of a figure: on what the client reads, and on what the therapist reads."""

NOTHING_MARKED = "Nothing is marked yet."

ASKED = "Is it new: pain in the chest, a weakness, the worst headache so far? Was a medic asked?"
"""What a map asks of the body that is no sensation to work with; it judges nothing.  source body-6.3"""

DIRECTION_SIGNS = {
    Direction.STRONGER: "+",
    Direction.WEAKER: "−",
    Direction.MOVING: "→",
    Direction.NUMB: "○",
}
"""The sign drawn at a mark for what it is doing."""

_DEPTHS = {Depth.SURFACE: "on the surface", Depth.INSIDE: "inside"}
_COUNTED = frozenset(
    region.id for region in REGIONS if region.view in (View.FRONT, View.BACK, View.INSIDE)
)


def mark_words(mark: BodyMark) -> str:
    """One mark in a line: ``Throat: tight 7, stronger, inside, coloured grey, spreads to jaw, “like a stone”``."""
    place = where_words(mark)
    said = ", ".join(_said(mark))
    return f"{place}: {said}" if said else place


def marks_words(marks: BodyMarks) -> tuple[str, ...]:
    """Every mark, a line each, in the order they were made."""
    return tuple(mark_words(mark) for mark in marks)


def where_words(mark: BodyMark) -> str:
    """Where a mark lies, as a sentence begins: ``Throat``, ``Jaw and left shoulder``."""
    names = [place_words(region) for region in mark.regions]
    if not names:
        return "Somewhere"
    text = listed(names)
    return text[:1].upper() + text[1:]


def feel_words(mark: BodyMark) -> str:
    """What it is like and how strong: ``tight 7``; empty when neither was said."""
    quality = f"“{mark.other}”" if mark.other else (mark.quality or "")
    if mark.intensity is None:
        return str(quality)
    return f"{quality} {mark.intensity}" if quality else f"{mark.intensity} of {INTENSITY.high:g}"


def legend(marks: BodyMarks) -> tuple[Quality, ...]:
    """The qualities in use, in the order of their list: what a legend must explain."""
    used = {mark.quality for mark in marks}
    return tuple(quality for quality in Quality if quality in used)


@dataclass(frozen=True, slots=True)
class Share:
    """How many places of the body take part, out of all that may."""

    active: int
    of: int

    @property
    def percent(self) -> int:
        """The share, rounded.  unit %"""
        return round(100.0 * self.active / self.of)

    def words(self) -> str:
        """``6 of 60 places, 10 %``."""
        return f"{self.active} of {self.of} places, {self.percent} %"


def share_active(marks: BodyMarks) -> Share:
    """How much of the body takes part: places of the surface and within; what is felt outside counts for none."""
    touched = {region for mark in marks for region in (*mark.regions, mark.spread_to)}
    if WHOLE in touched:
        return Share(len(_COUNTED), len(_COUNTED))
    return Share(len(touched & _COUNTED), len(_COUNTED))


def says_nowhere(marks: BodyMarks) -> bool:
    """Whether the client felt nothing anywhere, or was numb."""
    return any(NOWHERE in mark.regions for mark in marks)


def listed(names: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *rest, last = names
    return f"{', '.join(rest)} and {last}" if rest else last


def badge_words(mark: BodyMark) -> str:
    """What stands at a mark in a picture: how strong and what it is doing, ``7+``."""
    sign = "" if mark.direction is None else DIRECTION_SIGNS[mark.direction]
    return f"{strength_words(mark)}{sign}"


def strength_words(mark: BodyMark) -> str:
    """How strong a mark is, empty where it was not said."""
    return "" if mark.intensity is None else str(mark.intensity)


def _said(mark: BodyMark) -> Iterator[str]:
    if feel := feel_words(mark):
        yield feel
    if mark.direction is not None:
        yield mark.direction
    if mark.depth is not None:
        yield _DEPTHS[mark.depth]
    if mark.colour:
        yield f"coloured {mark.colour}"
    if mark.spread_to:
        yield f"spreads to {place_words(mark.spread_to)}"
    if mark.words:
        yield f"“{mark.words}”"
