"""Markers and the lines between readings, in the page's own language."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.plot import Marker, Trace
from kapdesk.press.marks import draw_marker, draw_trace


def strokes(draw: Callable[[Canvas], None]) -> list[str]:
    """What a drawing wrote on its page, line by line."""
    out = BytesIO()
    canvas = Canvas(out, pageCompression=0, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    content = PdfReader(out).pages[0].get_contents()
    return content.get_data().decode("latin-1").splitlines() if content is not None else []


def marker_strokes(marker: Marker) -> tuple[str, ...]:
    return tuple(strokes(lambda canvas: draw_marker(canvas, marker, (10.0, 10.0), 3.0)))


def test_every_marker_has_a_shape_of_its_own() -> None:
    assert len({marker_strokes(marker) for marker in Marker}) == len(Marker)


def test_a_step_holds_its_value_until_the_next() -> None:
    points = [(0.0, 1.0), (10.0, 5.0)]
    line = " ".join(strokes(lambda c: draw_trace(c, Trace.STEP, points, 1.0)))
    assert "0 1 m 10 1 l 10 5 l" in line


def test_a_line_joins_readings_and_one_alone_is_not_joined() -> None:
    one = strokes(lambda c: draw_trace(c, Trace.LINE, [(0.0, 1.0)], 1.0))
    two = strokes(lambda c: draw_trace(c, Trace.LINE, [(0.0, 1.0), (9.0, 2.0)], 1.0))
    assert " l" not in " ".join(one)
    assert "0 1 m 9 2 l" in " ".join(two)


def test_readings_without_a_trace_are_not_joined() -> None:
    bare = strokes(lambda c: draw_trace(c, Trace.NONE, [(0.0, 1.0), (9.0, 2.0)], 1.0))
    assert " l" not in " ".join(bare)
