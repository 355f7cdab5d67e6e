"""Where the figures stand, and which spot lies under a pixel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from kapdesk.body.drawing.hits import boxed
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, View
from ui.bodymap.frame import Frame

ROOMS = st.builds(
    lambda wide, high: QRectF(10.0, 20.0, wide, high),
    st.integers(120, 1600),
    st.integers(120, 1600),
)


@given(ROOMS)
def test_both_figures_lie_in_the_room_and_keep_their_shape(room: QRectF) -> None:
    frame = Frame.within(room)
    for view in (View.FRONT, View.BACK):
        box = frame.box(view)
        assert room.adjusted(-0.01, -0.01, 0.01, 0.01).contains(box)
        assert box.height() / box.width() == pytest.approx(BOX_HEIGHT / BOX_WIDTH)
    assert not frame.box(View.FRONT).intersects(frame.box(View.BACK))


@given(
    ROOMS,
    st.floats(0, BOX_WIDTH),
    st.floats(0, BOX_HEIGHT),
    st.sampled_from([View.FRONT, View.BACK]),
)
def test_a_pixel_gives_back_the_point_it_was_made_of(
    room: QRectF, x: float, y: float, view: View
) -> None:
    frame = Frame.within(room)
    spot = frame.spot(view, frame.point(view, (x, y)))
    assert boxed(spot) == pytest.approx((x, y), abs=0.05)


def test_a_pixel_beyond_lies_at_the_rim_and_in_no_figure() -> None:
    frame = Frame.within(QRectF(0, 0, 808, 900))
    assert frame.view_at(QPointF(100, 100)) is View.FRONT
    assert frame.view_at(QPointF(700, 100)) is View.BACK
    assert frame.view_at(QPointF(404, 100)) is None
    spot = frame.spot(View.FRONT, QPointF(-5, 905), 0.333)
    assert (spot.x, spot.y, spot.pressure) == (0.0, 1.0, 0.33)
