"""What is sealed, in the desk's own window: locked in the midst of typing, it is in its box and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.art.model.nouns import Row, Spoke, Step
from kapdesk.art.service.sealing import Shown
from kapdesk.chart.sealing import ClientSeal
from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.ids import ImageId, PanelId
from tests.fakes import art as done
from tests.fakes.canary import CANARY, WORDS, quick_seals, tree
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import met_three
from tests.fakes.sets import taken
from tests.fakes.stages import QuietStage
from tests.fakes.tables import everything
from tests.fakes.vault import recovery_key
from tests.ui.shell.sittings import known_client, sitting_of
from ui.art.page import ArtPage
from ui.art.pictures.asks import SEAL_FIRST
from ui.art.pictures.scene_sheet import SceneSheet
from ui.art.room.said_part import SEAL, SaidPart
from ui.art.room.work_room import ArtRoom
from ui.art.seal.said_sheet import SaidSheet
from ui.asking.ask import AskSheet
from ui.board.editor import PanelEditor
from ui.board.storyboard import Storyboard
from ui.bridge.clerk import Clerk
from ui.ifs.panel.map_field import MapField
from ui.ifs.panel.note_sheet import NoteSheet
from ui.kit.buttons import ToggleButton
from ui.shell.room import Room
from ui.work.seal.sheet import SealSheet

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


def gives_passphrase(sheet: SealSheet) -> None:
    """Looked where it is to be sealed, then the passphrase."""
    for button in (one for one in sheet.findChildren(ToggleButton) if one.isVisible()):
        button.click()
    line = next(one for one in sheet.findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(line, WORDS)
    QTest.keyClick(line, Qt.Key.Key_Return)


def types(qtbot: QtBot, sheet: QWidget) -> None:
    """The canary, in the first lines of a sheet."""
    found = (*sheet.findChildren(QLineEdit), *sheet.findChildren(QPlainTextEdit))
    QTest.keyClicks(next(one for one in found if one.isVisible()), CANARY)
    qtbot.waitUntil(lambda: CANARY in tree(sheet.window()))


def lock_in_mid_typing(qtbot: QtBot, room: Room) -> None:
    """From that moment on it is nowhere in the window."""
    with qtbot.waitSignal(room.locked):
        room.lock()
        assert CANARY not in tree(room.window())
    assert CANARY not in tree(room.window())


@pytest.fixture
def clerk(qapp: QApplication) -> Iterator[Clerk]:
    clerk = Clerk()
    yield clerk
    clerk.finish()


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new vault, beside nothing that could hold a word by accident."""
    monkeypatch.setattr("ui.shell.stimulation.StageLink", QuietStage)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    quick_seals(monkeypatch)
    return new_vault(tmp_path / "vault")


Opens = Callable[[Desk], Room]


@pytest.fixture
def opens(qtbot: QtBot, qapp: QApplication, clerk: Clerk) -> Opens:
    """The window on a desk, at the client's image work."""

    def room_of(desk: Desk) -> Room:
        room = Room(desk, clerk, qapp)
        qtbot.addWidget(room)
        room.resize(1280, 800)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(lambda: room.current_key() != "")
        room.show_page("images", f"client:{done.book_of(desk)}")
        page = shown(qtbot, room, ArtPage)
        qtbot.waitUntil(lambda: page.place() != "")
        return room

    return room_of


@contextmanager
def again(vault: Path, clock: FakeClock) -> Iterator[tuple[Desk, ClientSeal]]:
    """The vault opened anew by the practice: nowhere in it, nor in a file beside it; then the client's seal, open."""
    for one in vault.parent.rglob("*"):
        assert not one.is_file() or CANARY.encode() not in one.read_bytes()
    desk = open_desk(vault, recovery_key=recovery_key(), clock=clock)
    try:
        assert CANARY.encode() not in everything(desk.ledger)
        seal = desk.art.sealed.sealing.open(done.book_of(desk), WORDS)
        assert isinstance(seal, ClientSeal)
        yield desk, seal
    finally:
        desk.close()


def test_a_panel_locked_while_it_is_open_is_nowhere_and_not_lost(
    qtbot: QtBot, vault: Path, opens: Opens
) -> None:
    clock = FakeClock()
    desk = open_desk(vault, recovery_key=recovery_key(), clock=clock)
    image, panel = sealed_board(desk)
    room = opens(desk)
    shown(qtbot, room, ArtPage).show_part("work")
    board = shown(qtbot, room, Storyboard, press="Storyboard")
    qtbot.waitUntil(lambda: board.current() == panel)
    board.opened.emit(panel)
    gives_passphrase(shown(qtbot, room, SealSheet))
    editor = shown(qtbot, room, PanelEditor)
    editor.show_tab("write")
    field = editor.words.findChild(QPlainTextEdit)
    assert field is not None
    QTest.keyClicks(field, CANARY)
    assert CANARY in tree(room.window())
    lock_in_mid_typing(qtbot, room)
    with again(vault, clock) as (practice, seal):
        assert practice.drafts.load(done.book_of(practice), f"panel {panel} words") is None
        assert practice.art.sealed.panel(seal, image, panel) == Shown(CANARY)


@pytest.mark.parametrize("spoke", [Spoke.REMINDER, Spoke.REHEARSAL, Spoke.WORDS])
def test_a_statement_locked_in_mid_typing_is_in_its_box_alone(
    qtbot: QtBot, vault: Path, opens: Opens, spoke: Spoke
) -> None:
    clock = FakeClock()
    desk = open_desk(vault, recovery_key=recovery_key(), clock=clock)
    image = sealed_board(desk)[0]
    sitting = done.state_of(desk).meetings[-1].sitting
    step = Step.REHEARSAL if spoke is Spoke.REHEARSAL else Step.REMINDERS
    taken(desk.art.work.go(sitting, step, why="to meet it"))
    room = opens(desk)
    shown(qtbot, room, ArtPage).show_part("work")
    if spoke is Spoke.WORDS:
        working = shown(qtbot, room, ArtRoom)
        qtbot.waitUntil(lambda: working._look is not None)
        working.do("words under the seal")
    else:
        shown(qtbot, room, SaidPart)
    asked = shown(qtbot, room, SealSheet, press="" if spoke is Spoke.WORDS else SEAL)
    gives_passphrase(asked)
    types(qtbot, shown(qtbot, room, SaidSheet))
    lock_in_mid_typing(qtbot, room)
    with again(vault, clock) as (practice, seal):
        (draft,) = [one for one in practice.drafts.every() if "sealed" in one.place]
        assert CANARY.encode() in seal.of_draft(draft.body, image, draft.place)


def test_a_new_picture_locked_in_mid_typing_is_in_its_box_alone(
    qtbot: QtBot, vault: Path, opens: Opens
) -> None:
    clock = FakeClock()
    desk = open_desk(vault, recovery_key=recovery_key(), clock=clock)
    sealed_board(desk)
    room = opens(desk)
    shown(qtbot, room, ArtPage).show_part("pictures")
    shown(qtbot, room, AskSheet, press="New picture   N")
    gives_passphrase(shown(qtbot, room, SealSheet, press=SEAL_FIRST))
    types(qtbot, shown(qtbot, room, SceneSheet))
    lock_in_mid_typing(qtbot, room)
    with again(vault, clock) as (practice, seal):
        picture = done.state_of(practice).pictures[-1]
        assert (picture.name, picture.made_of) == ("P2", None)
        (draft,) = [one for one in practice.drafts.every() if "sealed" in one.place]
        assert CANARY.encode() in seal.of_draft(draft.body, picture.id, draft.place)


def test_a_note_on_the_map_locked_in_mid_typing_is_in_its_box_alone(
    qtbot: QtBot, vault: Path, opens: Opens
) -> None:
    clock = FakeClock()
    desk = open_desk(vault, recovery_key=recovery_key(), clock=clock)
    sealed_board(desk)
    book = done.book_of(desk)
    met_three(desk, book)
    room = opens(desk)
    room.show_page("parts", f"client:{book}")
    field = shown(qtbot, room, MapField)
    qtbot.waitUntil(lambda: bool(field.outline.tree.branches()))
    field.canvas.act("seal")
    gives_passphrase(shown(qtbot, room, SealSheet))
    types(qtbot, shown(qtbot, room, NoteSheet))
    lock_in_mid_typing(qtbot, room)
    with again(vault, clock) as (practice, seal):
        assert not practice.ifs.view(book).state.drawn.notes
        (draft,) = [one for one in practice.drafts.every() if "sealed" in one.place]
        assert CANARY.encode() in seal.of_draft(draft.body, "new note", draft.place)
