"""Outlines and lines on paper: every shape, every pattern, every way of a line."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from kapdesk.ifs.handout.strokes import draw_bond, draw_shape, mixed
from kapdesk.press.paper import INK
from kapdesk.sketch.outlines import Pattern, Shape
from kapdesk.sketch.strokes import Arrow, Stroke


def drawn(
    *, shape: str = "circle", pattern: str = "plain", dashed: bool = False, depth: int = 0
) -> str:
    """What was written for one shape."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    draw_shape(canvas, shape, (100.0, -100.0), 60.0, pattern=pattern, dashed=dashed, depth=depth)
    canvas.save()
    return _written(out)


def line(stroke: Stroke, arrow: Arrow = Arrow.NONE, pen: Stroke | None = None) -> str:
    """What was written for one line."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    draw_bond(
        canvas,
        (10.0, -10.0),
        (90.0, -10.0),
        stroke=stroke,
        pen=pen or stroke,
        arrow=arrow,
        width=2.0,
    )
    canvas.save()
    return _written(out)


def _written(out: BytesIO) -> str:
    (page,) = PdfReader(out).pages
    contents = page.get_contents()
    assert contents is not None
    return contents.get_data().decode("latin-1")


def test_no_two_shapes_patterns_or_lines_are_written_alike() -> None:
    assert len({drawn(shape=shape) for shape in Shape}) == len(Shape)
    assert len({drawn(pattern=pattern) for pattern in Pattern}) == len(Pattern)
    assert len({line(stroke) for stroke in Stroke}) == len(Stroke)
    assert len({line(Stroke.SOLID, arrow) for arrow in Arrow}) == len(Arrow)


def test_what_is_guessed_is_dashed_along_its_own_way() -> None:
    assert drawn(dashed=True) != drawn()
    assert line(Stroke.ZIGZAG, pen=Stroke.DASHED) != line(Stroke.ZIGZAG)
    assert line(Stroke.ZIGZAG, pen=Stroke.DASHED) != line(Stroke.DASHED)


def test_the_deeper_the_paler() -> None:
    assert drawn(depth=100) != drawn(depth=0)
    assert mixed(INK, 0.0).rgb() == (1.0, 1.0, 1.0)


def test_what_is_no_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="heart"):
        drawn(shape="heart")
