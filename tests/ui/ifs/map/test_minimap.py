"""The whole map in a corner."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.ifs.map.conftest import Person, Record
from ui.ifs.map.minimap import Minimap


def test_it_is_there_when_not_all_is_in_sight(record: Record, person: Person) -> None:
    small = record.canvas.findChildren(Minimap)[0]
    record.canvas.fit_all()
    assert small.isHidden()
    person.view.look_at(QPointF(-200, -100), 3.0)
    assert small.isVisible()


def test_a_press_goes_there(record: Record, person: Person) -> None:
    person.view.look_at(QPointF(4000, 3000), 1.0)
    small = record.canvas.findChildren(Minimap)[0]
    QTest.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(84, 60))
    assert abs(person.view.middle.x()) < 400
    assert abs(person.view.middle.y()) < 400
    assert record.kept == []
