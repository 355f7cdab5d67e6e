"""Where a light is drawn and what it leaves behind."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QRegion

from ui.stage.painting import paint, reach
from ui.stage.scene import Light, Scene

WIDTH, HEIGHT = 400, 200
WHOLE = QRect(0, 0, WIDTH, HEIGHT)


def _drawn(*scenes: Scene) -> NDArray[np.int64]:
    """Scenes drawn one after the other, each only where it differs from the one before.  shape (h, w, 3)"""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    before: Light | None = None
    for number, scene in enumerate(scenes):
        painter = QPainter(image)
        part = reach(before).united(reach(scene.light)) if number else WHOLE
        painter.setClipRegion(QRegion(part))
        paint(painter, scene, WHOLE)
        painter.end()
        before = scene.light
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
    return pixels[:, :, :3].astype(np.int64)


@pytest.mark.parametrize("part", [0.0, 0.25, 0.5, 0.9])
@pytest.mark.parametrize("radius_px", [12.0, 45.0])
def test_a_light_stands_where_it_should_to_a_hundredth_of_a_pixel(
    qapp: QGuiApplication, radius_px: float, part: float
) -> None:
    light = Light(150.0 + part, 90.0 + part / 2.0, radius_px, "#CFE3D6")
    seen = _drawn(Scene("#20252B", light)).sum(axis=2)
    seen -= seen[0, 0]
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    place = (seen * columns).sum() / seen.sum(), (seen * rows).sum() / seen.sum()
    assert place == pytest.approx((light.x_px, light.y_px), abs=0.01)


def test_a_light_that_moved_leaves_nothing_behind(qapp: QGuiApplication) -> None:
    scenes = [Scene("#20252B", Light(60.3 + 37.7 * n, 100.2, 20.0, "#CFE3D6")) for n in range(8)]
    # A fill that begins elsewhere rounds a little otherwise, which nobody sees.
    assert np.abs(_drawn(*scenes) - _drawn(scenes[-1])).max() <= 2
    assert (_drawn(*scenes, Scene("#20252B")) == _drawn(Scene("#20252B"))).all()


def test_a_faint_light_is_between_ground_and_colour(qapp: QGuiApplication) -> None:
    middle = [
        _drawn(Scene("#20252B", Light(200.0, 100.0, 30.0, "#CFE3D6", share)))[100, 200].tolist()
        for share in (0.0, 0.5, 1.0)
    ]
    ground, colour = QColor("#20252B"), QColor("#CFE3D6")
    assert middle[0] == [ground.blue(), ground.green(), ground.red()]
    assert middle[2] == pytest.approx([colour.blue(), colour.green(), colour.red()], abs=1)
    assert all(low < half < high for low, half, high in zip(*middle, strict=True))


def test_a_card_is_as_large_as_a_card(qapp: QGuiApplication) -> None:
    seen = _drawn(Scene("#20252B", card_px_per_cm=20.0))
    lit = np.argwhere((seen != seen[0, 0]).any(axis=2))
    height, width = lit.max(axis=0) - lit.min(axis=0) + 1
    assert (width, height) == (pytest.approx(171.2, abs=4), pytest.approx(108.0, abs=4))


def test_a_number_is_large_and_in_the_middle(qapp: QGuiApplication) -> None:
    seen = _drawn(Scene("#20252B", number=2))
    lit = np.argwhere((seen != seen[0, 0]).any(axis=2))
    assert np.ptp(lit[:, 0]) > 60
    assert lit.mean(axis=0) == pytest.approx((HEIGHT / 2, WIDTH / 2), abs=12)
