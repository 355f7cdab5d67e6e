"""A hatch on paper: it covers its whole box, and leaves the canvas as it was."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.hatch import HATCH_PT, draw_hatch


def drawn(wide: float, high: float) -> str:
    """What is drawn, as the page says it."""
    file = BytesIO()
    canvas = Canvas(file, pageCompression=0)
    draw_hatch(canvas, 10.0, 200.0, wide, high)
    canvas.save()
    return file.getvalue().decode("latin-1")


def test_lines_lie_evenly_over_the_whole_box_and_are_cut_at_its_edges() -> None:
    page = drawn(70.0, 35.0)
    assert page.count(" l S") == int(105.0 / HATCH_PT) + 1
    assert "10 165 70 35 re W* n" in " ".join(page.split())
