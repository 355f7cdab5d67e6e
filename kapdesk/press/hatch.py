"""Slanted lines all over a box on paper: what stands there is not shown."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.ink import ink
from kapdesk.press.paper import HAIRLINE

HATCH_PT = 7.0
"""How far apart its lines are.  unit points"""

LINE_PT = 0.6


def draw_hatch(
    canvas: Canvas, left_pt: float, top_pt: float, wide_pt: float, high_pt: float
) -> None:
    """Lines from left above to right below, over a whole box and nothing beside it."""
    canvas.saveState()
    around = canvas.beginPath()
    around.rect(left_pt, top_pt - high_pt, wide_pt, high_pt)
    canvas.clipPath(around, stroke=0, fill=0)
    canvas.setStrokeColor(ink(HAIRLINE))
    canvas.setLineWidth(LINE_PT)
    for number in range(int((wide_pt + high_pt) / HATCH_PT) + 1):
        begin = left_pt - high_pt + number * HATCH_PT
        canvas.line(begin, top_pt, begin + high_pt, top_pt - high_pt)
    canvas.restoreState()
