"""The picture of a part: named where there is room, signed, ringed, and sharp on every display."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.ifs.map.dress import LOCKED, Dress
from ui.ifs.map.face import Face, drawn_face
from ui.theme.worn import worn

CIRCLE = Dress("circle", "", "plain", 84.0)

pytestmark = pytest.mark.usefixtures("qapp")


def test_far_away_only_who_is_chosen_or_under_the_hand_is_named() -> None:
    plain = drawn_face(Face(CIRCLE, "The watcher"), 0.2, 1.0).pixmap
    chosen = drawn_face(Face(CIRCLE, "The watcher", chosen=True), 0.2, 1.0).pixmap
    under = drawn_face(Face(CIRCLE, "The watcher", named=True), 0.2, 1.0).pixmap
    assert plain.height() < chosen.height()
    assert plain.height() < under.height()


def test_a_long_name_takes_two_lines_and_no_more() -> None:
    one = drawn_face(Face(CIRCLE, "Short"), 1.0, 1.0).pixmap.height()
    long = "somebody who always has a very long name and never stops " * 3
    two = drawn_face(Face(CIRCLE, long), 1.0, 1.0).pixmap
    line = two.height() - one
    assert 0 < line < 40
    assert two.width() < 300


def test_choosing_moves_no_line_of_a_name() -> None:
    for name in ("The lookout", "The one with the list", "someone at the door"):
        for zoom in (0.36, 0.5, 0.7, 1.0, 1.6):
            plain = drawn_face(Face(CIRCLE, name), zoom, 1.0).pixmap
            chosen = drawn_face(Face(CIRCLE, name, chosen=True), zoom, 1.0).pixmap
            assert plain.height() == chosen.height()


def test_a_fine_display_gets_finer_pixels_in_the_same_room() -> None:
    once, twice = (drawn_face(Face(CIRCLE, "A"), 1.0, ratio) for ratio in (1.0, 2.0))
    assert (once.left, once.top) == (twice.left, twice.top)
    assert twice.pixmap.width() == pytest.approx(2 * once.pixmap.width(), abs=2)


def test_a_ring_says_who_is_chosen() -> None:
    face = drawn_face(Face(CIRCLE, "A", chosen=True), 1.0, 1.0)
    picture = face.pixmap.toImage()
    across = range(picture.width())
    row = [picture.pixelColor(x, round(-face.top)).name().upper() for x in across]
    assert worn().accent in row


def test_a_sign_is_drawn_on_a_spot_of_its_own() -> None:
    signed = Dress("circle", "", "plain", 84.0, signs=(LOCKED,))
    face = drawn_face(Face(signed, "A"), 1.0, 1.0)
    at = (round(-face.left + 84 * 0.42 - 9), round(-face.top - 84 * 0.42))
    assert face.pixmap.toImage().pixelColor(*at) == QColor(worn().ground)
