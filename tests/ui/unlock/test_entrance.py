"""From a bare machine to an open desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.vault.errors import FolderTaken
from kapdesk.vault.place import CLOUD
from kapdesk.vault.stamps import StampFile
from tests.fakes.clock import FakeClock
from tests.fakes.doors import KEY, FakeDoors
from tests.ui.conftest import PASSPHRASE
from ui.bridge.clerk import Clerk
from ui.kit.text import Label
from ui.unlock import recovery_page as recovery
from ui.unlock.entrance import Entrance
from ui.unlock.first_start import FirstStartPage
from ui.unlock.page import UnlockPage
from ui.unlock.print_act import MOMENT
from ui.unlock.recovery_page import RecoveryPage
from ui.urgent.card import UrgentCard


@pytest.fixture
def doors(desk: Desk) -> FakeDoors:
    return FakeDoors(desk, passphrase=PASSPHRASE, wrong=FolderTaken())


def entrance(qtbot: QtBot, doors: FakeDoors, clerk: Clerk, folder: Path) -> Entrance:
    made = Entrance(doors, clerk, lambda: FakeClock().now().day(), folder)
    qtbot.addWidget(made)
    made.show()
    return made


def in_sight(made: Entrance) -> QWidget:
    page = made.currentWidget()
    assert page is not None
    return page


def line(page: QWidget, name: str) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == name)


def press(page: QWidget, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text() == words).click()


def words_in_sight(page: QWidget) -> str:
    return " ".join(one.text() for one in page.findChildren(Label) if one.isVisible())


def fill(qtbot: QtBot, page: QWidget) -> None:
    QTest.keyClicks(line(page, "Your name"), "therapist 1")
    QTest.keyClicks(line(page, "Passphrase"), PASSPHRASE)
    QTest.keyClicks(line(page, "The same passphrase again"), PASSPHRASE)


def recovery_page(qtbot: QtBot, made: Entrance) -> RecoveryPage:
    fill(qtbot, in_sight(made))
    QTest.keyClick(line(in_sight(made), "The same passphrase again"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(in_sight(made), RecoveryPage))
    page = in_sight(made)
    assert isinstance(page, RecoveryPage)
    return page


def ready(qtbot: QtBot, page: RecoveryPage) -> None:
    """Lets the moment pass that the act waits for."""
    moment = page.findChild(QTimer, MOMENT)
    assert isinstance(moment, QTimer)
    moment.setInterval(0)
    moment.start()
    act = next(b for b in page.findChildren(QPushButton) if b.text() == "Print it")
    qtbot.waitUntil(act.isEnabled)


def test_an_empty_place_begins_with_a_first_start(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path
) -> None:
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    assert isinstance(in_sight(made), FirstStartPage)
    press(in_sight(made), "Open one I have")
    assert isinstance(in_sight(made), UnlockPage)
    press(in_sight(made), "Make a new vault")
    assert isinstance(in_sight(made), FirstStartPage)


def test_a_vault_begins_with_unlocking(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, desk: Desk
) -> None:
    made = entrance(qtbot, doors, clerk, desk.vault.folder)
    assert isinstance(in_sight(made), UnlockPage)
    with qtbot.waitSignal(made.opened) as told:
        QTest.keyClicks(line(in_sight(made), "Passphrase"), PASSPHRASE)
        QTest.keyClick(line(in_sight(made), "Passphrase"), Qt.Key.Key_Return)
    assert told.args == [desk, desk.vault.folder]


def test_what_is_missing_is_said_and_nothing_is_made(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path
) -> None:
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    press(in_sight(made), "Make the vault")
    assert "The therapist's name is missing." in words_in_sight(made)
    assert "at least 12 letters" in words_in_sight(made)
    assert doors.made == []


def test_the_recovery_key_is_shown_once_and_read_back_from_paper(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path
) -> None:
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    page = recovery_page(qtbot, made)
    assert all(group in words_in_sight(page) for group in KEY.split("-"))
    page.show_trouble(FolderTaken())
    press(page, "I have it on paper")
    assert page.strip.text() == ""
    assert not any(group in words_in_sight(page) for group in KEY.split("-"))
    press(page, "Open the desk")
    assert "Compare both groups" in words_in_sight(page)
    line(page, "Second group").setText("qx4t8w")
    line(page, "Fifth group").setText("a1d7ef")
    with qtbot.waitSignal(made.opened) as told:
        press(page, "Open the desk")
    assert told.args == [doors.desk, tmp_path / "new"]
    assert doors.made[0].therapist == "therapist 1"


def test_the_key_is_printed_by_enter_and_then_read_back(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(recovery, "print_pdf", printed.append)
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    page = recovery_page(qtbot, made)
    ready(qtbot, page)
    press(page, "Print it")
    qtbot.waitUntil(lambda: "Sent to the printer." in page.strip.text())
    assert printed[0].startswith(b"%PDF")
    assert not any(group in words_in_sight(page) for group in KEY.split("-"))
    press(page, "Show it again")
    assert all(group in words_in_sight(page) for group in KEY.split("-"))


def test_without_a_printer_the_key_stays_in_sight(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_pdf: bytes) -> None:
        raise FolderTaken()

    monkeypatch.setattr(recovery, "print_pdf", gone)
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    page = recovery_page(qtbot, made)
    ready(qtbot, page)
    press(page, "Print it")
    qtbot.waitUntil(lambda: page.strip.text() != "")
    assert all(group in words_in_sight(page) for group in KEY.split("-"))


def test_another_folder_is_a_press_away(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path
) -> None:
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    page = in_sight(made)
    assert f"Kept encrypted in {tmp_path / 'new'}" in words_in_sight(page)
    assert not line(page, "Folder").isVisible()
    press(page, "Change")
    assert line(page, "Folder").isVisible()


def test_a_folder_copied_to_the_internet_is_named_before_the_vault_is_made(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path
) -> None:
    made = entrance(qtbot, doors, clerk, tmp_path / "Dropbox" / "vault")
    assert CLOUD in words_in_sight(made)
    folder = line(in_sight(made), "Folder")
    folder.selectAll()
    QTest.keyClicks(folder, str(tmp_path / "vault"))
    assert CLOUD not in words_in_sight(made)


@pytest.mark.parametrize("note", ["", "/home/faults/fault-1.txt"])
def test_a_fault_of_ours_is_said_on_the_page_in_sight(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, desk: Desk, note: str
) -> None:
    made = entrance(qtbot, doors, clerk, desk.vault.folder)
    made.show_fault(note)
    assert "KapDesk met a fault of its own" in words_in_sight(made)
    assert note in words_in_sight(made)


def test_a_folder_that_is_taken_is_said_and_the_form_stays(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path
) -> None:
    made = entrance(qtbot, doors, clerk, tmp_path)
    page = in_sight(made)
    fill(qtbot, page)
    press(page, "Make the vault")
    qtbot.waitUntil(lambda: "This folder is not empty." in words_in_sight(made))
    assert line(page, "Your name").text() == "therapist 1"
    assert line(page, "Passphrase").text() == PASSPHRASE


def test_the_key_can_be_saved_as_pdf_and_printed(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lp").write_text(f"#!/bin/sh\n/bin/cat > {tmp_path}/taken\n", encoding="ascii")
    (tmp_path / "lp").chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    made = entrance(qtbot, doors, clerk, tmp_path / "new")
    page = recovery_page(qtbot, made)
    page._on_file(str(tmp_path / "key.pdf"))
    qtbot.waitUntil(lambda: "Saved as key.pdf." in words_in_sight(page))
    ready(qtbot, page)
    press(page, "Print it")
    qtbot.waitUntil(lambda: "Sent to the printer." in words_in_sight(page))
    assert (
        (tmp_path / "taken").read_bytes()[:4] == (tmp_path / "key.pdf").read_bytes()[:4] == b"%PDF"
    )


def test_f12_opens_the_urgent_card_before_anyone_unlocked(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk, desk: Desk
) -> None:
    folder = desk.vault.folder
    made = entrance(qtbot, doors, clerk, folder)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QTest.keyClick(made, Qt.Key.Key_F12)
    card = made.findChildren(UrgentCard)[0]
    qtbot.waitUntil(lambda: "Choose what you see" in words_in_sight(card))
    QTest.keyClicks(card, "i1")
    qtbot.waitUntil(lambda: len(StampFile(folder).read()) == 3)
    assert [line.key for line in StampFile(folder).read()] == ["", "seizure", "help"]
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert line(in_sight(made), "Passphrase").hasFocus()
