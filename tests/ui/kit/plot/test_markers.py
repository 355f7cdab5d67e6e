"""Every sign has an outline of its own, so that none needs its colour to be told apart."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kapdesk.kernel.plot import Marker
from ui.kit.plot.inks import inks_of
from ui.kit.plot.markers import draw_slot, marker_path, set_down, sprite
from ui.theme.tokens import DUSK


def test_readings_differ_by_outline() -> None:
    signs = [marker_path(marker) for marker in Marker if marker is not Marker.NONE]
    assert all(one != other for one, other in combinations(signs, 2))


def test_a_pressure_sign_touches_its_value_with_its_tip() -> None:
    assert marker_path(Marker.DOWN).boundingRect().bottom() == 0
    assert marker_path(Marker.UP).boundingRect().top() == 0


def test_each_reading_gets_its_sign_where_it_lies(qapp: object) -> None:
    image = QImage(80, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    sign = sprite(Marker.SQUARE, QColor("white"), QColor("white"), 1.0)
    set_down(painter, sign, [QPointF(20, 20), QPointF(60, 20)])
    painter.end()
    lit = [x for x in range(80) if image.pixelColor(x, 20).lightness() > 200]
    assert lit == [*range(16, 25), *range(56, 65)] or lit == [*range(16, 24), *range(56, 64)]


def test_planned_readings_differ_by_outline_in_every_state(qapp: object) -> None:
    pictures = [slot(state) for state in ("planned", "due", "overdue", "taken", "skipped")]
    assert all(one != other for one, other in combinations(pictures, 2))


def slot(state: str) -> QImage:
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    draw_slot(painter, state, 8, 8, inks_of(DUSK))
    painter.end()
    image.convertTo(QImage.Format.Format_Mono)
    return image
