"""How a parts map looks, as data: colours in every theme, and what a kind and a tie are drawn with."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.ifs.model.nouns import Kind, Pattern, Shape, Tie
from kapdesk.sketch.strokes import Stroke


class Ground(StrEnum):
    """What a map is drawn on: a theme of the screen, or paper."""

    DUSK = "dusk"
    DAY = "day"
    CONTRAST = "contrast"
    PAPER = "paper"


class Side(StrEnum):
    """Whether a tie supports or stands against; the two never share a line."""

    SUPPORT = "support"
    CONFLICT = "conflict"
    NEITHER = "neither"


class Colour(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A colour by its name, as it looks on every ground.  Each is ``#RRGGBB``."""

    name: str
    dusk: str
    day: str
    contrast: str
    paper: str

    def on(self, ground: str) -> str:
        """How it looks on one ground; as by day where the ground is not known."""
        return str(getattr(self, ground)) if ground in tuple(Ground) else self.day


class KindStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a part of a kind is drawn with where nobody chose; ``plain`` says the kind without a term."""

    kind: Kind
    plain: str
    shape: Shape
    pattern: Pattern
    colour: str


class TieStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a bond is drawn with; ``plain`` says the tie without a term."""

    tie: Tie
    plain: str
    side: Side
    stroke: Stroke


class Sizes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How large a part is drawn by its activation, at 0 and at 10.  unit map points.  source art-2.5"""

    quiet: float
    loud: float


class Widths(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How broad a bond is drawn: where its strength was not asked, at 0 and at 10.  unit map points"""

    usual: float
    thin: float
    broad: float


class Styles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a map is drawn with."""

    version: str
    source: str
    sizes: Sizes
    widths: Widths
    colours: tuple[Colour, ...]
    kinds: tuple[KindStyle, ...]
    ties: tuple[TieStyle, ...]

    def colour(self, name: str) -> Colour | None:
        """The colour of a name."""
        return next((one for one in self.colours if one.name == name), None)

    def kind(self, kind: Kind) -> KindStyle:
        """What a kind is drawn with.  raises LookupError."""
        for one in self.kinds:
            if one.kind is kind:
                return one
        raise LookupError(kind)

    def tie(self, tie: Tie) -> TieStyle:
        """What a tie is drawn with.  raises LookupError."""
        for one in self.ties:
            if one.tie is tie:
                return one
        raise LookupError(tie)
