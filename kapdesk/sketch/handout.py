"""A drawing on paper, as lines a printer draws itself: in its colours, or in black, each ink broken in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.ink import ink
from kapdesk.press.lines import set_line
from kapdesk.press.marks import draw_path
from kapdesk.press.paper import HAIRLINE, INK, Page
from kapdesk.press.strips import draw_line
from kapdesk.sketch.inks import COLOURS, PATTERNS, ink_words
from kapdesk.sketch.model import ASPECT, Ink, Sketch
from kapdesk.sketch.words import NOTHING_DRAWN

WIDTH_SHARE = 0.6
"""How much of the width a drawing takes where nobody says otherwise."""

LEAST_PT = 0.5
"""A line is never thinner than this, however small the drawing stands."""

BREAK_PT, THREAD_PT = 1.8, 0.3
"""Lines broader than this are broken as if they were so broad; how thin the line is that runs through the breaks."""

SAMPLE_PT, SAMPLE_GAP_PT = 26.0, 5.0
ROUND_CAP, BUTT_CAP, ROUND_JOIN = 1, 0, 1
"""How the printing library names the ends and corners of lines."""


@dataclass(frozen=True, slots=True, repr=False)
class SketchBlock:
    """One drawing in its frame, with what its inks are beneath it, whole on a page.  unit points.

    ``coloured`` prints the inks as they are; else all stand in black and differ by how their lines are broken.
    """

    page: Page
    sketch: Sketch
    coloured: bool = True
    share: float = WIDTH_SHARE
    gap_pt: float = 8.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return self._width_pt / ASPECT + len(self._rows()) * self._row_pt

    def parted(self, room_pt: float) -> tuple[SketchBlock | None, SketchBlock | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        draw_sketch(canvas, self.sketch, x_pt, top_pt, self._width_pt, coloured=self.coloured)
        down = top_pt - self._width_pt / ASPECT
        for row in self._rows():
            down -= self._row_pt
            aside = x_pt
            for found in row:
                aside += self._draw_name(canvas, found, aside, down)

    @property
    def _width_pt(self) -> float:
        return self.page.width_pt * self.share

    @property
    def _row_pt(self) -> float:
        return self.page.quiet.leading_pt * 1.2

    def _rows(self) -> list[list[Ink | None]]:
        """The inks in use in as many rows as they need; one that only says so where nothing is drawn."""
        used = self.sketch.inks()
        if not used:
            return [[None]]
        rows: list[list[Ink | None]] = [[]]
        left = self._width_pt
        for one in used:
            wide = self._name_pt(one)
            if wide > left and rows[-1]:
                rows.append([])
                left = self._width_pt
            rows[-1].append(one)
            left -= wide
        return rows

    def _name_pt(self, of: Ink) -> float:
        words = set_line(ink_words(of), self.page.quiet).width_pt
        return SAMPLE_PT + SAMPLE_GAP_PT + words + 2.0 * SAMPLE_GAP_PT

    def _draw_name(self, canvas: Canvas, of: Ink | None, x_pt: float, low_pt: float) -> float:
        """A piece of its line with its number and name; how wide it stands."""
        style = self.page.quiet
        if of is None:
            draw_line(canvas, set_line(f"({NOTHING_DRAWN})", style), style, x_pt, low_pt)
            return 0.0
        middle = low_pt + style.size_pt * 0.35
        canvas.saveState()
        _take_pen(canvas, of, 1.6, coloured=self.coloured)
        ends = [(x_pt, middle), (x_pt + SAMPLE_PT, middle)]
        draw_path(canvas, ends)
        if not self.coloured:
            _thread(canvas, ends)
        canvas.restoreState()
        words = set_line(ink_words(of), style)
        draw_line(canvas, words, style, x_pt + SAMPLE_PT + SAMPLE_GAP_PT, low_pt)
        return self._name_pt(of)


def draw_sketch(
    canvas: Canvas, sketch: Sketch, x_pt: float, top_pt: float, width_pt: float, *, coloured: bool
) -> None:
    """A drawing in its frame, its top left corner at a place on the page.  unit points"""
    high = width_pt / ASPECT
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(x_pt, top_pt - high, width_pt, high)
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.setLineJoin(ROUND_JOIN)
    for stroke in sketch.strokes:
        points = [(x_pt + x * width_pt, top_pt - y * high) for x, y in stroke.points]
        wide = max(LEAST_PT, stroke.nib.width * width_pt)
        _take_pen(canvas, stroke.ink, wide, coloured=coloured)
        if len(points) == 1:
            canvas.circle(*points[0], wide / 2.0, stroke=0, fill=1)
            continue
        draw_path(canvas, points)
        if not coloured:
            _thread(canvas, points)
    canvas.restoreState()
    canvas.saveState()
    canvas.setStrokeColor(ink(HAIRLINE))
    canvas.setLineWidth(0.6)
    canvas.rect(x_pt, top_pt - high, width_pt, high, stroke=1, fill=0)
    canvas.restoreState()


def _take_pen(canvas: Canvas, of: Ink, wide_pt: float, *, coloured: bool) -> None:
    colour = ink(COLOURS[of] if coloured else INK)
    pattern = () if coloured else PATTERNS[of]
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineWidth(wide_pt)
    canvas.setLineCap(BUTT_CAP if pattern else ROUND_CAP)
    canvas.setDash([share * min(wide_pt, BREAK_PT) for share in pattern])


def _thread(canvas: Canvas, points: list[tuple[float, float]]) -> None:
    """A thin whole line through a broken one, so that the eye follows what was drawn."""
    canvas.setLineWidth(THREAD_PT)
    canvas.setDash()
    draw_path(canvas, points)
