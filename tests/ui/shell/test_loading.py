"""What stands behind the entrance is loaded a part at a turn, and never beside the screen thread."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.laws.tree import ROOT
from ui.shell import loading
from ui.shell.loading import PARTS, Loading

OF_QT = (
    "import sys; from ui.shell.loading import load_desk; before = set(sys.modules); load_desk(); "
)
NEW = "print([one for one in set(sys.modules) - before if one.startswith(('PySide6', 'ui', 'pyqtgraph'))])"


def test_the_parts_are_loaded_in_their_order_on_the_screen_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[tuple[str, threading.Thread]] = []
    monkeypatch.setattr(
        loading, "import_module", lambda name: loaded.append((name, threading.current_thread()))
    )
    held = QObject()
    Loading(held, ("one", "two")).start()
    qtbot.waitUntil(lambda: len(loaded) == 2)
    assert loaded == [("one", threading.main_thread()), ("two", threading.main_thread())]
    qtbot.waitUntil(lambda: not held.findChildren(QTimer)[0].isActive())


def test_stopped_it_loads_no_more(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(loading, "import_module", loaded.append)
    held = QObject()
    begun = Loading(held, ("one", "two"))
    begun.start()
    begun.stop()
    begun.start()
    assert not held.findChildren(QTimer)[0].isActive()
    assert loaded == []


def test_the_last_part_is_the_whole_desk() -> None:
    assert PARTS[-1] == "ui.shell.room"


def test_nothing_of_qt_is_loaded_on_the_record_lane() -> None:
    run = subprocess.run(
        [sys.executable, "-c", OF_QT + NEW], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
