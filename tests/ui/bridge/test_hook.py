"""Faults of our own are noted without anyone's words."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge.hook import KEPT_NOTES, Hook

CANARY = "ZZPHI-7f3a"


def fail(hook: Hook, words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as fault:
        hook.take(type(fault), fault, fault.__traceback__)


def test_the_note_names_kind_and_line_but_no_words(qtbot: QtBot, tmp_path: Path) -> None:
    hook = Hook(tmp_path / "notes")
    with qtbot.waitSignal(hook.faulted) as told:
        fail(hook, CANARY)
    path = Path(str(told.args[0] if told.args else ""))
    text = path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_hook.py" in text
    assert CANARY not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_note_that_cannot_be_written_is_still_told(qtbot: QtBot, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    hook = Hook(blocked / "notes")
    with qtbot.waitSignal(hook.faulted) as told:
        fail(hook, CANARY)
    assert told.args == [""]


def test_only_the_latest_notes_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    hook = Hook(tmp_path)
    for _ in range(KEPT_NOTES + 5):
        fail(hook, "again")
    assert len(list(tmp_path.glob("fault-*.txt"))) == KEPT_NOTES


def test_installing_takes_over_from_python(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr("threading.excepthook", None)
    hook = Hook(tmp_path)
    hook.install()
    assert sys.excepthook == hook.take
