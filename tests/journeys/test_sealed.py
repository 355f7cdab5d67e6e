"""A sealed panel in the desk's own window: locked in the midst of typing, it is in its box and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.art.model.nouns import Row, Step
from kapdesk.art.service.sealing import Shown
from kapdesk.chart.sealing import ClientSeal
from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.ids import ImageId, PanelId
from kapdesk.vault.cost import FLOOR
from tests.fakes import art as done
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.sets import taken
from tests.fakes.stages import QuietStage
from tests.fakes.tables import everything
from tests.fakes.vault import recovery_key
from tests.ui.shell.sittings import known_client, sitting_of
from ui.art.page import ArtPage
from ui.art.seal.sheet import SealSheet
from ui.board.editor import PanelEditor
from ui.board.storyboard import Storyboard
from ui.bridge.clerk import Clerk
from ui.shell.room import Room

WORDS, CANARY = "four words of theirs", "zzcanary"
W = TypeVar("W", bound=QWidget)


def sealed_board(desk: Desk) -> tuple[ImageId, PanelId]:
    """A session at a scene, its one panel chosen to be sealed before its first word."""
    sitting = sitting_of(taken(desk.art.meetings.begin(known_client(desk))))
    image = done.begin_work(desk, sitting)
    taken(desk.art.work.go(sitting, Step.SCENE, why="to see it"))
    book = done.book_of(desk)
    taken(desk.art.board.lay(book, image, Row.OLD, sitting=sitting))
    panel = done.picture_of(desk, image).board.panels[0].id
    seal = desk.art.sealed.sealing.make(book, WORDS, WORDS)
    assert isinstance(seal, ClientSeal)
    taken(desk.art.sealed.seal(seal, image, panel, sitting=sitting))
    return image, panel


def shown(qtbot: QtBot, room: Room, kind: type[W], press: str = "") -> W:
    """A part of the window, once it is in sight; behind a button where one is named."""

    def found() -> list[W]:
        buttons = (one for one in room.findChildren(QAbstractButton) if one.isVisible())
        for button in (one for one in buttons if press and one.text() == press):
            button.click()
        return [one for one in room.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def values(window: QObject) -> Iterator[str]:
    """Every property of every object of the window."""
    for one in (window, *window.findChildren(QObject)):
        meta = one.metaObject()
        for number in range(meta.propertyCount()):
            try:
                yield repr(one.property(str(meta.property(number).name())))
            except RuntimeError:
                continue


@pytest.fixture
def clerk(qapp: QApplication) -> Iterator[Clerk]:
    clerk = Clerk()
    yield clerk
    clerk.finish()


def test_locked_while_it_is_open_it_is_nowhere_and_not_lost(
    qtbot: QtBot,
    qapp: QApplication,
    clerk: Clerk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.shell.stimulation.StageLink", QuietStage)
    monkeypatch.setattr("kapdesk.vault.seal.fitting", lambda: FLOOR)
    folder, clock = new_vault(tmp_path / "vault"), FakeClock()
    desk = open_desk(folder, recovery_key=recovery_key(), clock=clock)
    image, panel = sealed_board(desk)
    room = Room(desk, clerk, qapp)
    qtbot.addWidget(room)
    room.resize(1280, 800)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(lambda: room.current_key() != "")
    room.show_page("images", f"client:{done.book_of(desk)}")
    page = shown(qtbot, room, ArtPage)
    qtbot.waitUntil(lambda: page.place() != "")
    page.show_part("work")
    board = shown(qtbot, room, Storyboard, press="Storyboard")
    qtbot.waitUntil(lambda: board.current() == panel)
    board.opened.emit(panel)
    sheet = shown(qtbot, room, SealSheet)
    line = next(one for one in sheet.findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(line, WORDS)
    QTest.keyClick(line, Qt.Key.Key_Return)
    editor = shown(qtbot, room, PanelEditor)
    editor.show_tab("write")
    field = editor.words.findChild(QPlainTextEdit)
    assert field is not None
    QTest.keyClicks(field, CANARY)
    assert CANARY in "\n".join(values(room.window()))
    with qtbot.waitSignal(room.locked):
        room.lock()
        assert CANARY not in "\n".join(values(room.window()))
    assert CANARY not in "\n".join(values(room.window()))
    again = open_desk(folder, recovery_key=recovery_key(), clock=clock)
    try:
        assert CANARY.encode() not in everything(again.ledger)
        assert again.drafts.load(done.book_of(again), f"panel {panel} words") is None
        seal = again.art.sealed.sealing.open(done.book_of(again), WORDS)
        assert isinstance(seal, ClientSeal)
        assert again.art.sealed.panel(seal, image, panel) == Shown(CANARY)
    finally:
        again.close()
