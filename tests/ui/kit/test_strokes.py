"""Lines that nobody needs colour to tell apart."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from ui.kit.strokes import HEAD, Arrow, Stroke, arrow_heads, stroke_path, stroke_pen

A, B = QPointF(10.0, 20.0), QPointF(190.0, 20.0)


def _drawn(stroke: Stroke) -> NDArray[np.bool_]:
    image = QImage(200, 40, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(stroke_path(A, B, stroke, 3.0), stroke_pen(stroke, "#FFFFFF", 3.0))
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(40, 200) > 127


def test_no_two_lines_look_alike(qapp: QGuiApplication) -> None:
    seen = {one: _drawn(one) for one in Stroke}
    for one, other in combinations(Stroke, 2):
        apart = (seen[one] ^ seen[other]).sum() / (seen[one] | seen[other]).sum()
        assert apart > 0.25, (one, other, apart)


@pytest.mark.parametrize("stroke", Stroke)
def test_a_line_goes_from_one_end_to_the_other(qapp: QGuiApplication, stroke: Stroke) -> None:
    across = np.flatnonzero(_drawn(stroke).any(axis=0))
    assert (across[0], across[-1]) == (pytest.approx(10, abs=3), pytest.approx(189, abs=9))


def test_an_arrow_head_points_at_its_tip() -> None:
    (head,) = arrow_heads(A, B, Arrow.B, 2.0)
    assert head.at(0) == B
    assert head.boundingRect().left() == pytest.approx(B.x() - HEAD * 2.0)
    assert head.boundingRect().height() == pytest.approx(HEAD * 2.0)
    assert [one.at(0) for one in arrow_heads(A, B, Arrow.BOTH, 2.0)] == [A, B]
    assert [one.at(0) for one in arrow_heads(A, B, Arrow.A, 2.0)] == [A]
    assert arrow_heads(A, B, Arrow.NONE, 2.0) == ()


@pytest.mark.parametrize("stroke", Stroke)
def test_a_line_ends_within_its_head_so_that_the_tip_is_sharp(stroke: Stroke) -> None:
    path = stroke_path(A, B, stroke, 2.0, Arrow.B)
    assert B.x() - HEAD * 2.0 < path.boundingRect().right() < B.x()
    assert path.boundingRect().left() == A.x()


@pytest.mark.parametrize("stroke", Stroke)
def test_a_line_of_no_length_is_no_trouble(stroke: Stroke) -> None:
    assert stroke_path(A, A, stroke, 3.0, Arrow.BOTH).boundingRect().width() == 0.0
    assert [one.at(0) for one in arrow_heads(A, A, Arrow.BOTH, 3.0)] == [A, A]


def test_what_is_no_line_and_no_arrow_is_refused() -> None:
    with pytest.raises(ValueError, match="rope"):
        stroke_path(A, B, "rope", 1.0)
    with pytest.raises(ValueError, match="feather"):
        arrow_heads(A, B, "feather", 1.0)
