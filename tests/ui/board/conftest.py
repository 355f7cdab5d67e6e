"""A board in sight, and the few gestures a person makes on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.sketch.model import Ink, Nib, Point, Sketch, stroke_of
from kapdesk.sketch.packing import packed
from ui.board import painting
from ui.board.surface import DrawingSurface

Show = Callable[[QWidget], None]

ACROSS = stroke_of(Ink.BLACK, Nib.BROAD, [(0.1, 0.2), (0.9, 0.2)])
DOWN = stroke_of(Ink.RED, Nib.BROAD, [(0.5, 0.1), (0.5, 0.9)])
TWO = Sketch((ACROSS, DOWN))


def bytes_of(sketch: Sketch) -> bytes:
    """A drawing as it is kept."""
    found = packed(sketch)
    assert isinstance(found, bytes)
    return found


def at(surface: DrawingSurface, place: Point) -> QPoint:
    """Where a place of the drawing is seen."""
    return painting.spot(surface.box, place).toPoint()


def colour(surface: DrawingSurface, place: Point) -> str:
    """What colour is seen at a place of the drawing."""
    found = QColor(surface.grab().toImage().pixel(at(surface, place)))
    return found.name().upper()


def draws(surface: DrawingSurface, places: Sequence[Point], *, ends: bool = True) -> None:
    """Draws with the mouse from place to place; the button stays down where the stroke does not end."""
    points = [at(surface, place) for place in places]
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(surface, point)
    if ends:
        QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=points[-1])


def keys(widget: QWidget, *pressed: Qt.Key) -> None:
    """Presses keys one after another."""
    for key in pressed:
        QTest.keyClick(widget, key)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(700, 600)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()

    return shown
