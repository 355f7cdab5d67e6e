"""How a room stands is read once at a time, and once more for everything that was asked meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble
from kapdesk.vault.errors import DiskFull
from tests.fakes.lane import InlineClerk, SlowClerk
from ui.work.reader import Reader


def test_what_is_asked_while_it_is_read_has_it_read_once_more(qtbot: QtBot) -> None:
    del qtbot
    lane, owner, found = SlowClerk(), QObject(), list[int]()
    reader = Reader(lane, lambda: lambda: len(found), found.append, lambda _: None, owner)
    for _ in range(3):
        reader.read()
    lane.catches_up()
    assert found == [0, 1]


def test_nothing_is_read_where_nothing_is_to_be_read(qtbot: QtBot) -> None:
    del qtbot
    lane, owner, found = InlineClerk(), QObject(), list[int]()
    reader = Reader[int](lane, lambda: None, found.append, lambda _: None, owner)
    reader.read()
    assert found == []


def test_after_a_trouble_it_is_read_again(qtbot: QtBot) -> None:
    del qtbot
    lane, owner = InlineClerk(), QObject()
    found, troubles = list[int](), list[Trouble]()
    reader = Reader(lane, lambda: lambda: 7, found.append, troubles.append, owner)
    lane.trouble = DiskFull()
    reader.read()
    lane.trouble = None
    reader.read()
    assert (found, len(troubles)) == ([7], 1)
