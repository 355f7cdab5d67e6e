"""A body map in sight, and the few gestures a person makes on it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.body.drawing.hits import middle_of
from kapdesk.body.model import BodyMarks
from kapdesk.body.parse import parse_marks
from kapdesk.kernel.errors import Refusals
from ui.bodymap.canvas import BodyCanvas
from ui.bodymap.field import BodyMapField
from ui.bodymap.picture import BodyPicture

Show = Callable[[QWidget], None]


def felt(text: str) -> BodyMarks:
    """Marks as they are typed."""
    found = parse_marks(text)
    assert not isinstance(found, Refusals), found.sentences()
    return found


def at(picture: BodyPicture, region: str) -> QPoint:
    """Where a region is seen."""
    found = middle_of(region)
    assert found is not None
    return picture.frame().point(*found).toPoint()


def presses(
    canvas: BodyCanvas, region: str, *, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Presses a region."""
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, held, at(canvas, region))


def paints(canvas: BodyCanvas, *regions: str) -> None:
    """Paints a line from region to region."""
    points = [QPointF(at(canvas, region)) for region in regions]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0].toPoint())
    for start, end in pairwise(points):
        for step in range(1, 9):
            QTest.mouseMove(canvas, (start + (end - start) * step / 8.0).toPoint())
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1].toPoint())


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(1130, 660)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()

    return shown


@pytest.fixture
def field(show: Show) -> BodyMapField:
    field = BodyMapField(beside=True)
    show(field)
    return field


@pytest.fixture
def canvas(field: BodyMapField) -> BodyCanvas:
    return field.findChildren(BodyCanvas)[0]
