"""What the looks of a map mean: a sample of each beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kapdesk.ifs.handout.crowd import Box
from kapdesk.ifs.handout.strokes import draw_bond, draw_box, draw_shape
from kapdesk.ifs.model.styles import Ground
from kapdesk.ifs.rules.looks import FADED, GUESSED, SIZED, Legend, colour_on
from kapdesk.press.ink import ink
from kapdesk.press.lines import SetLine, set_lines
from kapdesk.press.paper import INK, Page
from kapdesk.press.strips import draw_line
from kapdesk.sketch.outlines import Point
from kapdesk.sketch.strokes import Arrow, Stroke

SAMPLE_EM, WIDE_EM, WIDTH_PT = 1.7, 3.2, 1.6
"""How large a sample stands, how wide the room for it is, and how broad a line of it."""

DEEP, TILE_PT = 90, 6.0
PATTERNED, COLOURED, LINED = "pattern ", "colour ", "line "


@dataclass(frozen=True, slots=True, repr=False)
class LegendBlock:
    """Lines of a legend under each other.  unit points"""

    page: Page
    lines: tuple[Legend, ...]
    gap_pt: float = 2.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return sum(self._row_pt(one) for one in self.lines)

    def parted(self, room_pt: float) -> tuple[LegendBlock | None, LegendBlock | None]:
        """What fits, and what is left for the next page."""
        fits = 0
        while fits < len(self.lines) and room_pt >= self._row_pt(self.lines[fits]):
            room_pt -= self._row_pt(self.lines[fits])
            fits += 1
        rest = self.lines[fits:]
        return (
            LegendBlock(self.page, self.lines[:fits], self.gap_pt) if fits else None,
            LegendBlock(self.page, rest, self.gap_pt) if rest else None,
        )

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        style = self.page.cell
        for one in self.lines:
            words = self._words(one)
            middle = top_pt - self._row_pt(one) / 2.0
            canvas.saveState()
            canvas.translate(x_pt, middle)
            self._draw_sample(canvas, one)
            canvas.restoreState()
            down = middle + (len(words) * style.leading_pt) / 2.0 - style.size_pt
            for line in words:
                draw_line(canvas, line, style, x_pt + self._wide_pt, down)
                down -= style.leading_pt
            top_pt -= self._row_pt(one)

    def _words(self, one: Legend) -> tuple[SetLine, ...]:
        words = f"{one.sample}: {one.words}"
        return set_lines(words, self.page.cell, self.page.width_pt - self._wide_pt)

    def _row_pt(self, one: Legend) -> float:
        lines = len(self._words(one)) * self.page.cell.leading_pt
        return max(lines + 3.0, self._sample_pt + 4.0)

    @property
    def _sample_pt(self) -> float:
        return SAMPLE_EM * self.page.body_pt

    @property
    def _wide_pt(self) -> float:
        return WIDE_EM * self.page.body_pt

    def _draw_sample(self, canvas: Canvas, one: Legend) -> None:
        """A piece of what is meant, in the middle of its room; ``one.look`` says of what."""
        size, at = self._sample_pt, (self._sample_pt / 2.0 + 1.0, 0.0)
        if one.look.startswith(LINED):
            self._draw_bond(canvas, Stroke(one.look.removeprefix(LINED)))
        elif one.look.startswith(COLOURED):
            canvas.setFillColor(ink(colour_on(one.look.removeprefix(COLOURED), Ground.PAPER)))
            canvas.setStrokeColor(ink(INK))
            canvas.setLineWidth(0.5)
            draw_box(canvas, _square(at, size * 0.8), fill=True)
        elif one.look.startswith(PATTERNED):
            name = one.look.removeprefix(PATTERNED)
            draw_shape(canvas, "square", at, size, pattern=name, tile=TILE_PT)
        elif one.look == SIZED:
            draw_shape(canvas, "circle", at, size)
            draw_shape(canvas, "circle", (at[0] + size * 0.9, 0.0), size * 0.5)
        elif one.look in (GUESSED, FADED):
            deep = DEEP if one.look == FADED else 0
            draw_shape(canvas, "circle", at, size, dashed=one.look == GUESSED, depth=deep)
        else:
            _, shape, *pattern = one.look.split()
            draw_shape(canvas, shape, at, size, pattern=(*pattern, "plain")[0], tile=TILE_PT)

    def _draw_bond(self, canvas: Canvas, stroke: Stroke) -> None:
        draw_bond(
            canvas,
            (1.0, 0.0),
            (self._wide_pt - 6.0, 0.0),
            stroke=stroke,
            pen=stroke,
            arrow=Arrow.NONE,
            width=WIDTH_PT,
        )


def _square(at: Point, size: float) -> Box:
    x, y = at
    return Box(x - size / 2.0, y - size / 2.0, x + size / 2.0, y + size / 2.0)
