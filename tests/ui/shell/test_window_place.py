"""A window that is locked comes back where it stood."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ui.shell.window import Window
from ui.shell.window_place import PLACE, keep_place, take_place


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, "")


def windows(qtbot: QtBot) -> tuple[Window, Window]:
    before, after = Window(), Window()
    for one in (before, after):
        qtbot.addWidget(one)
    return before, after


def test_it_comes_back_where_it_stood_and_that_is_noted_for_one_start_only(qtbot: QtBot) -> None:
    before, after = windows(qtbot)
    before.resize(1000, 700)
    before.move(40, 30)
    keep_place(before)
    take_place(after)
    assert (after.pos(), after.width(), after.height()) == (QPoint(40, 30), 1000, 700)
    assert PLACE not in os.environ


@pytest.mark.parametrize("said", ["", "9000 9000 1280 800", "somewhere", "1 2 3"])
def test_a_place_that_is_no_more_changes_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv(PLACE, said)
    _, after = windows(qtbot)
    stood = after.pos()
    take_place(after)
    assert after.pos() == stood
