"""Shapes and patterns that nobody needs colour to tell apart."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QImage, QPainter

from ui.kit.shapes import TILE_PX, Pattern, Shape, outline, pattern_brush

SIDE = 96


def _filled(brush: QBrush, shape: Shape | None = None, zoom: float = 1.0) -> NDArray[np.uint8]:
    """What a brush leaves on black.  shape (side, side), its brightness"""
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shape is not None:
        painter.translate(SIDE / 2, SIDE / 2)
        painter.fillPath(outline(shape, SIDE), brush)
    else:
        painter.scale(zoom, zoom)
        painter.fillRect(QRectF(0, 0, SIDE / zoom, SIDE / zoom), brush)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, SIDE).copy()


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_fills_its_box_one_way_at_least_and_never_leaves_it(shape: Shape) -> None:
    box = outline(shape, 80.0).boundingRect()
    assert QRectF(-40.01, -40.01, 80.02, 80.02).contains(box)
    assert max(box.width(), box.height()) > 68.0
    assert outline(shape, 80.0).contains(box.center())
    assert outline(shape, 40.0).boundingRect().width() == pytest.approx(box.width() / 2)


def test_no_two_shapes_look_alike(qapp: QGuiApplication) -> None:
    seen = {one: _filled(QBrush(QColor("white")), one) > 127 for one in Shape}
    for one, other in combinations(Shape, 2):
        apart = (seen[one] ^ seen[other]).sum() / (seen[one] | seen[other]).sum()
        assert apart > 0.12, (one, other, apart)


def test_no_two_patterns_look_alike_and_plain_leaves_nothing(qapp: QGuiApplication) -> None:
    seen = {one: _filled(pattern_brush(one, "#FFFFFF")) for one in Pattern}
    assert not seen[Pattern.PLAIN].any()
    for one, other in combinations(Pattern, 2):
        assert (np.abs(seen[one].astype(int) - seen[other]) > 100).mean() > 0.08, (one, other)


@pytest.mark.parametrize("pattern", [one for one in Pattern if one is not Pattern.PLAIN])
def test_a_pattern_goes_on_from_tile_to_tile_and_keeps_to_a_part_of_the_ground(
    qapp: QGuiApplication, pattern: Pattern
) -> None:
    seen = _filled(pattern_brush(pattern, "#FFFFFF"))
    assert (seen[:TILE_PX] == seen[TILE_PX : 2 * TILE_PX]).all()
    assert (seen[:, :TILE_PX] == seen[:, TILE_PX : 2 * TILE_PX]).all()
    assert 0.1 < (seen > 127).mean() < 0.5


@pytest.mark.parametrize("pattern", [Pattern.STRIPES, Pattern.WAVES, Pattern.CROSS])
def test_a_line_of_a_pattern_has_no_break_where_tiles_meet(
    qapp: QGuiApplication, pattern: Pattern
) -> None:
    assert (_filled(pattern_brush(pattern, "#FFFFFF")).max(axis=0) > 150).all()


def test_an_enlarged_pattern_is_as_far_apart_and_has_no_steps(qapp: QGuiApplication) -> None:
    sharp = _filled(pattern_brush(Pattern.STRIPES, "#FFFFFF", zoom=4.0), zoom=4.0)
    blocky = _filled(pattern_brush(Pattern.STRIPES, "#FFFFFF"), zoom=4.0)
    assert (sharp[:48] == sharp[48:]).all()
    assert (sharp > 127).mean() == pytest.approx((blocky > 127).mean(), abs=0.08)
    # A stripe that leans crosses into each next row; drawn small and enlarged it does so every fourth one only.
    assert (sharp[4:8] != sharp[5:9]).any(axis=1).all()
    assert not (blocky[4:8] != blocky[5:9]).any(axis=1).all()


def test_what_is_no_shape_and_no_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="blob"):
        outline("blob", 10.0)
    with pytest.raises(ValueError, match="fur"):
        pattern_brush("fur", "#FFFFFF")
