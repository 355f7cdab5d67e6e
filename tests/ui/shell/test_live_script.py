"""A day script played in the open window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.script import Script
from kapdesk.rehearsal.shelf import read_script
from tests.ui.conftest import PASSPHRASE
from ui.bridge.clerk import Clerk
from ui.shell.live_script import LiveScript
from ui.shell.room import Room

PATIENCE_MS = 20_000
SHORT = """\
day     2026-03-04
client  C-014 born 1984-03-02
adopt   protocol sublingual limits canmat-start by "prescriber 1"
09:30   open dosing
09:32   vitals 124/78 70 99
"""
Played = Callable[[str], LiveScript]


@pytest.fixture
def played(
    qtbot: QtBot, qapp: QApplication, clerk: Clerk, made_vault: Path, tmp_path: Path
) -> Iterator[Played]:
    """A window on a vault nobody wrote in, about to play a script."""
    folder = copytree(made_vault, tmp_path / "vault")
    script = tmp_path / "short.day"
    desks: list[Desk] = []

    def make(text: str) -> LiveScript:
        script.write_text(text, encoding="utf-8")
        read = read_script(script, today=date(2026, 3, 4))
        assert isinstance(read, Script)
        clock = ScriptClock(read.steps[0].at)
        desk = open_desk(folder, passphrase=PASSPHRASE, clock=clock)
        desks.append(desk)
        room = Room(desk, clerk, qapp)
        qtbot.addWidget(room)
        room.resize(1280, 800)
        room.show()
        return LiveScript(
            room, desk, clerk, clock, read, passphrase=PASSPHRASE, speed=100_000.0, album=tmp_path
        )

    yield make
    clerk.finish()
    for desk in desks:
        desk.close()


def test_the_sitting_comes_into_sight_and_the_script_ends(
    qtbot: QtBot, played: Played, tmp_path: Path
) -> None:
    live = played(SHORT)
    told: list[str] = []
    live.told.connect(told.append)
    with qtbot.waitSignal(live.ended, timeout=PATIENCE_MS):
        live.start("short", 0)
    room = live.parent()
    assert isinstance(room, Room)
    assert room.current_key() == "session"
    assert sum(line.startswith("saved ") for line in told) >= 4
    pictures = [Path(line.removeprefix("picture ")) for line in told if line.startswith("picture ")]
    assert [picture.name for picture in pictures] == ["004-0930.png"]
    assert pictures[0].is_file()


def test_a_line_that_cannot_be_played_says_why_and_goes_no_further(
    qtbot: QtBot, played: Played
) -> None:
    live = played(SHORT + '09:40   vitals 126/80 72 99   -> flag "above 160/100"\n')
    with qtbot.waitSignal(live.refused, timeout=PATIENCE_MS) as told:
        live.start("short", 0)
    assert told.args is not None
    assert isinstance(told.args[0], Refusals)


def test_a_crash_is_told_with_its_line(qtbot: QtBot, played: Played) -> None:
    live = played(SHORT + "09:35   crash\n09:36   vitals 122/78 70 99\n")
    with qtbot.waitSignal(live.crashing, timeout=PATIENCE_MS) as told:
        live.start("short", 0)
    assert told.args == [6]
