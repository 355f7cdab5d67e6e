"""The plain of paper a map lies on: how large the map is, and where the plain is cut into sheets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from kapdesk.ifs.handout.crowd import Box, around, box_about
from kapdesk.ifs.handout.signs import SELF_SIZE, Picture, Sign

FITTED, TILED = 0.9, 0.75
"""How many points of paper one map point takes at most, on one sheet and over several."""

MOST_SHEETS = 30
SMALLEST_PT = 9.0
"""No part is drawn smaller, so that its shape is still told apart."""

EDGE_PT = 3.0
SPARING = (0.92, 0.85, 0.78)
"""How much smaller a map may stand to save sheets."""

CUT_FROM, CUT_STEP_PT = 0.55, 4.0
"""How full a sheet is at least where it is cut, and how far apart places for a cut are tried."""


@dataclass(frozen=True, slots=True, repr=False)
class Plain:
    """A map on paper.  unit points, y downwards; ``columns`` and ``rows`` are where sheets begin and end.

    ``scale`` is how many points one map point takes.
    """

    picture: Picture
    scale: float
    self_at: tuple[float, float]
    columns: tuple[float, ...]
    rows: tuple[float, ...]

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the map lies."""
        return self.self_at[0] + x * self.scale, self.self_at[1] + y * self.scale

    def size(self, sign: Sign) -> float:
        """How large a part is drawn."""
        return max(SMALLEST_PT, sign.look.size * self.scale)

    def room(self, x: float, y: float, width: float, height: float) -> Box:
        """The room of something of the map by its middle.  unit map points"""
        return box_about(*self.at(x, y), width * self.scale, height * self.scale)

    @property
    def sheets(self) -> int:
        """How many sheets it takes."""
        return (len(self.columns) - 1) * (len(self.rows) - 1)

    @property
    def self_room(self) -> Box:
        """The room of Self."""
        return self.room(0.0, 0.0, SELF_SIZE, SELF_SIZE)

    def sign_room(self, sign: Sign) -> Box:
        """The room of a part."""
        return box_about(*self.at(sign.x, sign.y), self.size(sign), self.size(sign))

    def sheet(self, column: int, row: int) -> Box:
        """What lies on one sheet; both count from 0."""
        left, right = self.columns[column : column + 2]
        top, bottom = self.rows[row : row + 2]
        return Box(left, top, right, bottom)

    def is_whole(self, box: Box) -> bool:
        """Whether a box stands on one sheet, away from its edges."""
        across = _within(self.columns, box.left, box.right)
        return across and _within(self.rows, box.top, box.bottom)


def on_one(picture: Picture, width_pt: float, height_pt: float) -> Plain:
    """The map on one sheet."""
    bounds = around(picture.boxes())
    room_w, room_h = width_pt - 2 * EDGE_PT, height_pt - 2 * EDGE_PT
    scale = min(FITTED, room_w / bounds.width, room_h / bounds.height)
    return _plain(picture, scale, (0.0, width_pt), (0.0, height_pt))


def on_many(picture: Picture, width_pt: float, height_pt: float) -> Plain:
    """The map over as many sheets as it needs, cut where as little as may be is cut through.

    It stands a little smaller where that saves sheets.
    """
    largest = TILED
    while True:
        ways = [_cut_up(picture, largest * share, width_pt, height_pt) for share in (1.0, *SPARING)]
        best = min(ways, key=lambda one: one.sheets)
        if best.sheets <= MOST_SHEETS:
            return best
        largest *= SPARING[-1]


def _cut_up(picture: Picture, scale: float, width_pt: float, height_pt: float) -> Plain:
    bounds, (_rings, *things) = around(picture.boxes()), picture.boxes()
    wide, high = (length * scale + 2 * EDGE_PT for length in (bounds.width, bounds.height))
    spans = [_span(one, scale, bounds) for one in things]
    columns = _cuts(wide, width_pt, [(box.left, box.right) for box in spans])
    rows = _cuts(high, height_pt, [(box.top, box.bottom) for box in spans])
    return _plain(picture, scale, columns, rows)


def _plain(
    picture: Picture, scale: float, columns: tuple[float, ...], rows: tuple[float, ...]
) -> Plain:
    """With the map in the middle of what the sheets hold."""
    bounds = around(picture.boxes())
    left = EDGE_PT if len(columns) > 2 else (columns[-1] - bounds.width * scale) / 2.0
    top = EDGE_PT if len(rows) > 2 else (rows[-1] - bounds.height * scale) / 2.0
    self_at = (left - bounds.left * scale, top - bounds.top * scale)
    return Plain(picture, scale, self_at, columns, rows)


def _span(box: Box, scale: float, bounds: Box) -> Box:
    """A box of the map on the plain, with a little white about it."""
    found = box.moved(-bounds.left, -bounds.top)
    return Box(*(edge * scale + EDGE_PT for edge in found)).grown(EDGE_PT)


def _cuts(length: float, room: float, spans: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """Where sheets begin and end along one way; each but the last is cut where it cuts the least."""
    found = [0.0]
    while length - found[-1] > room + 0.01:
        found.append(_cut(found[-1], room, spans))
    return (*found, found[-1] + room)


def _cut(start: float, room: float, spans: Sequence[tuple[float, float]]) -> float:
    best, least = start + room, inf
    for step in range(int(room * (1.0 - CUT_FROM) / CUT_STEP_PT) + 1):
        at = start + room - step * CUT_STEP_PT
        crossed = sum(low < at < high for low, high in spans)
        if crossed < least:
            best, least = at, crossed
        if not crossed:
            break
    return best


def _within(cuts: tuple[float, ...], low: float, high: float) -> bool:
    place = bisect_right(cuts, low)
    return 0 < place < len(cuts) and high <= cuts[place]
