"""One track on paper: its scale, its limits, its marks."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.plot import Mark, Marker, Plot, Rule, Series, Trace, Track
from kapdesk.press.axes import Axes, Frame
from kapdesk.press.paper import page
from kapdesk.press.tracks import draw_marks, draw_readings, draw_scale

PULSE = Series("pulse", "#D1701A", Marker.DOT, Trace.LINE, (0.0, 30.0), (70.0, 96.0))


def drawn(track: Track, draw: Callable[[Axes, Frame], None], height_pt: float = 100.0) -> str:
    """The words a track leaves on the page."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    plot = Plot(-10.0, 90.0, (track,))
    draw(Axes(canvas, plot, page("A4"), 42.0), Frame(track, 400.0, 400.0 + height_pt))
    canvas.showPage()
    canvas.save()
    return PdfReader(out).pages[0].extract_text()


def test_a_scale_names_its_track_its_unit_and_its_numbers() -> None:
    text = drawn(Track("HR", "/min", 40.0, 120.0, (60.0, 80.0, 100.0), (PULSE,)), draw_scale)
    assert all(word in text for word in ("HR", "/min", "60", "80", "100"))


def test_numbers_too_close_to_read_are_left_out() -> None:
    numbers = tuple(float(value) for value in range(40, 121))
    text = drawn(Track("HR", "/min", 40.0, 120.0, numbers), draw_scale, height_pt=40.0)
    assert 2 <= sum(part.isdigit() for part in text.split()) <= 6


def test_limits_side_by_side_keep_their_words() -> None:
    rules = tuple(Rule(90.0 + i, f"limit {i}") for i in range(4))
    text = drawn(Track("SpO₂", "%", 60.0, 100.0, (), rules=rules), draw_readings)
    assert all(f"limit {i}" in text for i in range(4))


def test_marks_outside_the_axis_are_left_out() -> None:
    marks = (Mark(10.0, "music"), Mark(500.0, "much later"))
    text = drawn(Track("Events", "", 0.0, 1.0, (), marks=marks), draw_marks)
    assert "music" in text
    assert "much later" not in text
