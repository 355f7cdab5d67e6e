"""When frames are due."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.stage.beat import Beat

NOW_S = 100.0


def test_the_first_frame_is_due_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    beat, timer = _beat(monkeypatch)
    beat.run_at(60.0)
    assert (timer.isActive(), timer.interval()) == (True, 0)


def test_after_a_frame_that_was_shown_the_next_is_due_one_refresh_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat, timer = _beat(monkeypatch)
    beat.run_at(50.0, shown_s=NOW_S - 0.008)
    assert (timer.isActive(), timer.interval()) == (True, 12)


def test_a_frame_that_was_missed_meanwhile_is_let_go(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat, timer = _beat(monkeypatch)
    beat.run_at(50.0, shown_s=NOW_S - 0.033)
    assert (timer.isActive(), timer.interval()) == (True, 7)


def test_what_is_never_due_rests(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    beat, timer = _beat(monkeypatch)
    beat.run_at(60.0)
    beat.run_at(0.0, shown_s=NOW_S)
    assert not timer.isActive()
    assert not beat.running


def _beat(monkeypatch: pytest.MonkeyPatch) -> tuple[Beat, QTimer]:
    """A beat and its timer, at one moment of the steady clock."""
    monkeypatch.setattr("ui.stage.beat.time.monotonic", lambda: NOW_S)
    beat = Beat()
    timer = beat.findChild(QTimer)
    assert timer is not None
    return beat, timer
