"""What lies over a page: it hides or asks, and never stops time."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.kit.layers import Cover, Sheet
from ui.kit.page import Page
from ui.kit.surface import bring_into_sight
from ui.kit.text import Label


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    return page


def words_in_sight(widget: QWidget) -> str:
    labels = widget.findChildren(Label)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_a_sheet_opens_without_stopping_anything_and_esc_puts_it_away(
    qtbot: QtBot, page: Page
) -> None:
    sheet = Sheet(page, "Correct a line")
    sheet.open()
    assert sheet.isVisible()
    assert not sheet.isWindow()
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_layer_stays_as_large_as_its_page(qtbot: QtBot, page: Page) -> None:
    sheet = Sheet(page, "Correct a line")
    sheet.open()
    page.resize(900, 700)
    qtbot.waitUntil(lambda: sheet.width() == page.width())
    assert sheet.geometry() == page.rect()


def test_tab_goes_round_within_a_layer_and_never_beneath(qtbot: QtBot, page: Page) -> None:
    page.column.addWidget(QPushButton("beneath"))
    sheet = Sheet(page, "Correct a line")
    first, second = QLineEdit(), QLineEdit()
    for field in (first, second):
        sheet.body.addWidget(field)
    sheet.open(first)
    qtbot.waitUntil(first.hasFocus)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        met = set()
        for _ in range(5):
            focused = page.focusWidget()
            met.add(focused)
            QTest.keyClick(focused, key)
        assert met == {first, second, sheet._away}


def test_keys_of_the_page_beneath_do_not_act_through_a_sheet(qtbot: QtBot, page: Page) -> None:
    acted: list[str] = []
    page.bind("V", "vitals", lambda: acted.append("V"))
    page.bind("F9", "card", lambda: acted.append("F9"))
    sheet = Sheet(page, "Correct a line")
    sheet.open()
    QTest.keyClick(sheet, Qt.Key.Key_V)
    QTest.keyClick(sheet, Qt.Key.Key_F9)
    assert acted == ["F9"]


def test_typing_starts_where_the_sheet_says(qtbot: QtBot, page: Page) -> None:
    sheet = Sheet(page, "Correct a line")
    line = QLineEdit()
    sheet.body.addWidget(line)
    sheet.open(line)
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(page.window().focusWidget(), "08:40")
    assert line.text() == "08:40"


def test_the_cover_keeps_the_clock_and_hides_every_word(qtbot: QtBot, page: Page) -> None:
    page.column.addWidget(Label("the client's words"))
    cover = Cover(page)
    cover.show_time(2530, "next: vitals in 02:50")
    cover.lay()
    assert cover.geometry() == page.rect()
    assert words_in_sight(cover).startswith("00:42:10")
    assert "next: vitals in 02:50" in words_in_sight(cover)


@pytest.mark.parametrize("key", [Qt.Key.Key_V, Qt.Key.Key_Tab, Qt.Key.Key_Space])
def test_one_key_lifts_the_cover_and_goes_no_further(qtbot: QtBot, page: Page, key: Qt.Key) -> None:
    acted: list[str] = []
    page.bind("V", "vitals", lambda: acted.append("V"))
    cover = Cover(page)
    cover.lay()
    with qtbot.waitSignal(cover.lifted):
        QTest.keyClick(cover, key)
    assert acted == []
    assert not cover.isVisible()


def test_the_keyboard_is_where_it_was_once_the_cover_is_lifted(qtbot: QtBot, page: Page) -> None:
    line, cover = QLineEdit(), Cover(page)
    page.column.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    cover.lay()
    cover.lay()
    assert cover.hasFocus()
    QTest.keyClick(cover, Qt.Key.Key_V)
    assert line.hasFocus()
    assert line.text() == ""


def test_a_touch_lifts_the_cover(qtbot: QtBot, page: Page) -> None:
    cover = Cover(page)
    cover.lay()
    with qtbot.waitSignal(cover.lifted):
        QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert not cover.isVisible()


def test_a_blank_cover_stays_and_shows_no_clock(qtbot: QtBot, page: Page) -> None:
    cover = Cover(page)
    cover.show_time(2530, "next: vitals in 02:50")
    cover.lay_blank("Locking…")
    QTest.keyClick(cover, Qt.Key.Key_V)
    assert cover.isVisible()
    assert words_in_sight(cover) == "Locking…"


def test_what_a_sheet_holds_outlives_every_collection_of_garbage(page: Page) -> None:
    sheet = Sheet(page, "Correct a line")
    words, field = Label("What is missing"), QLineEdit()
    for part in (words, field):
        sheet.body.addWidget(part)
    sheet.open(field)
    bring_into_sight(field)
    sheet.dismiss()
    for _ in range(3):
        gc.collect()
    assert [isValid(one) for one in (words, field)] == [True, True]
