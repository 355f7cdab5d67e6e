"""The shapes readings are drawn with, filled or open, in the order a pen would take them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.plot import Marker, Trace
from kapdesk.press.ink import ink

Point = tuple[float, float]

STEP_ENDS_PT = 6.0
PAPER_WHITE = "#FFFFFF"
OPEN_LINE = 0.34


def draw_marker(canvas: Canvas, marker: Marker, at: Point, reach_pt: float) -> None:
    """One filled marker around a point, so many points from its middle to its edge."""
    draw = _SHAPES.get(marker)
    if draw is not None:
        draw(canvas, at, reach_pt, stroke=False)


def draw_open_marker(canvas: Canvas, marker: Marker, at: Point, reach_pt: float) -> None:
    """One open marker: its outline in the stroke's colour on paper white, so that no line runs through it."""
    draw = _SHAPES.get(marker)
    if draw is not None:
        canvas.saveState()
        canvas.setFillColor(ink(PAPER_WHITE), alpha=1.0)
        canvas.setLineWidth(OPEN_LINE * reach_pt)
        canvas.setDash()
        draw(canvas, at, reach_pt, stroke=True)
        canvas.restoreState()


def draw_trace(canvas: Canvas, trace: Trace, points: Sequence[Point], width_pt: float) -> None:
    """The line that joins points, straight or in steps."""
    canvas.setLineWidth(width_pt)
    if trace is Trace.LINE and len(points) > 1:
        draw_path(canvas, points)
    elif trace is Trace.STEP and points:
        canvas.setLineWidth(1.5 * width_pt)
        corners = [corner for a, b in pairwise(points) for corner in (a, (b[0], a[1]))]
        last = points[-1]
        draw_path(canvas, [*corners, last, (last[0] + STEP_ENDS_PT, last[1])])


def draw_path(
    canvas: Canvas, points: Sequence[Point], *, fill: bool = False, stroke: bool = True
) -> None:
    """An open line through points, or a filled shape."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if fill:
        path.close()
    canvas.drawPath(path, stroke=int(stroke), fill=int(fill))


class _Shape(Protocol):
    """Draws one filled shape around a point, with its outline when asked."""

    def __call__(self, canvas: Canvas, at: Point, r: float, *, stroke: bool) -> None: ...


def _down(canvas: Canvas, at: Point, r: float, *, stroke: bool) -> None:
    x, y = at
    draw_path(canvas, [(x - r, y + r), (x + r, y + r), (x, y - r * 0.7)], fill=True, stroke=stroke)


def _up(canvas: Canvas, at: Point, r: float, *, stroke: bool) -> None:
    x, y = at
    draw_path(canvas, [(x - r, y - r), (x + r, y - r), (x, y + r * 0.7)], fill=True, stroke=stroke)


def _dot(canvas: Canvas, at: Point, r: float, *, stroke: bool) -> None:
    canvas.circle(at[0], at[1], r * 0.9, stroke=int(stroke), fill=1)


def _square(canvas: Canvas, at: Point, r: float, *, stroke: bool) -> None:
    canvas.rect(at[0] - r * 0.85, at[1] - r * 0.85, r * 1.7, r * 1.7, stroke=int(stroke), fill=1)


def _diamond(canvas: Canvas, at: Point, r: float, *, stroke: bool) -> None:
    x, y = at
    draw_path(canvas, [(x, y + r), (x + r, y), (x, y - r), (x - r, y)], fill=True, stroke=stroke)


_SHAPES: dict[Marker, _Shape] = {
    Marker.DOWN: _down,
    Marker.UP: _up,
    Marker.DOT: _dot,
    Marker.SQUARE: _square,
    Marker.DIAMOND: _diamond,
}
