"""From the entrance to the desk and to the end."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.vault.errors import VaultHeld, WrongPassphrase
from tests.fakes.doors import FakeDoors
from tests.ui.conftest import PASSPHRASE
from ui.bridge.hook import Hook
from ui.shell import start as starting
from ui.shell.room import Room
from ui.shell.start import HELD, Start
from ui.unlock.doors import VaultDoors
from ui.unlock.held_page import HeldPage
from ui.unlock.recall import Recall

SLOW = {"sqlalchemy", "alembic", "pyqtgraph", "numpy", "reportlab", "keyring"}


@pytest.fixture
def begun(qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path) -> Start:
    doors = FakeDoors(desk, passphrase=PASSPHRASE, wrong=WrongPassphrase())
    recall = Recall(tmp_path / "desk")
    hook = Hook(tmp_path / "faults")
    begun = Start(qapp, recall, hook, doors=doors, folder=desk.vault.folder)
    qtbot.addWidget(begun.window)
    with qtbot.waitSignal(begun.window.painted):
        begun.window.show()
    return begun


def unlock(qtbot: QtBot, begun: Start) -> Room:
    lines = [one for one in begun.window.findChildren(QLineEdit) if one.isVisible()]
    line = next(one for one in lines if one.accessibleName() == "Passphrase")
    QTest.keyClicks(line, PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(begun.window.centralWidget(), Room), timeout=20_000)
    room = begun.window.centralWidget()
    assert isinstance(room, Room)
    qtbot.waitUntil(lambda: room.current_key() == "clients")
    return room


def test_locking_starts_a_fresh_process(
    qtbot: QtBot, begun: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = unlock(qtbot, begun)
    fresh: list[str] = []
    monkeypatch.setattr(starting, "fresh_start", lambda: fresh.append("fresh"))
    room.lock()
    qtbot.waitUntil(lambda: fresh == ["fresh"])


def test_closing_the_window_shuts_the_desk_before_the_program_ends(
    qtbot: QtBot, begun: Start, qapp: QApplication, tmp_path: Path
) -> None:
    unlock(qtbot, begun)
    QTimer.singleShot(0, begun.window, begun.window.close)
    patience = QTimer(begun.window)
    patience.setSingleShot(True)
    patience.timeout.connect(partial(qapp.exit, 1))
    patience.start(20_000)
    assert qapp.exec() == 0
    patience.stop()
    assert len(list((tmp_path / "KapDesk backups").iterdir())) == 1


def test_the_window_before_the_desk_loads_nothing_slow() -> None:
    code = (
        "import sys; import ui.__main__, ui.shell.start;"
        "print(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert SLOW & set(ran.stdout.split()) == set()


def test_a_second_start_says_who_holds_the_vault_and_leaves(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    doors = FakeDoors(desk, passphrase=PASSPHRASE, wrong=WrongPassphrase())
    doors.held = VaultHeld("KapDesk on desk-1 (process 7)")
    begun = Start(
        qapp,
        Recall(tmp_path / "desk"),
        Hook(tmp_path / "faults"),
        doors=doors,
        folder=desk.vault.folder,
    )
    qtbot.addWidget(begun.window)
    begun.window.show()
    qtbot.waitUntil(lambda: isinstance(begun.window.centralWidget(), HeldPage))
    page = begun.window.centralWidget()
    assert isinstance(page, HeldPage)
    assert any("desk-1" in label.text() for label in page.findChildren(QLabel))
    QTimer.singleShot(0, page, page.left.emit)
    assert qapp.exec() == HELD


def test_the_real_doors_know_who_holds_a_vault(desk: Desk, tmp_path: Path) -> None:
    held = VaultDoors().knock(desk.vault.folder)
    assert held is not None
    assert "process" in held.sentence
    assert VaultDoors().knock(tmp_path / "none") is None
