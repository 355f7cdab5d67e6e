"""Outlines and lines of a map as a printer draws them, told apart without colour.  unit points, y downwards."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kapdesk.ifs.handout.crowd import Box, box_about
from kapdesk.press.ink import ink
from kapdesk.press.paper import INK, QUIET
from kapdesk.sketch.outlines import TILE, Path, Point, marks_of, path_of, scaled
from kapdesk.sketch.strokes import DASHES, Arrow, Stroke, heads_of, line_path, line_width

LEAST_TILE_PT = 4.5
"""A pattern never repeats itself closer, so that it is not read as grey."""

FADES, MARKS = 0.6, 0.55
"""How much paler the farthest part is, and how strong a pattern stands on its colour."""

OUTLINE_SHARE, THIN_PT, BROAD_PT = 0.03, 0.7, 1.6
PATTERN_SHARE = 0.7
ROUND_CAP, BUTT_CAP, ROUND_JOIN = 1, 0, 1
PAPER = "#FFFFFF"


def mixed(colour: str, share: float) -> Color:
    """So much of a colour on paper white."""
    found = ink(colour)
    return Color(*(1.0 - share * (1.0 - one) for one in (found.red, found.green, found.blue)))


def draw_shape(
    canvas: Canvas,
    shape: str,
    at: Point,
    size: float,
    *,
    colour: str = PAPER,
    pattern: str = "plain",
    dashed: bool = False,
    depth: int = 0,
    tile: float = TILE,
    picture: bytes | None = None,
) -> None:
    """A part's outline with its colour and its pattern, or filled by its picture; the deeper, the paler.

    ``colour`` is ``#RRGGBB``; ``tile`` is how far the pattern repeats itself.
    """
    path, strength = scaled(path_of(shape), size, *at), 1.0 - FADES * depth / 100.0
    canvas.saveState()
    canvas.setFillColor(mixed(colour, strength))
    canvas.drawPath(_traced(canvas, path), stroke=0, fill=1)
    _draw_pattern(canvas, path, at, size, pattern, strength, max(LEAST_TILE_PT, tile))
    if picture is not None:
        canvas.saveState()
        canvas.clipPath(_traced(canvas, path), stroke=0, fill=0)
        draw_picture(canvas, picture, box_about(*at, size, size), filling=True)
        canvas.restoreState()
    canvas.setStrokeColor(mixed(INK, strength))
    wide = max(THIN_PT, min(BROAD_PT, size * OUTLINE_SHARE))
    canvas.setLineWidth(wide)
    canvas.setLineJoin(ROUND_JOIN)
    _set_dash(canvas, Stroke.DASHED if dashed else Stroke.SOLID, wide)
    canvas.drawPath(_traced(canvas, path), stroke=1, fill=0)
    canvas.restoreState()


def draw_bond(
    canvas: Canvas, a: Point, b: Point, *, stroke: Stroke, pen: Stroke, arrow: Arrow, width: float
) -> None:
    """A line from a to b with its heads; ``stroke`` is its way and ``pen`` how it is broken."""
    canvas.saveState()
    canvas.setStrokeColor(ink(QUIET))
    canvas.setFillColor(ink(QUIET))
    canvas.setLineWidth(line_width(stroke, width))
    canvas.setLineJoin(ROUND_JOIN)
    for head in heads_of(a, b, arrow, width):
        canvas.drawPath(_traced(canvas, _closed(head)), stroke=0, fill=1)
    _set_dash(canvas, pen, width)
    path = line_path(a, b, stroke, width, arrow)
    canvas.drawPath(_traced(canvas, path), stroke=1, fill=0)
    canvas.restoreState()


def draw_box(canvas: Canvas, box: Box, *, fill: bool = False, stroke: bool = True) -> None:
    """A box in the pen and the fill of the canvas."""
    canvas.rect(box.left, -box.bottom, box.width, box.height, stroke=int(stroke), fill=int(fill))


def draw_picture(canvas: Canvas, content: bytes, box: Box, *, filling: bool = False) -> None:
    """A picture in the middle of a box: all of it, or so large that it fills the box."""
    image = ImageReader(BytesIO(content))
    wide_px, high_px = image.getSize()
    scales = box.width / wide_px, box.height / high_px
    scale = max(scales) if filling else min(scales)
    if scale > 0.0:
        wide, high = wide_px * scale, high_px * scale
        x, y = box.middle
        canvas.drawImage(image, x - wide / 2.0, -y - high / 2.0, wide, high, mask="auto")


def _closed(points: Sequence[Point]) -> Path:
    first, *others = points
    return (("M", first), *(("L", one) for one in others), ("Z", ()))


def _traced(canvas: Canvas, path: Path) -> PDFPathObject:
    """A path as the printing library takes it, y upwards."""
    traced = canvas.beginPath()
    for act, values in path:
        up = [-value if n % 2 else value for n, value in enumerate(values)]
        if act == "M":
            traced.moveTo(*up)
        elif act == "L":
            traced.lineTo(*up)
        elif act == "C":
            traced.curveTo(*up)
        else:
            traced.close()
    return traced


def _draw_pattern(
    canvas: Canvas, path: Path, at: Point, size: float, pattern: str, strength: float, tile: float
) -> None:
    marks = marks_of(pattern)
    if marks is None:
        return
    canvas.saveState()
    canvas.clipPath(_traced(canvas, path), stroke=0, fill=0)
    colour, share = mixed(INK, MARKS * strength), tile / TILE
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineWidth(marks.breadth * share * PATTERN_SHARE)
    count = int(size / tile) + 1
    left, top = at[0] - count * tile / 2.0, at[1] - count * tile / 2.0
    laid = tuple(
        step
        for column in range(count)
        for row in range(count)
        for step in scaled(marks.path, share, left + column * tile, top + row * tile)
    )
    filled = marks.breadth == 0.0
    canvas.drawPath(_traced(canvas, laid), stroke=int(not filled), fill=int(filled))
    canvas.restoreState()


def _set_dash(canvas: Canvas, stroke: Stroke, width: float) -> None:
    canvas.setLineCap(ROUND_CAP if stroke is Stroke.DOTTED else BUTT_CAP)
    canvas.setDash([share * width for share in DASHES.get(stroke, ())])
