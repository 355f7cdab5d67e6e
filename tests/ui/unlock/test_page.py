"""Opening a vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from kapdesk.vault.errors import StoreSilent, VaultHeld, WrongPassphrase
from tests.fakes.doors import KEY, FakeDoors
from tests.ui.conftest import PASSPHRASE
from ui.bridge.clerk import Clerk
from ui.kit.field import Field
from ui.unlock.page import UnlockPage

QUICK = "Open with this computer's key store"


class Visitor:
    """Someone at the unlock page."""

    def __init__(self, qtbot: QtBot, page: UnlockPage) -> None:
        self.qtbot = qtbot
        self.page = page
        self.desks: list[object] = []
        page.opened.connect(self._on_opened)
        qtbot.addWidget(page)
        page.show()

    def _on_opened(self, desk: object, _folder: Path) -> None:
        self.desks.append(desk)

    def types(self, secret: str) -> None:
        page = self.page
        self.field().set_text("")
        page.start_typing()
        line = _line(self.field())
        QTest.keyClicks(line, secret)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def field(self) -> Field:
        return next(
            field
            for field in self.page.findChildren(Field)
            if _line(field).accessibleName() in ("Passphrase", "Recovery key")
        )

    def presses(self, words: str) -> None:
        self.button(words).click()

    def button(self, words: str) -> QPushButton:
        return next(b for b in self.page.findChildren(QPushButton) if b.text() == words)

    def waits_for(self, words: str) -> None:
        self.qtbot.waitUntil(
            lambda: words in [button.text() for button in self.page.findChildren(QPushButton)]
        )


def _line(field: Field) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def visitor(qtbot: QtBot, doors: FakeDoors, clerk: Clerk) -> Visitor:
    return Visitor(qtbot, UnlockPage(doors, clerk, Path("/home/vault")))


@pytest.fixture
def doors(desk: Desk) -> FakeDoors:
    return FakeDoors(desk, passphrase=PASSPHRASE, wrong=WrongPassphrase())


def test_the_right_passphrase_opens_the_desk_and_is_forgotten(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    someone = visitor(qtbot, doors, clerk)
    someone.types(PASSPHRASE)
    qtbot.waitUntil(lambda: someone.desks == [doors.desk])
    assert doors.asked == [(Path("/home/vault"), PASSPHRASE, None)]
    assert someone.field().text() == ""


def test_a_wrong_passphrase_is_said_at_the_field_and_waits(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    someone = visitor(qtbot, doors, clerk)
    someone.types("wrong")
    someone.waits_for("Try again in 1 s")
    assert "does not open the vault" in someone.field().refusal()
    assert not someone.button("Try again in 1 s").isEnabled()
    someone.types("wrong again")
    assert len(doors.asked) == 1
    someone.page._on_second()
    assert someone.button("Unlock").isEnabled()


def test_the_second_wrong_passphrase_waits_longer(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    someone = visitor(qtbot, doors, clerk)
    someone.types("wrong")
    someone.waits_for("Try again in 1 s")
    someone.page._on_second()
    someone.types("wrong again")
    someone.waits_for("Try again in 2 s")
    someone.page._on_second()
    assert not someone.button("Try again in 1 s").isEnabled()


def test_another_instance_is_named_and_does_not_count_as_a_wrong_attempt(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    doors.wrong = VaultHeld("KapDesk on desk-1 since 09:12")
    someone = visitor(qtbot, doors, clerk)
    someone.types(PASSPHRASE + "?")
    qtbot.waitUntil(lambda: "since 09:12" in someone.page.strip.text())
    assert someone.button("Unlock").isEnabled()


def test_the_recovery_key_opens_too(qtbot: QtBot, doors: FakeDoors, clerk: Clerk) -> None:
    someone = visitor(qtbot, doors, clerk)
    someone.presses("Use the recovery key")
    assert someone.button("Use the passphrase").isVisible()
    someone.types(KEY)
    qtbot.waitUntil(lambda: someone.desks == [doors.desk])
    assert doors.asked == [(Path("/home/vault"), None, KEY)]


def test_missing_entries_are_said_before_the_desk_is_used(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    doors.warning = "3 entries are missing since 14:02."
    someone = visitor(qtbot, doors, clerk)
    someone.types(PASSPHRASE)
    someone.waits_for("Open it as it is")
    assert someone.page.strip.text() == "3 entries are missing since 14:02."
    assert someone.desks == []
    someone.presses("Open it as it is")
    assert someone.desks == [doors.desk]


def test_nothing_is_asked_of_the_vault_without_a_passphrase(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    someone = visitor(qtbot, doors, clerk)
    someone.types("")
    assert someone.field().refusal() == "Type the passphrase."
    assert doors.asked == []


def test_other_troubles_keep_what_was_typed(qtbot: QtBot, doors: FakeDoors, clerk: Clerk) -> None:
    doors.wrong = Trouble("The disk is gone.", "Plug it in.")
    someone = visitor(qtbot, doors, clerk)
    someone.types("anything")
    qtbot.waitUntil(lambda: someone.page.strip.text() == "The disk is gone. Plug it in.")
    assert someone.field().text() == "anything"


def test_quick_unlock_is_offered_only_where_it_is_on(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    someone = visitor(qtbot, doors, clerk)
    someone.page.start_typing()
    qtbot.waitUntil(lambda: bool(doors.quick_asked))
    assert not someone.button(QUICK).isVisible()
    doors.quick = True
    someone.page.start_typing()
    qtbot.waitUntil(someone.button(QUICK).isVisible)
    someone.presses(QUICK)
    qtbot.waitUntil(lambda: someone.desks == [doors.desk])


def test_a_silent_key_store_ends_at_the_passphrase(
    qtbot: QtBot, doors: FakeDoors, clerk: Clerk
) -> None:
    someone = visitor(qtbot, doors, clerk)
    doors.quick, doors.silent = True, StoreSilent()
    someone.page.start_typing()
    qtbot.waitUntil(someone.button(QUICK).isVisible)
    someone.presses(QUICK)
    qtbot.waitUntil(lambda: "did not answer" in someone.page.strip.text())
    assert someone.button("Unlock").isEnabled()
    someone.types(PASSPHRASE)
    qtbot.waitUntil(lambda: someone.desks == [doors.desk])
