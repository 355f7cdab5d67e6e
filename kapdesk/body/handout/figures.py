"""Both figures in black ink, with marks told apart by hatch, edge, number and sign alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from math import atan2, cos, hypot, pi, sin

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kapdesk.body.drawing.arrows import arrow
from kapdesk.body.drawing.curves import Path, Point
from kapdesk.body.drawing.figure import Drawn, Layer, figure
from kapdesk.body.drawing.hatches import Bounds, hatch
from kapdesk.body.drawing.hits import CHEST, boxed, middle_of, shapes_of
from kapdesk.body.drawing.plates import Plates
from kapdesk.body.drawing.strokes import pieces
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, BodyMark, BodyMarks, Depth, Quality, View
from kapdesk.body.regions import NOWHERE, WHOLE
from kapdesk.body.words import badge_words
from kapdesk.press.ink import ink
from kapdesk.press.lines import set_line
from kapdesk.press.marks import PAPER_WHITE, draw_path
from kapdesk.press.paper import HAIRLINE, INK, QUIET, Page, Style
from kapdesk.press.strips import draw_line

VIEWS = (View.FRONT, View.BACK)
EVEN_ODD, NON_ZERO = 0, 1
"""How the printing library names the two rules of what lies inside a path."""

GAP_PT = 6.0
OUTLINE_PT, DETAIL_PT, EDGE_PT, HATCH_PT = 0.8, 0.4, 0.9, 0.45
DASH = (2.4, 1.8)
FINENESS = 0.62
"""How much finer hatches and arrows are on paper than on a screen: a point is larger than a pixel."""

ROUND = 14
"""Of how many corners a disc is made where a hatch is cut to it."""

PLATE_PAD_PT = 2.5
NOTHING_FELT = "nowhere"


def figures_high_pt(width_pt: float) -> float:
    """How high both figures stand side by side in a width.  unit points"""
    return _scale(width_pt) * BOX_HEIGHT


@dataclass(frozen=True, slots=True)
class Figures:
    """Front and back on a canvas, their top left corner at a place.  unit points"""

    canvas: Canvas
    page: Page
    left_pt: float
    top_pt: float
    width_pt: float

    def draw(self, marks: BodyMarks) -> None:
        """Everything, the numbers last."""
        for view in VIEWS:
            self._body(view)
        for mark in marks:
            self._mark(mark)
        for mark in marks:
            self._spread(mark)
        self._numbers(marks)

    def _body(self, view: View) -> None:
        drawn, canvas = figure(view), self.canvas
        self._pen(QUIET, OUTLINE_PT)
        canvas.drawPath(self._path([drawn.outline], view), stroke=1, fill=0)
        self._pen(HAIRLINE, DETAIL_PT)
        for line in drawn.details:
            canvas.drawPath(self._path([line], view), stroke=1, fill=0)
        canvas.setDash(*DASH)
        for zone in drawn.layer(Layer.INNER):
            canvas.drawPath(self._path(zone.paths, view), stroke=1, fill=0)
        canvas.setDash()

    def _mark(self, mark: BodyMark) -> None:
        if mark.path:
            self._stroke(mark)
            return
        for view, paths, bounds, bounded in self._shapes(mark):
            shape = self._path(paths, view)
            self._hatched(shape, EVEN_ODD, mark.quality, bounds)
            if bounded:
                self._pen(INK, EDGE_PT, dashed=mark.depth is Depth.INSIDE)
                self.canvas.drawPath(self._path(paths, view), stroke=1, fill=0)
                self.canvas.setDash()

    def _stroke(self, mark: BodyMark) -> None:
        """A painted line: its edge, its inside in paper's white, its hatch."""
        found, scale = pieces(mark.path), _scale(self.width_pt)
        self.canvas.setLineCap(1)
        for colour, edge in ((INK, EDGE_PT), (PAPER_WHITE, -EDGE_PT)):
            for piece in found:
                self._pen(colour, piece.width * scale + edge)
                start, end = (self._at(mark.view, point) for point in (piece.start, piece.end))
                draw_path(self.canvas, [start, end])
        self.canvas.setLineCap(0)
        cut = self.canvas.beginPath()
        for corners in _covered(mark):
            points = [self._at(mark.view, corner) for corner in corners]
            _close(cut, points)
        self._hatched(cut, NON_ZERO, mark.quality, self._bounds_of_stroke(mark))

    def _hatched(
        self, shape: PDFPathObject, rule: int, quality: Quality | None, bounds: Bounds
    ) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.clipPath(shape, stroke=0, fill=0, fillMode=rule)
        draw_hatch(canvas, quality, bounds, self.top_pt)
        canvas.restoreState()

    def _spread(self, mark: BodyMark) -> None:
        start, end = self._middle(mark), _middle_of(mark.spread_to)
        if start is None or end is None:
            return
        draw_arrow(self.canvas, start, self._down(*end), self.top_pt, FINENESS)

    def _numbers(self, marks: BodyMarks) -> None:
        high = figures_high_pt(self.width_pt)
        plates = Plates(Bounds(self.left_pt, 0.0, self.left_pt + self.width_pt, high))
        for mark in marks:
            at = self._middle(mark)
            if at is not None:
                self._plate(plates, badge_words(mark), at, self._bounds(mark, at))
        if any(NOWHERE in mark.regions for mark in marks):
            for view in VIEWS:
                at = self._down(view, CHEST)
                self._plate(plates, NOTHING_FELT, at, Bounds(at[0], 0.0, at[0], high))

    def _plate(self, plates: Plates, words: str, at: Point, mark: Bounds) -> None:
        if not words:
            return
        style = self.page.cell_head
        line = set_line(words, style)
        high = style.size_pt * 1.25
        plate = plates.put(max(high, line.width_pt + 2.0 * PLATE_PAD_PT), high, at, mark)
        self.canvas.setFillColor(ink(PAPER_WHITE))
        self._pen(INK, 0.5)
        left, low = self._flipped((plate.left, plate.bottom))
        wide = plate.right - plate.left
        self.canvas.roundRect(left, low, wide, high, high / 2.0, stroke=1, fill=1)
        x = left + (wide - line.width_pt) / 2.0
        draw_line(self.canvas, line, _inked(style), x, low + 0.3 * high)

    def _shapes(self, mark: BodyMark) -> Iterator[tuple[View, tuple[Path, ...], Bounds, bool]]:
        """Each shape of a mark with its bounds; what is felt about the body has no edge."""
        for region in mark.regions:
            for shape in _drawn(region):
                left, top = self._down(shape.view, shape.box[:2])
                right, bottom = self._down(shape.view, shape.box[2:])
                bounds = Bounds(left, top, right, bottom)
                yield shape.view, shape.paths, bounds, shape.layer is not Layer.AROUND

    def _bounds(self, mark: BodyMark, at: Point) -> Bounds:
        """The bounds of the piece of a mark that its number belongs to."""
        if mark.path:
            return self._bounds_of_stroke(mark)
        found = [bounds for _, _, bounds, _ in self._shapes(mark)]
        return next((one for one in found if _holds(one, at)), found[0])

    def _bounds_of_stroke(self, mark: BodyMark) -> Bounds:
        half = max(piece.width for piece in pieces(mark.path)) / 2.0
        across = [x for x, _ in map(boxed, mark.path)]
        down = [y for _, y in map(boxed, mark.path)]
        left, top = self._down(mark.view, (min(across) - half, min(down) - half))
        right, bottom = self._down(mark.view, (max(across) + half, max(down) + half))
        return Bounds(left, top, right, bottom)

    def _middle(self, mark: BodyMark) -> Point | None:
        if mark.path:
            return self._down(mark.view, boxed(mark.path[len(mark.path) // 2]))
        found = next((one for one in map(_middle_of, mark.regions) if one is not None), None)
        return None if found is None else self._down(*found)

    def _path(self, paths: Iterable[Path], view: View) -> PDFPathObject:
        found = self.canvas.beginPath()
        for path in paths:
            found.moveTo(*self._at(view, path[0].start))
            for piece in path:
                ends = (piece.leaving, piece.arriving, piece.end)
                (x1, y1), (x2, y2), (x3, y3) = (self._at(view, end) for end in ends)
                found.curveTo(x1, y1, x2, y2, x3, y3)
        return found

    def _pen(self, colour: str, width_pt: float, *, dashed: bool = False) -> None:
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(width_pt)
        if dashed:
            self.canvas.setDash(*DASH)

    def _at(self, view: View, point: Point) -> Point:
        return self._flipped(self._down(view, point))

    def _down(self, view: View, point: Point) -> Point:
        """A point of a figure, across the page and down from the top of the figures."""
        scale = _scale(self.width_pt)
        step = (BOX_WIDTH * scale + GAP_PT) if view is View.BACK else 0.0
        return self.left_pt + step + point[0] * scale, point[1] * scale

    def _flipped(self, point: Point) -> Point:
        """Upwards, as paper is measured."""
        return point[0], self.top_pt - point[1]


def draw_hatch(canvas: Canvas, quality: Quality | None, bounds: Bounds, top_pt: float) -> None:
    """The hatch of a quality over bounds that are measured downwards from a height; finer than on a screen."""
    found = hatch(quality, Bounds(*(edge / FINENESS for edge in astuple(bounds))))
    canvas.setStrokeColor(ink(INK))
    canvas.setFillColor(ink(INK))
    canvas.setLineWidth(HATCH_PT)
    for line in found.lines:
        draw_path(canvas, [(x * FINENESS, top_pt - y * FINENESS) for x, y in line])
    for dot in found.dots:
        x, y = (FINENESS * one for one in dot.middle)
        canvas.circle(x, top_pt - y, dot.radius * FINENESS, stroke=1, fill=int(dot.filled))


def draw_arrow(canvas: Canvas, start: Point, end: Point, top_pt: float, size: float = 1.0) -> None:
    """A bent arrow between points that are measured downwards from a height, on a bed of paper's white."""
    bent = arrow(start, end, size=size)
    canvas.setLineCap(1)
    for colour, width in ((PAPER_WHITE, 2.6), (INK, EDGE_PT)):
        canvas.setStrokeColor(ink(colour))
        canvas.setLineWidth(width)
        for line in (bent.line, bent.head):
            draw_path(canvas, [(x, top_pt - y) for x, y in line])
    canvas.setLineCap(0)


def _scale(width_pt: float) -> float:
    return (width_pt - GAP_PT) / (2.0 * BOX_WIDTH)


def _drawn(region: str) -> Iterator[Drawn]:
    if region == WHOLE:
        for view in VIEWS:
            yield Drawn.of(WHOLE, view, Layer.SURFACE, figure(view).outline)
    yield from shapes_of(region)


def _middle_of(region: str) -> tuple[View, Point] | None:
    return middle_of(region) if region else None


def _covered(mark: BodyMark) -> Iterator[tuple[Point, ...]]:
    """The many-sided shapes a painted line is made of, all turned the same way, so that together they are one."""
    for piece in pieces(mark.path):
        half = piece.width / 2.0
        for middle in dict.fromkeys((piece.start, piece.end)):
            yield tuple(
                (
                    middle[0] + half * cos(2.0 * pi * i / ROUND),
                    middle[1] + half * sin(2.0 * pi * i / ROUND),
                )
                for i in range(ROUND)
            )
        along = (piece.end[0] - piece.start[0], piece.end[1] - piece.start[1])
        if hypot(*along):
            angle = atan2(along[1], along[0])
            x, y = -half * sin(angle), half * cos(angle)
            (a, b), (c, d) = piece.start, piece.end
            yield (a - x, b - y), (c - x, d - y), (c + x, d + y), (a + x, b + y)


def _close(path: PDFPathObject, points: list[Point]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()


def _holds(bounds: Bounds, at: Point) -> bool:
    return bounds.left <= at[0] <= bounds.right and bounds.top <= at[1] <= bounds.bottom


def _inked(style: Style) -> Style:
    return Style(style.font, style.size_pt, style.leading_pt, INK)
