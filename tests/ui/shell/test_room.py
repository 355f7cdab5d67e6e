"""The open desk: pages, lock, cover, strip."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk, open_desk
from kapdesk.dosing.model.urgent import UrgentOpened
from kapdesk.kernel.errors import Trouble
from tests.fakes.clock import FakeClock
from tests.ui.conftest import PASSPHRASE
from tests.ui.shell.sittings import begin, known_client, sitting_of
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.chair import ChairSide
from ui.kit.layers import Cover, Sheet
from ui.kit.text import Label
from ui.shell.idle import MINUTE_MS, Idle
from ui.shell.pages import PAGES
from ui.shell.room import Room
from ui.shell.sitting_watch import SittingWatch
from ui.shell.standpoint import take_standpoint
from ui.theme.tokens import DAY, DUSK
from ui.theme.worn import wear, worn
from ui.urgent.card import UrgentCard

Found = TypeVar("Found", bound=QObject)
Opened = Callable[[], Room]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, desk: Desk, clerk: Clerk) -> Iterator[Opened]:
    def make() -> Room:
        room = Room(desk, clerk, qapp)
        qtbot.addWidget(room)
        room.resize(1280, 800)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(lambda: room.current_key() != "")
        return room

    yield make
    wear(qapp, DUSK)


def idle_of(room: Room) -> Idle:
    return one(room, Idle)


def one(room: QObject, kind: type[Found]) -> Found:
    return room.findChildren(kind)[0]


def words_in_sight(room: Room) -> str:
    return " ".join(label.text() for label in room.findChildren(Label) if label.isVisible())


def test_a_desk_that_knows_someone_opens_on_the_day(opened: Opened, desk: Desk) -> None:
    known_client(desk)
    assert opened().current_key() == "today"


def test_a_new_desk_opens_where_its_first_step_is_done(opened: Opened) -> None:
    room = opened()
    assert room.current_key() == "clients"
    assert "New client" in words_in_sight(room)


def test_f2_leads_to_the_next_of_the_first_steps(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    known_client(desk)
    room = opened()
    qtbot.waitUntil(lambda: "First steps 2 of 3" in words_in_sight(room))
    QTest.keyClick(room, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "Begin with C-014" in words_in_sight(room))
    assert "No protocol is in use yet." in words_in_sight(room)


def test_the_desk_opens_on_a_sitting_in_progress(opened: Opened, desk: Desk) -> None:
    begin(desk)
    room = opened()
    assert room.current_key() == "session"


def test_ctrl_and_a_number_goes_to_a_page(opened: Opened) -> None:
    room = opened()
    number = [place.key for place in PAGES].index("settings") + 1
    key = Qt.Key(Qt.Key.Key_0 + number % 10)
    QTest.keyClick(room, key, Qt.KeyboardModifier.ControlModifier)
    assert room.current_key() == "settings"
    QTest.keyClick(room, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert room.current_key() == "clients"


def test_the_question_mark_lists_every_key(opened: Opened) -> None:
    room = opened()
    room.show_page("settings")
    QTest.keyClick(room, Qt.Key.Key_Question)
    assert "lock at once" in words_in_sight(room)
    sheet = next(one for one in room.findChildren(Sheet) if one.isVisible())
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert "lock at once" not in words_in_sight(room)


def test_a_trouble_and_a_fault_are_said_calmly(opened: Opened) -> None:
    room = opened()
    room.show_trouble(Trouble("The disk is full.", "Free some space."))
    assert room.strip.text() == "The disk is full. Free some space."
    room.show_fault("/state/fault-1.txt")
    assert "goes on" in room.strip.text()
    assert "/state/fault-1.txt" in room.strip.text()


def test_locking_hides_at_once_keeps_the_place_and_shuts_the_vault(
    qtbot: QtBot, opened: Opened, desk: Desk, clock: FakeClock
) -> None:
    room = opened()
    room.show_page("settings")
    with qtbot.waitSignal(room.locked):
        QTest.keyClick(room, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert words_in_sight(room).endswith("Locking…")
        cover = one(room, Cover)
        assert cover.geometry() == room.rect()
    again = open_desk(desk.vault.folder, passphrase=PASSPHRASE, clock=clock)
    kept = take_standpoint(again.drafts)
    again.close()
    assert kept is not None
    assert kept.page == "settings"


def test_closing_makes_a_backup(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    room = opened()
    with qtbot.waitSignal(room.locked, timeout=20_000):
        room.shut()
    assert len(list((tmp_path / "KapDesk backups").glob("kapdesk-backup-*"))) == 1


def test_without_a_sitting_a_rest_locks(qtbot: QtBot, opened: Opened) -> None:
    room = opened()
    with qtbot.waitSignal(room.locked):
        idle_of(room).rested.emit()


def test_the_wait_is_that_of_the_lock_then_that_of_the_cover(
    qtbot: QtBot, opened: Opened, desk: Desk
) -> None:
    room = opened()
    timer = one(idle_of(room), QTimer)
    assert timer.interval() == 10 * MINUTE_MS
    one(room, Entries).announce(begin(desk))
    qtbot.waitUntil(lambda: timer.interval() == 5 * MINUTE_MS)


def test_within_a_sitting_a_rest_covers_and_one_key_goes_on(
    qtbot: QtBot, opened: Opened, desk: Desk
) -> None:
    begin(desk)
    room = opened()
    watch = one(room, SittingWatch)
    qtbot.waitUntil(lambda: watch.sitting is not None)
    with qtbot.assertNotEmitted(room.locked):
        idle_of(room).rested.emit()
    cover = one(room, Cover)
    assert cover.isVisible()
    QTest.keyClick(cover, Qt.Key.Key_A)
    assert not cover.isVisible()
    assert not cover.hasFocus()


def test_the_look_changes_by_one_press_and_is_kept(
    qtbot: QtBot, opened: Opened, desk: Desk
) -> None:
    room = opened()
    button = next(
        found
        for found in room.findChildren(QPushButton)
        if found.accessibleName() == "Change between dusk and day"
    )
    with qtbot.waitSignal(room.looked) as told:
        button.click()
    assert told.args == ["day"]
    assert worn() is DAY
    qtbot.waitUntil(lambda: desk.practice.view().setting("theme") == "day")


def card_of(room: Room) -> UrgentCard:
    return one(room, UrgentCard)


def test_f12_lays_the_urgent_card_over_a_page_and_a_form_being_typed(
    qtbot: QtBot, opened: Opened, desk: Desk
) -> None:
    sitting = sitting_of(begin(desk))
    room = opened()
    qtbot.waitUntil(lambda: "C-014" in words_in_sight(room))
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    QTest.keyClick(room, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit | QLineEdit))
    QTest.keyClick(room, Qt.Key.Key_F12)
    card = card_of(room)
    assert card.isVisible()
    QTest.keyClicks(card, "g1")
    qtbot.waitUntil(lambda: len(desk.dosing.urgent.now(sitting).marks) == 2)
    assert desk.dosing.urgent.now(sitting).event == "faint"


def test_f12_works_over_the_cover_and_leaves_it_there(
    qtbot: QtBot, opened: Opened, desk: Desk
) -> None:
    sitting = sitting_of(begin(desk))
    room = opened()
    cover = one(room, Cover)
    qtbot.waitUntil(lambda: "C-014" in words_in_sight(room))
    cover.lay()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    QTest.keyClick(cover, Qt.Key.Key_F12)
    card = card_of(room)
    assert card.isVisible()
    QTest.keyClicks(card, "1")
    qtbot.waitUntil(lambda: len(desk.dosing.urgent.now(sitting).marks) == 1)
    opened_facts = desk.dosing.view(sitting).facts_of(UrgentOpened)
    assert [fact.where for _, fact in opened_facts] == ["cover"]
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert cover.isVisible()


def test_f12_works_from_the_chair_side_and_goes_back_there(
    qtbot: QtBot, opened: Opened, desk: Desk
) -> None:
    begin(desk)
    room = opened()
    qtbot.waitUntil(lambda: "C-014" in words_in_sight(room))
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    QTest.keyClick(room, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: bool(room.findChildren(ChairSide)))
    chair = one(room, ChairSide)
    QTest.keyClick(chair, Qt.Key.Key_F12)
    assert card_of(room).hasFocus()
    QTest.keyClick(card_of(room), Qt.Key.Key_Escape)
    assert chair.isVisible()
    assert chair.hasFocus()


def test_nothing_covers_or_locks_while_the_urgent_card_is_open(opened: Opened) -> None:
    room = opened()
    QTest.keyClick(room, Qt.Key.Key_F12)
    idle_of(room).rested.emit()
    assert card_of(room).isVisible()
    assert not one(room, Cover).isVisible()


def test_a_page_that_comes_into_sight_leaves_the_keys_with_the_card(opened: Opened) -> None:
    room = opened()
    QTest.keyClick(room, Qt.Key.Key_F12)
    room.show_page("settings")
    assert card_of(room).hasFocus()


def test_what_was_stamped_at_the_unlock_page_is_said_on_opening(
    qtbot: QtBot, qapp: QApplication, desk: Desk, clerk: Clerk
) -> None:
    room = Room(replace(desk, taken_in="It stands in the chart."), clerk, qapp)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: room.strip.text() == "It stands in the chart.")
