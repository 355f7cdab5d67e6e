"""One rule for keys, on every page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.layers import Sheet
from ui.kit.page import KeyHint, Page


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.setFocus()
    return page


def test_a_letter_acts_while_no_field_has_focus(qtbot: QtBot, page: Page) -> None:
    acted: list[str] = []
    page.bind("V", "vitals", lambda: acted.append("V"))
    QTest.keyClick(page, Qt.Key.Key_V)
    assert acted == ["V"]


def test_a_letter_is_typed_while_a_field_has_focus_and_ctrl_keys_still_act(
    qtbot: QtBot, page: Page
) -> None:
    acted: list[str] = []
    page.bind("V", "vitals", lambda: acted.append("V"))
    page.bind("Ctrl+P", "print", lambda: acted.append("Ctrl+P"))
    line = QLineEdit()
    page.column.addWidget(line)
    line.show()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_V)
    QTest.keyClick(line, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert acted == ["Ctrl+P"]
    assert line.text() == "v"


def test_esc_leaves_a_field(qtbot: QtBot, page: Page) -> None:
    line = QLineEdit()
    page.column.addWidget(line)
    line.show()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.hasFocus()
    assert page.hasFocus()


def test_a_page_lists_its_keys_in_order(qtbot: QtBot, page: Page) -> None:
    with qtbot.waitSignal(page.keys_changed):
        page.bind("V", "vitals", lambda: None)
    page.bind("Return", "choose", lambda: None)
    page.bind("Down", "next", lambda: None, hinted=False)
    assert page.keys == (KeyHint("V", "vitals"), KeyHint("Enter", "choose"))


def test_keys_of_a_page_out_of_sight_do_not_act(qtbot: QtBot, page: Page) -> None:
    hidden = Page(parent=page)
    acted: list[str] = []
    hidden.bind("X", "erase", lambda: acted.append("X"))
    hidden.hide()
    QTest.keyClick(page, Qt.Key.Key_X)
    assert acted == []


def test_a_letter_does_nothing_beneath_a_sheet_wherever_the_keyboard_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page, rail = Page(parent=window), QPushButton("Today", window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    acted: list[str] = []
    page.bind("V", "vitals", lambda: acted.append("V"))
    page.bind("Ctrl+P", "print", lambda: acted.append("Ctrl+P"))
    sheet = Sheet(page, "Correct a line")
    sheet.open()
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_V)
    QTest.keyClick(rail, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert acted == ["Ctrl+P"]
    sheet.dismiss()
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_V)
    assert acted == ["Ctrl+P", "V"]


def test_what_ctrl_enter_saves_lies_on_top(qtbot: QtBot) -> None:
    page, acted = Page(), list[str]()
    qtbot.addWidget(page)
    page.bind("Ctrl+Return", "save", lambda: acted.append("beneath"))
    sheet = Sheet(page, "Something")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    sheet.open()
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert acted == []
    sheet.dismiss()
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert acted == ["beneath"]
