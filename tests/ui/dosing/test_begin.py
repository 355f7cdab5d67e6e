"""Before a session: what is open, what can begin, what is missing for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.lane import SlowClerk
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    log,
    press,
    words,
)
from ui.kit.buttons import LargeButton


def test_a_session_begins_with_an_adopted_protocol(desk: SessionDesk, qtbot: QtBot) -> None:
    page = desk.page()
    qtbot.addWidget(page)
    page.show()
    page.opened("new:client-1")
    press(page, "Sublingual 1 · adopted by prescriber 1 on 2026-03-01")
    assert log(page)[0] == "12:00 session opened"


def test_enter_begins_by_the_protocol_on_show_and_a_second_one_marks_nothing(
    desk: SessionDesk, qtbot: QtBot
) -> None:
    page = desk.page()
    qtbot.addWidget(page)
    page.show()
    page.opened("new:client-1")
    assert page.keys == ()
    button = page.focusWidget()
    assert isinstance(button, LargeButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert page.keys != ()
    assert page.focusWidget() is page
    assert len(log(page)) == 2


def test_what_is_pressed_begins_with_the_client_in_sight_not_the_one_being_read(
    desk: SessionDesk, qtbot: QtBot
) -> None:
    page = desk.page()
    slow = SlowClerk()
    qtbot.addWidget(page)
    page.show()
    page.opened("new:client-1")
    page._clerk = slow
    page.opened("new:client-2")
    press(page, "Sublingual 1 · adopted by prescriber 1 on 2026-03-01")
    slow.catches_up()
    (row,) = desk.sittings.open_now()
    assert row.book == "client-1"


def test_without_an_adopted_protocol_the_page_says_what_to_do(
    desk: SessionDesk, qtbot: QtBot
) -> None:
    desk.adopted = False
    page = desk.page()
    qtbot.addWidget(page)
    page.show()
    page.opened("new:client-1")
    assert "No protocol is in use yet." in words(page)
    with qtbot.waitSignal(page.asked) as asked:
        press(page, "Open the settings")
    assert asked.args == ["settings", "protocol"]


def test_a_sitting_still_open_is_offered_first(desk: SessionDesk, qtbot: QtBot) -> None:
    desk.begin()
    page = desk.page()
    qtbot.addWidget(page)
    page.show()
    page.opened()
    press(page, "Go on with C-014 · since 12:00")
    assert log(page)[0] == "12:00 session opened"
