"""The outline beside the map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.state import IfsState
from tests.ui.ifs.visit import LAID
from ui.ifs.outline.dock import Outline
from ui.kit.buttons import Button


def test_it_counts_says_and_tells_what_is_chosen(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show()
    qtbot.waitExposed(outline)
    outline.activateWindow()
    outline.setFocus()
    told: list[object] = []
    outline.opened.connect(told.append)
    outline.wanted.connect(told.append)
    outline.show_state(IfsState(moved(Drawn(), LAID)), nouns=True)
    assert outline.selected() == ("scanner",)
    outline.select(("young", "scanner protects young"))
    assert outline.said(outline.selected()) == ("protects young", "2 young")
    outline.tree.set_current("young")
    QTest.keyClick(outline.tree, Qt.Key.Key_Return)
    QTest.keyClick(outline.tree, Qt.Key.Key_Delete)
    outline.show_care(2)
    care = outline.findChildren(Button)[0]
    assert (care.text(), care.accessibleName()) == ("Care 2   Q", "2 questions of care")
    care.click()
    assert told == ["young", "take", "care"]
    outline.show_care(0)
    assert not care.isVisible()
