"""The link between desk and stage, both ends in one process and over the real local socket."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from multiprocessing import AuthenticationError
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.plan import SetPlan
from tests.laws.tree import ROOT
from ui.stage.door import Door
from ui.stage.link import StageLink
from ui.stage.meeting import NAME, Meeting, said
from ui.stage.messages import Begin, Ended, Leave, PassDone, StopSoftly, ToDesk, Told

OVERHEARD = """
import atexit
import sys
from pathlib import Path

heard = []
sys.addaudithook(
    lambda event, words: heard.append(f"{event} {words[1]!r}") if event.startswith("socket.") else None
)
from ui.__main__ import main

code = main(["--stage", *sys.argv[1:]])
Path(sys.argv[2], "heard").write_text("\\n".join(heard))
sys.exit(code)
"""
LOCAL_SOCKET = "socket.__new__ <AddressFamily.AF_UNIX: 1>", "socket.__new__ 1"
NO_PROGRAM = (sys.executable, "-c", "raise SystemExit(0)")


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[Door]:
    """A stage's end that listens."""
    door = Door(Meeting.new(), tmp_path)
    door.open()
    yield door
    door.close()


def entered(qtbot: QtBot, door: Door, folder: Path) -> StageLink:
    """A desk that found it."""
    link = StageLink(folder, program=NO_PROGRAM)
    with qtbot.waitSignals([link.found, door.entered]):
        link.start()
    return link


def test_what_is_said_arrives_as_it_was_said(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    link = entered(qtbot, door, tmp_path)
    begin = Begin("key", SetPlan(1.0, passes=24))
    with qtbot.waitSignal(door.heard) as heard:
        link.send(begin)
    with qtbot.waitSignal(link.told) as told:
        door.say(PassDone("key", 3))
    assert (heard.args, told.args) == ([begin], [PassDone("key", 3)])
    link.let_go()


def test_what_is_sent_too_early_is_said_when_the_stage_is_there(
    qtbot: QtBot, door: Door, tmp_path: Path
) -> None:
    link = StageLink(tmp_path, program=NO_PROGRAM)
    with qtbot.waitSignal(door.heard) as heard:
        link.start()
        link.send(StopSoftly())
    assert heard.args == [StopSoftly()]
    link.let_go()


def test_a_desk_that_goes_leaves_the_stage_and_the_next_one_finds_it(
    qtbot: QtBot, door: Door, tmp_path: Path
) -> None:
    link = entered(qtbot, door, tmp_path)
    with qtbot.waitSignal(door.left):
        link.let_go()
    assert not door.held
    again = entered(qtbot, door, tmp_path)
    with qtbot.waitSignals([door.heard, door.left]):
        again.leave()


def test_leaving_says_so_first(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    link = entered(qtbot, door, tmp_path)
    with qtbot.waitSignal(door.heard) as heard:
        link.leave()
    assert heard.args == [Leave()]


def test_a_stage_that_goes_is_told(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    link = entered(qtbot, door, tmp_path)
    door.say(Told("The last words."))
    with qtbot.waitSignals([link.told, link.lost]):
        door.close()
    assert not link.standing


def test_a_stage_that_never_comes_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.stage.link._PATIENCE_S", 0.1)
    (tmp_path / NAME).write_bytes(msgspec.json.encode(Meeting(str(tmp_path / "gone"), "00")))
    link = StageLink(tmp_path, program=NO_PROGRAM)
    with qtbot.waitSignal(link.lost):
        link.start()
    assert said(tmp_path) is None


def test_nobody_else_gets_in(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    meeting = said(tmp_path)
    assert meeting is not None
    with pytest.raises((AuthenticationError, EOFError, OSError)):
        Meeting(meeting.address, "00" * 32).enter()
    assert meeting.key not in repr(meeting)
    link = entered(qtbot, door, tmp_path)
    link.let_go()


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe has no folder")
def test_socket_and_file_are_their_owners_alone_and_go_with_the_stage(
    qtbot: QtBot, tmp_path: Path
) -> None:
    meeting = Meeting.new()
    door = Door(meeting, tmp_path)
    door.open()
    socket = Path(meeting.address)
    modes = [stat.S_IMODE(one.stat().st_mode) for one in (socket, socket.parent, tmp_path / NAME)]
    assert modes == [0o600, 0o700, 0o600]
    door.close()
    assert (socket.parent.exists(), (tmp_path / NAME).exists()) == (False, False)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a named pipe and no socket at all")
def test_a_stage_of_its_own_plays_a_set_and_opens_no_socket_but_the_local_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    link = StageLink(tmp_path, program=(sys.executable, "-c", OVERHEARD))
    told: list[ToDesk] = []
    link.told.connect(told.append)
    link.start()
    link.send(Begin("key", SetPlan(2.0, passes=1)))
    qtbot.waitUntil(lambda: any(isinstance(one, Ended) for one in told), timeout=20_000)
    (ended,) = (one for one in told if isinstance(one, Ended))
    assert (ended.passes, ended.ended) == (1, "finished")
    link.leave()
    qtbot.waitUntil((tmp_path / "heard").exists, timeout=10_000)
    heard = (tmp_path / "heard").read_text(encoding="utf-8").splitlines()
    opened = [line for line in heard if line.startswith("socket.__new__")]
    assert opened != []
    assert [line for line in opened if line not in LOCAL_SOCKET] == []
    reached = [line for line in heard if line.startswith(("socket.bind", "socket.connect"))]
    assert [line for line in reached if "kapdesk-stage-" not in line] == []
