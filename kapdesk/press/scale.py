"""A scale of whole numbers on paper: one box each, to ring by hand or with the one that was said."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.ink import ink
from kapdesk.press.lines import SetLine, set_line, set_lines
from kapdesk.press.paper import BOLD, HAIRLINE, INK, Page, Style
from kapdesk.press.strips import draw_line

BOX_EM = 2.0
"""How wide and high a box stands.  unit the size of running text."""

PAD_PT = 3.0
RING_PT = 1.6


@dataclass(frozen=True, slots=True)
class ScaleBlock:
    """A question with its numbers under it, and under them what both ends mean.  unit points.

    ``chosen`` is the number that was said, None on paper to fill in; a ``hollow`` one is ringed with a dashed line.
    """

    page: Page
    asks: str
    steps: tuple[int, ...]
    ends: str = ""
    chosen: int | None = None
    hollow: bool = False
    gap_pt: float = 6.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        words = len(self._asked()) * self.page.body.leading_pt
        return words + PAD_PT + self._box_pt + PAD_PT + self._ends_pt

    def parted(self, room_pt: float) -> tuple[ScaleBlock | None, ScaleBlock | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        style = self.page.body
        for line in self._asked():
            draw_line(canvas, line, style, x_pt, top_pt - style.size_pt)
            top_pt -= style.leading_pt
        top_pt -= PAD_PT
        for place, step in enumerate(self.steps):
            self._draw_box(canvas, step, x_pt + place * self._box_pt, top_pt - self._box_pt)
        quiet = self.page.quiet
        for number, line in enumerate(self._ends(), 1):
            below = top_pt - self._box_pt - PAD_PT - number * quiet.leading_pt
            draw_line(canvas, line, quiet, x_pt, below + quiet.leading_pt - quiet.size_pt)

    @property
    def _box_pt(self) -> float:
        return min(self.page.body.size_pt * BOX_EM, self.page.width_pt / len(self.steps))

    @property
    def _ends_pt(self) -> float:
        return len(self._ends()) * self.page.quiet.leading_pt

    def _asked(self) -> tuple[SetLine, ...]:
        return set_lines(self.asks, self.page.body, self.page.width_pt) if self.asks else ()

    def _ends(self) -> tuple[SetLine, ...]:
        return set_lines(self.ends, self.page.quiet, self.page.width_pt) if self.ends else ()

    def _draw_box(self, canvas: Canvas, step: int, left_pt: float, low_pt: float) -> None:
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setLineWidth(0.6)
        canvas.rect(left_pt, low_pt, self._box_pt, self._box_pt, stroke=1, fill=0)
        chosen = step == self.chosen
        style = self._strong if chosen else self.page.body
        number = set_line(str(step), style)
        middle = left_pt + self._box_pt / 2.0
        base = low_pt + self._box_pt / 2.0 - style.size_pt * 0.36
        draw_line(canvas, number, style, middle - number.width_pt / 2.0, base)
        if chosen:
            self._ring(canvas, middle, low_pt + self._box_pt / 2.0)

    def _ring(self, canvas: Canvas, x_pt: float, y_pt: float) -> None:
        canvas.setStrokeColor(ink(INK))
        canvas.setLineWidth(RING_PT)
        canvas.setDash(*((2.5, 2.0) if self.hollow else ()))
        canvas.circle(x_pt, y_pt, self._box_pt * 0.42, stroke=1, fill=0)
        canvas.setDash()

    @property
    def _strong(self) -> Style:
        body = self.page.body
        return Style(BOLD, body.size_pt, body.leading_pt, body.colour)
