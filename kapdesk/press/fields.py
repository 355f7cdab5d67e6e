"""Names with a line behind each to write on, as a form has them."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.ink import ink
from kapdesk.press.lines import SetLine, set_lines
from kapdesk.press.page import Block
from kapdesk.press.paper import HAIRLINE, Page
from kapdesk.press.strips import draw_line

PITCH_EM = 1.85
"""How far apart lines lie: room for a hand.  unit the size of running text."""

LEAST_PITCH_PT = 20.0
GAP_PT = 6.0
WIDEST_NAME = 0.5
"""The share of the width a name may take before its line begins beneath it."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something to write in: its name, and how many lines there are for it."""

    name: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class FieldBlock:
    """Fields one under another, kept on one page.  unit points."""

    page: Page
    fields: tuple[Field, ...]
    gap_pt: float = 4.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return sum(self._rows(field) for field in self.fields) * self._pitch_pt + 4.0

    def parted(self, room_pt: float) -> tuple[Block | None, Block | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        for field in self.fields:
            top_pt = self._draw_field(canvas, field, x_pt, top_pt)

    def _draw_field(self, canvas: Canvas, field: Field, x_pt: float, top_pt: float) -> float:
        style, name = self.page.body, self._name(field)
        base = top_pt
        for line in name:
            base -= self._pitch_pt
            draw_line(canvas, line, style, x_pt, base)
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setLineWidth(0.6)
        right = x_pt + self.page.width_pt
        start = x_pt + name[-1].width_pt + GAP_PT
        if self._begins_beneath(name):
            base -= self._pitch_pt
            start = x_pt
        canvas.line(start, base - 2.0, right, base - 2.0)
        for _ in range(field.lines - 1):
            base -= self._pitch_pt
            canvas.line(x_pt, base - 2.0, right, base - 2.0)
        return base

    def _rows(self, field: Field) -> int:
        name = self._name(field)
        return len(name) + int(self._begins_beneath(name)) + field.lines - 1

    def _name(self, field: Field) -> tuple[SetLine, ...]:
        return set_lines(field.name, self.page.body, self.page.width_pt)

    def _begins_beneath(self, name: tuple[SetLine, ...]) -> bool:
        return name[-1].width_pt > self.page.width_pt * WIDEST_NAME

    @property
    def _pitch_pt(self) -> float:
        return max(LEAST_PITCH_PT, self.page.body.size_pt * PITCH_EM)
