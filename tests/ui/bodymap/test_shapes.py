"""What Qt paints is what is hit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from kapdesk.body.drawing.hits import region_at
from kapdesk.body.drawing.strokes import BRUSH
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, BodyMark, Mode, Spot, View
from kapdesk.body.regions import WHOLE
from ui.bodymap.shapes import details, outline, region_shape, shape_of


@pytest.mark.parametrize("view", [View.FRONT, View.BACK])
@pytest.mark.parametrize("inner", [True, False])
def test_the_painted_shape_holds_what_is_hit(view: View, inner: bool) -> None:
    for i in range(0, 400, 13):
        for j in range(0, 900, 17):
            point = (i + 0.31, j + 0.47)
            if not outline(view).contains(QPointF(*point)):
                continue
            region = region_at(view, point, inner=inner)
            assert region_shape(region, view).contains(QPointF(*point)), (region, point)


def test_a_region_is_drawn_on_its_own_figure_alone() -> None:
    assert region_shape("F.L.hand", View.BACK).isEmpty()
    assert not region_shape("F.L.hand", View.FRONT).isEmpty()
    assert region_shape(WHOLE, View.BACK) == outline(View.BACK)
    assert not details(View.BACK).isEmpty()


def test_a_mark_covers_all_its_regions() -> None:
    shape = shape_of(BodyMark(regions=("F.L.hand", "F.R.hand")), View.FRONT)
    assert shape.contains(QPointF(368, 500))
    assert shape.contains(QPointF(32, 500))


def test_a_stroke_is_as_wide_as_the_pen_pressed() -> None:
    path = (Spot(0.3, 0.3, 1.0), Spot(0.4, 0.3, 1.0), Spot(0.5, 0.3, 0.5), Spot(0.7, 0.3, 0.5))
    shape = shape_of(BodyMark(mode=Mode.STROKE, path=path), View.FRONT)
    x, y = 0.3 * BOX_WIDTH, 0.3 * BOX_HEIGHT
    assert shape.contains(QPointF(x, y + BRUSH / 2.0 - 1.0))
    assert not shape.contains(QPointF(x, y + BRUSH / 2.0 + 1.0))
    assert not shape.contains(QPointF(0.7 * BOX_WIDTH, y + BRUSH / 2.0 - 1.0))
    assert shape.contains(QPointF(0.5 * BOX_WIDTH, y))
    assert shape_of(BodyMark(mode=Mode.STROKE, path=path), View.BACK).isEmpty()


def test_a_point_is_a_disc() -> None:
    shape = shape_of(BodyMark(mode=Mode.POINT, path=(Spot(0.5, 0.5),)), View.FRONT)
    assert shape.boundingRect().width() == pytest.approx(BRUSH)
