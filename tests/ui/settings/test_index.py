"""The index of the settings: every section by name, one press away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.settings.visit import Visit
from ui.settings.index import SectionIndex
from ui.settings.section import Section


def marked(visit: Visit) -> str:
    (index,) = visit.page.findChildren(SectionIndex)
    return next(one.text() for one in index.findChildren(QAbstractButton) if one.isChecked())


def section_with_focus() -> str:
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Section):
        widget = widget.parentWidget()
    return widget.title if isinstance(widget, Section) else ""


def test_a_press_leads_to_the_section_and_puts_the_keyboard_there(visit: Visit) -> None:
    visit.presses("Go to Backup")
    assert section_with_focus() == "Backup"
    assert marked(visit) == "Backup"


def test_by_key_one_goes_from_section_to_section(visit: Visit) -> None:
    assert marked(visit) == "Practice"
    QTest.keyClick(visit.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    second = section_with_focus()
    assert second not in ("", "Practice")
    assert marked(visit) == second
    QTest.keyClick(visit.page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert section_with_focus() == "Practice"
