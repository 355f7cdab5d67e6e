"""What a client feels in the body, as values: one mark, and all the marks of one moment.

They are no facts: the fact that carries them knows whose they are and when they were felt.  source body-6.3
"""

from __future__ import annotations

import secrets
from enum import StrEnum

import msgspec

from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.units import Span

BOX_WIDTH, BOX_HEIGHT = 400.0, 900.0
"""The box every figure is drawn in, with room around it for what is felt outside.  source body-6.2"""

INTENSITY = Span(0, 10)
"""How strong a sensation is, as the client says it.  source body-6.3"""


class View(StrEnum):
    """Which side of the figure is looked at, or what lies in it and about it."""

    FRONT = "F"
    BACK = "B"
    INSIDE = "I"
    AROUND = "X"


class Side(StrEnum):
    """One of the client's own sides, never of whoever looks at the picture."""

    LEFT = "L"
    MIDDLE = "M"
    RIGHT = "R"


class Mode(StrEnum):
    """How a mark was made: a region chosen, a line painted, a point set."""

    REGION = "region"
    STROKE = "stroke"
    POINT = "point"


class Quality(StrEnum):
    """What a sensation is like.  source body-6.3"""

    TIGHT = "tight"
    HOT = "hot"
    COLD = "cold"
    HEAVY = "heavy"
    LIGHT = "light"
    BUZZ = "buzz"
    ACHE = "ache"
    SHARP = "sharp"
    FLUTTER = "flutter"
    PRESSURE = "pressure"
    EMPTY = "empty"
    PULSE = "pulse"
    OTHER = "other"


class Direction(StrEnum):
    """What a sensation is doing.  source body-6.3"""

    STRONGER = "stronger"
    WEAKER = "weaker"
    MOVING = "moving"
    NUMB = "numb"


class Depth(StrEnum):
    """Whether a sensation lies on the surface or within."""

    SURFACE = "surface"
    INSIDE = "inside"


class Region(msgspec.Struct, frozen=True):
    """A place that can be felt: its id ``view.side.zone.sub``, what it is called, and what else finds it.

    ``words`` say the client's own left and right.  source body-6.2
    """

    id: str
    words: str
    also: tuple[str, ...] = ()

    @property
    def view(self) -> View:
        """Where it lies."""
        return View(self.id[0])

    @property
    def side(self) -> Side:
        """The client's side of it."""
        part = self.id.split(".")[1]
        return Side(part) if part in tuple(Side) else Side.MIDDLE


class Spot(msgspec.Struct, frozen=True, array_like=True):
    """One point of a mark.  unit share of the figure's box, from its top left corner; pressure of the pen 0 to 1."""

    x: float
    y: float
    pressure: float = 1.0


class BodyMark(Discreet, frozen=True, omit_defaults=True):
    """One sensation: where it is, what it is like, how strong, what it is doing, and the client's words for it.

    ``id`` is short and stays with a mark while the map is worked on; it may be empty.  ``view`` is the figure a
    ``path`` was painted on, front or back.  ``other`` says the quality where none of the list fits, ``spread_to`` is
    a region's id, ``colour`` is as the client calls it.  What was not asked is None or empty.
    unit ``intensity`` 0 to 10.  source body-6.3
    """

    regions: tuple[str, ...] = ()
    quality: Quality | None = None
    intensity: int | None = None
    direction: Direction | None = None
    depth: Depth | None = None
    spread_to: str = ""
    words: str = ""
    other: str = ""
    mode: Mode = Mode.REGION
    view: View = View.FRONT
    path: tuple[Spot, ...] = ()
    id: str = ""
    colour: str = ""


BodyMarks = tuple[BodyMark, ...]
"""Every mark of one moment, in the order they were made."""


def fresh_id() -> str:
    """A short name for a mark that no other of the client bears, so that a later map may go on from it."""
    return secrets.token_hex(4)
