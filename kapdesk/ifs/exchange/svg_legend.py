"""The legend of a map as SVG: a sample of each look beside its words, below the map."""

from __future__ import annotations

from kapdesk.ifs.exchange.svg_marks import (
    EM,
    LEADING,
    LETTERS,
    Box,
    line_svg,
    path_svg,
    shape_svg,
    words_svg,
)
from kapdesk.ifs.model.nouns import Pattern, Shape
from kapdesk.ifs.rules.looks import FADED, GUESSED, SIZED, BondLook, Legend
from kapdesk.kernel.ids import BondId
from kapdesk.sketch.outlines import path_of, scaled
from kapdesk.sketch.strokes import Arrow, Stroke

SAMPLE, WIDE = 22.0, 46.0
"""How large a shape of the legend is, and how wide the room for any sample.  unit map points"""

ROW = 30.0


def legend_of(lines: tuple[Legend, ...], box: Box, *, coloured: bool) -> tuple[list[str], Box]:
    """The legend below what is drawn already, and what both take up together."""
    if not lines:
        return [], box
    found, y, wide = [], box.bottom + ROW, 0.0
    for one in lines:
        words = " ".join(f"{one.sample}: {one.words}".split())
        found.append(_sample(one, box.left + WIDE / 2, y, coloured=coloured))
        found.append(words_svg(words, box.left + WIDE + 8.0, y + LETTERS * 0.35, anchor="start"))
        wide = max(wide, WIDE + 8.0 + len(words) * LETTERS * EM)
        y += ROW
    foot = Box(box.left, box.bottom, box.left + wide, y - ROW + LEADING)
    return found, box.over(foot)


def _sample(one: Legend, x: float, y: float, *, coloured: bool) -> str:
    if one.stroke:
        stroke = Stroke(one.stroke)
        look = BondLook(BondId(""), stroke, stroke, Arrow.NONE, 2.5, "")
        return line_svg((x - WIDE / 2, y), (x + WIDE / 2, y), look)
    if not (one.shape or one.pattern or one.colour):
        return _way(one, x, y, coloured=coloured)
    d = path_svg(scaled(path_of(one.shape or Shape.SQUARE), SAMPLE, x, y))
    return shape_svg(
        d,
        one.colour,
        one.pattern or Pattern.PLAIN,
        0,
        dashed=False,
        coloured=coloured and bool(one.colour),
    )


def _way(one: Legend, x: float, y: float, *, coloured: bool) -> str:
    """A dashed outline, two sizes, or a faded one."""
    if one.look == SIZED:
        small, large = (
            path_svg(scaled(path_of(Shape.CIRCLE), size, x + dx, y))
            for size, dx in ((SAMPLE * 0.5, -12.0), (SAMPLE, 8.0))
        )
        plain = {"dashed": False, "coloured": False}
        return "".join(shape_svg(d, "", Pattern.PLAIN, 0, **plain) for d in (small, large))
    d = path_svg(scaled(path_of(Shape.CIRCLE), SAMPLE, x, y))
    depth = 80 if one.look == FADED else 0
    return shape_svg(
        d, "stone", Pattern.PLAIN, depth, dashed=one.look == GUESSED, coloured=coloured
    )
