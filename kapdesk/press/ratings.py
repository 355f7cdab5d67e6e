"""Ratings meeting by meeting on paper: a column for each meeting, a row for each measure, readable without colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.rating_plot import (
    Dot,
    RatingPlot,
    RatingRow,
    Stretch,
    upright_words,
    upright_x,
)
from kapdesk.press.ink import ink
from kapdesk.press.lines import set_line
from kapdesk.press.marks import Point, draw_marker, draw_open_marker, draw_path
from kapdesk.press.page import Block
from kapdesk.press.paper import BODY_PT, BOLD, HAIRLINE, INK, QUIET, REGULAR, Page, Style
from kapdesk.press.strips import draw_line

GRID = "#E0E4E7"
ROW_PT = 78.0
"""How high a row of weight one stands in ordinary print."""

REACH_PT = 3.0
RING_PT = 5.4
LABEL_GAP_PT = 5.0
LINE_PT = 1.2
UPRIGHT_PT = 1.4
DASHES_PT = ([3.5, 2.5],)
LEAST_PLACES = 3
"""A meeting takes the room of so many ratings at the least, so that its day can be read."""

MOST_PLACES = 36
"""So many places stand side by side in ordinary print; what comes later goes on in a row beneath."""


@dataclass(frozen=True, slots=True)
class RatingsBlock:
    """One row of meetings.  unit points.

    ``title`` says whose ratings they are, ``legend`` what the signs mean; either may be empty.  ``share`` is how high
    its rows stand beside the usual.
    """

    page: Page
    plot: RatingPlot
    title: str = ""
    legend: str = ""
    share: float = 1.0
    gap_pt: float = 8.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        weights = sum(row.weight for row in self.plot.rows)
        lines = self._small.leading_pt * (1.4 if self.legend else 0.0)
        return self._title_pt + self._row_pt * weights + self._head_pt + lines

    def parted(self, room_pt: float) -> tuple[Block | None, Block | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        canvas.saveState()
        edges = self._edges(x_pt)
        small = self._small
        if self.title:
            bold = self._bold
            draw_line(canvas, set_line(self.title, bold), bold, x_pt, top_pt - bold.size_pt)
            top_pt -= self._title_pt
        for stretch, left, right in zip(self.plot.stretches, edges, edges[1:], strict=False):
            middle, room = (left + right) / 2.0, right - left - 2.0
            for under, words in enumerate((_labels(stretch), (stretch.note,)), 1):
                base = top_pt - under * small.leading_pt
                _centred(canvas, _fitting(words, small, room), small, middle, base)
        low = top_pt - self._head_pt
        self._draw_uprights(canvas, edges, low)
        for row in self.plot.rows:
            high, low = low, low - self._row_pt * row.weight
            self._draw_row(_Panel(canvas, row, edges, low, high, self._scale), x_pt)
        if self.legend:
            line = set_line(self.legend, small)
            draw_line(canvas, line, small, x_pt, low - small.leading_pt)
        canvas.restoreState()

    def _draw_uprights(self, canvas: Canvas, edges: list[float], high_pt: float) -> None:
        """What is marked through all rows, each with its words over it where all of them have room."""
        marked, small = self.plot.uprights, replace(self._small, font=BOLD, colour=INK)
        bands = list(pairwise(edges))
        xs = [upright_x(one, bands, self.plot) for one in marked]
        said = upright_words(marked, xs, lambda words: set_line(words, small).width_pt + 4.0)
        low = high_pt - self._row_pt * sum(row.weight for row in self.plot.rows)
        for x, words in zip(xs, said, strict=True):
            canvas.setStrokeColor(ink(INK))
            canvas.setLineWidth(UPRIGHT_PT * self._scale)
            canvas.line(x, low, x, high_pt)
            _centred(canvas, words, small, x, high_pt + 3.0)

    def _draw_row(self, panel: _Panel, x_pt: float) -> None:
        canvas, row = panel.canvas, panel.row
        strong = replace(self._small, font=BOLD, colour=INK)
        draw_line(canvas, set_line(row.name, strong), strong, x_pt, panel.high_pt - 12.0)
        unit = set_line(row.unit, self._small)
        under = panel.high_pt - 12.0 - self._small.leading_pt
        draw_line(canvas, unit, self._small, x_pt, under)
        for tick in row.ticks:
            y = panel.y(tick)
            _rule(canvas, GRID, (panel.edges[0], y), (panel.edges[-1], y))
            number = set_line(str(tick), self._small)
            base = y - self._small.size_pt * 0.36
            draw_line(canvas, number, self._small, panel.edges[0] - number.width_pt - 4.0, base)
        for edge in panel.edges:
            _rule(canvas, HAIRLINE, (edge, panel.low_pt), (edge, panel.high_pt))
        _rule(canvas, HAIRLINE, (x_pt, panel.low_pt), (panel.edges[-1], panel.low_pt))
        for run in row.runs(self.plot.stretches):
            self._draw_run(panel, run)

    def _draw_run(self, panel: _Panel, run: tuple[Dot, ...]) -> None:
        canvas = panel.canvas
        at = [(self._x(panel.edges, dot.place), panel.y(dot.value)) for dot in run]
        canvas.setStrokeColor(ink(INK))
        canvas.setLineWidth(LINE_PT * self._scale)
        canvas.setDash(*(DASHES_PT if panel.row.dashed else ()))
        if len(at) > 1:
            draw_path(canvas, at)
        canvas.setDash()
        for dot, point in zip(run, at, strict=True):
            panel.draw_dot(dot, point)
        for dot, point in _numbered(run, at, self._small.size_pt * 1.3):
            base = point[1] + LABEL_GAP_PT * self._scale
            _centred(canvas, dot.said, self._small, point[0], base)

    def _x(self, edges: list[float], place: int) -> float:
        """Where a rating stands: in the middle of its share of its meeting's column."""
        pairs = zip(self.plot.stretches, edges, edges[1:], strict=False)
        found = next(one for one in pairs if one[0].start <= place < one[0].end)
        stretch, left, right = found
        share = (place - stretch.start + 0.5) / (stretch.end - stretch.start)
        return left + (right - left) * share

    def _edges(self, x_pt: float) -> list[float]:
        """Where the columns begin and end; a meeting with more ratings is wider."""
        strong = replace(self._small, font=BOLD)
        names = [set_line(row.name, strong).width_pt for row in self.plot.rows]
        names += [set_line(row.unit, self._small).width_pt for row in self.plot.rows]
        left = x_pt + max(names, default=0.0) + 22.0 * self._scale
        weights = [_places(stretch) for stretch in self.plot.stretches]
        room, whole = x_pt + self.page.width_pt - left, sum(weights)
        edges = [left]
        for weight in weights:
            edges.append(edges[-1] + room * weight / whole)
        return edges

    @property
    def _scale(self) -> float:
        return self.page.body_pt / BODY_PT

    @property
    def _row_pt(self) -> float:
        return ROW_PT * self._scale * self.share

    @property
    def _head_pt(self) -> float:
        """The lines over the rows: the meeting, how it ended, what is marked."""
        return self._small.leading_pt * (2.6 + (1.2 if self.plot.uprights else 0.0))

    @property
    def _title_pt(self) -> float:
        return self._bold.leading_pt if self.title else 0.0

    @property
    def _bold(self) -> Style:
        return replace(self.page.cell, font=BOLD)

    @property
    def _small(self) -> Style:
        size = 8.0 * self._scale
        return Style(REGULAR, size, size * 1.32, QUIET)


@dataclass(frozen=True, slots=True)
class _Panel:
    """Where one row is drawn.  unit points."""

    canvas: Canvas
    row: RatingRow
    edges: list[float]
    low_pt: float
    high_pt: float
    scale: float

    def y(self, value: float) -> float:
        """How high a value stands, with room for its number above it."""
        low, high = self.low_pt + 8.0 * self.scale, self.high_pt - 15.0 * self.scale
        return low + (value - self.row.low) / (self.row.high - self.row.low) * (high - low)

    def draw_dot(self, dot: Dot, at: Point) -> None:
        """One rating: filled, or open; ringed where it was taken as fitting."""
        self.canvas.setStrokeColor(ink(INK))
        self.canvas.setFillColor(ink(INK))
        draw = draw_open_marker if dot.hollow else draw_marker
        draw(self.canvas, self.row.marker, at, REACH_PT * self.scale)
        if dot.ringed:
            self.canvas.setLineWidth(0.8)
            self.canvas.circle(*at, RING_PT * self.scale, stroke=1, fill=0)


def ratings_blocks(
    page: Page, plot: RatingPlot, *, title: str = "", explained: bool = True, share: float = 1.0
) -> Iterator[RatingsBlock]:
    """The whole plot in as many rows of meetings as it needs.

    The title stands over the first; what the signs mean under the last, unless the paper says it otherwise.
    """
    parts = list(_parted(plot, MOST_PLACES * BODY_PT / page.body_pt))
    legend = " · ".join(plot.legend()) if explained else ""
    for number, part in enumerate(parts, 1):
        last = legend if number == len(parts) else ""
        yield RatingsBlock(page, part, title if number == 1 else "", last, share)


def _parted(plot: RatingPlot, most: float) -> Iterator[RatingPlot]:
    """The plot cut between meetings, none of its parts wider than so many places unless one meeting is.

    A part has no row for what was never rated in it.
    """
    held: list[Stretch] = []
    for stretch in plot.stretches:
        if held and sum(map(_places, [*held, stretch])) > most:
            yield _part(plot, held)
            held = []
        held.append(stretch)
    if held:
        yield _part(plot, held)


def _part(plot: RatingPlot, stretches: list[Stretch]) -> RatingPlot:
    span = range(stretches[0].start, stretches[-1].end)
    rows = (
        replace(row, dots=tuple(dot for dot in row.dots if dot.place in span)) for row in plot.rows
    )
    whole = span.stop == plot.stretches[-1].end
    marked = (
        one
        for one in plot.uprights
        if span.start <= one.place < span.stop or (whole and one.place == span.stop)
    )
    return RatingPlot(tuple(stretches), tuple(row for row in rows if row.dots), tuple(marked))


def _places(stretch: Stretch) -> int:
    return max(stretch.end - stretch.start, LEAST_PLACES)


def _labels(stretch: Stretch) -> tuple[str, ...]:
    """What a meeting may be called, the fullest first."""
    whole = " · ".join(part for part in (stretch.name, stretch.day) if part)
    return tuple(part for part in (whole, stretch.day, stretch.name, stretch.short) if part)


def _numbered(
    run: tuple[Dot, ...], at: list[Point], apart_pt: float
) -> Iterator[tuple[Dot, Point]]:
    """The ratings that have room for their number; the last always has."""
    taken = float("-inf")
    for place, (dot, point) in enumerate(zip(run, at, strict=True)):
        last = place == len(at) - 1
        if last or (point[0] - taken >= apart_pt and at[-1][0] - point[0] >= apart_pt):
            taken = point[0]
            yield dot, point


def _fitting(choices: tuple[str, ...], style: Style, room_pt: float) -> str:
    """The first of these that has room; nothing where none has."""
    fits = (words for words in choices if set_line(words, style).width_pt <= room_pt)
    return next(fits, "")


def _rule(canvas: Canvas, colour: str, start: Point, end: Point) -> None:
    canvas.setStrokeColor(ink(colour))
    canvas.setLineWidth(0.5)
    canvas.line(*start, *end)


def _centred(canvas: Canvas, words: str, style: Style, x_pt: float, base_pt: float) -> None:
    """Words around a middle, on their baseline."""
    line = set_line(words, style)
    draw_line(canvas, line, style, x_pt - line.width_pt / 2.0, base_pt)
