"""The real stage beside a desk, on two real displays: where it stands, what ends it, and what outlives what."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.counts import kept
from kapdesk.bilateral.model.plan import SetPlan
from ui.kit.shapes import Shape
from ui.stage.board import Board, CardMark, ShapeMark, packed
from ui.stage.link import StageLink
from ui.stage.messages import (
    Arrange,
    Begin,
    Blank,
    BoardStands,
    Ended,
    PassDone,
    Setup,
    ShowBoard,
    Standing,
    StopNow,
    ToDesk,
    Told,
)
from ui.stage.sharing import PLAYING

pytestmark = pytest.mark.x11

PLAN = SetPlan(1.0, passes=60)
GROUND = Setup().ground.lower()
RIGHT = ("RIGHT", "2560/677x1600/423+2560+0", "none")

DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kapdesk.bilateral.model.plan import SetPlan
from ui.kit.shapes import Shape
from ui.stage.board import Board, CardMark, ShapeMark, packed
from ui.stage.link import StageLink
from ui.stage.messages import Arrange, Begin, PassDone, Setup

app = QCoreApplication([])
link = StageLink(Path(sys.argv[1]))


def told(message):
    if isinstance(message, PassDone):
        print(message.passes, flush=True)


link.told.connect(told)
link.start()
link.send(Arrange(Setup(display=sys.argv[2])))
link.send(Begin("key", SetPlan(1.0, passes=60)))
app.exec()
"""


class Desk:
    """A desk with a window of its own on the left display, and everything the stage told it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.told: list[ToDesk] = []
        self.lost = 0
        self.window = QWidget()
        self.window.setWindowTitle("A desk")
        self.window.setGeometry(100, 100, 600, 400)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: active() == "A desk")
        self.link = StageLink(folder)
        self.link.told.connect(self.told.append)
        self.link.lost.connect(self._on_lost)

    def _on_lost(self) -> None:
        self.lost += 1

    def start(self, display: str = "RIGHT 2560x1600") -> None:
        """Have the stage stand on a display."""
        self.link.start()
        self.link.send(Arrange(Setup(display=display)))
        self.waits(lambda: self.standing.display == display and shown() != [])

    def waits(self, until: Callable[[], bool], timeout: int = 15_000) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(until, timeout=timeout)

    @property
    def standing(self) -> Standing:
        """What the stage last said that it has."""
        found = [one for one in self.told if isinstance(one, Standing)]
        return found[-1] if found else Standing((), "", (), "", None)

    def last(self, kind: type) -> object:
        """The last message of a kind, or None."""
        return next((one for one in reversed(self.told) if isinstance(one, kind)), None)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk, whose stage is gone when the test is over."""
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.link.leave()
    plug_in()
    qtbot.waitUntil(lambda: stages(tmp_path) == [], timeout=15_000)
    desk.window.close()


def run(*words: str) -> str:
    """What a program says; nothing where it fails."""
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()


def xrandr(*words: str) -> None:
    """Change the displays."""
    subprocess.run(["xrandr", *words], check=True, capture_output=True)


def plug_in() -> None:
    """Connect the right display, where it is not."""
    if "RIGHT" not in run("xrandr", "--listmonitors"):
        xrandr("--setmonitor", *RIGHT)


def active() -> str:
    """The title of the window that has the focus."""
    return run("xdotool", "getactivewindow", "getwindowname")


def shown() -> list[str]:
    """Where the stage's window can be seen, as ``left,top width×height``."""
    found = run("xdotool", "search", "--onlyvisible", "--name", "^KapDesk stage$").split()
    places = []
    for window in found:
        said = run("xdotool", "getwindowgeometry", "--shell", window).splitlines()
        at = dict(line.split("=") for line in said)
        places.append(f"{at['X']},{at['Y']} {at['WIDTH']}x{at['HEIGHT']}")
    return places


def stages(folder: Path) -> list[int]:
    """The processes of a stage for this folder."""
    return [int(one) for one in run("pgrep", "-f", f"stage --folder {folder}").split()]


def colour(x: int, y: int) -> str:
    """The colour on the glass."""
    screen = QGuiApplication.primaryScreen()
    return screen.grabWindow(0, x, y, 1, 1).toImage().pixelColor(0, 0).name()


def test_it_stands_on_its_display_alone_and_leaves_the_focus_to_the_desk(desk: Desk) -> None:
    desk.start()
    assert shown() == ["2560,0 2560x1600"]
    desk.waits(lambda: colour(3840, 300) == GROUND)
    assert colour(20, 1500) != GROUND
    desk.link.send(Begin("key", PLAN))
    desk.waits(lambda: desk.last(PassDone) is not None)
    assert active() == "A desk"
    desk.link.send(StopNow())
    desk.waits(lambda: desk.last(Ended) is not None)
    ended = desk.last(Ended)
    assert isinstance(ended, Ended)
    assert (ended.ended, ended.certificate.frames > 50) == ("stopped now", True)
    assert (ended.certificate.dark_after_ms or 99.0) < 20.0
    assert colour(3840, 800) == GROUND


def test_a_board_is_seen_on_the_clients_display_alone_and_named_nowhere(desk: Desk) -> None:
    desk.start()
    words = CardMark(0.0, 0.0, 400.0, 90.0, "the one who hides")
    square = ShapeMark(500.0, 500.0, 200.0, Shape.SQUARE, "#4F8F86", label="the one who hides")
    desk.link.send(ShowBoard(1, packed(Board(1000.0, 1000.0, (square, words)))))
    desk.waits(lambda: desk.last(BoardStands) == BoardStands(1, True))
    desk.waits(lambda: colour(3840, 800) == "#4f8f86")
    assert colour(1280, 800) != "#4f8f86"
    assert (shown(), active()) == (["2560,0 2560x1600"], "A desk")
    titles = run("xdotool", "search", "--onlyvisible", "--name", "hides")
    assert titles == ""
    assert b"hides" not in b"".join(
        one.read_bytes() for one in desk.folder.rglob("*") if one.is_file()
    )
    desk.link.send(Blank())
    desk.waits(lambda: colour(3840, 800) == GROUND)
    desk.link.send(ShowBoard(2, packed(Board(1000.0, 1000.0, (square,)))))
    desk.waits(lambda: colour(3840, 800) == "#4f8f86")
    desk.link.send(Begin("key", PLAN))
    desk.waits(lambda: colour(3840, 400) == GROUND and desk.last(PassDone) is not None)
    assert desk.last(BoardStands) == BoardStands(2, False, PLAYING)
    desk.link.send(StopNow())
    desk.waits(lambda: colour(3840, 800) == GROUND)
    desk.link.send(ShowBoard(3, packed(Board(1000.0, 1000.0, (square,)))))
    desk.waits(lambda: colour(3840, 800) == "#4f8f86")
    desk.link.let_go()
    desk.waits(lambda: colour(3840, 800) == GROUND)
    assert shown() == ["2560,0 2560x1600"]
    desk.link.start()
    desk.waits(lambda: desk.link.standing)


def test_a_display_that_is_unplugged_stops_the_set_and_gets_its_calm_field_back(desk: Desk) -> None:
    desk.start()
    desk.link.send(Begin("key", PLAN))
    desk.waits(lambda: desk.last(PassDone) is not None)
    xrandr("--delmonitor", "RIGHT")
    desk.waits(lambda: desk.last(Ended) is not None)
    ended = desk.last(Ended)
    assert isinstance(ended, Ended)
    assert (ended.ended, ended.why) == ("fault", "The client's display was disconnected.")
    assert (ended.passes >= 1, shown()) == (True, [])
    desk.waits(lambda: desk.standing.display == "")
    assert isinstance(desk.last(Told), Told)
    plug_in()
    desk.waits(lambda: desk.standing.display != "" and shown() == ["2560,0 2560x1600"])
    desk.waits(lambda: colour(3840, 800) == GROUND)
    assert (active(), desk.standing.running) == ("A desk", "")


def test_a_desk_that_is_killed_leaves_the_calm_field_and_the_count(desk: Desk) -> None:
    words = [sys.executable, "-c", DESK, str(desk.folder), "RIGHT 2560x1600"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "1\n"
        other.kill()
    desk.waits(lambda: getattr(kept(desk.folder), "ended", "") == "interrupted")
    counts = kept(desk.folder)
    assert counts is not None
    assert (counts.key, counts.passes >= 2, counts.why) == ("key", True, "The desk was closed.")
    assert shown() == ["2560,0 2560x1600"]
    desk.waits(lambda: colour(3840, 800) == GROUND)
    (stage,) = stages(desk.folder)
    desk.link.start()
    desk.waits(lambda: desk.standing.display == "RIGHT 2560x1600")
    assert stages(desk.folder) == [stage]
    desk.waits(lambda: desk.last(Ended) is not None)
    ended = desk.last(Ended)
    assert isinstance(ended, Ended)
    assert (ended.key, ended.passes, ended.why) == ("key", counts.passes, counts.why)
    assert ended.certificate.frames > 50


def test_a_stage_that_is_killed_is_told(desk: Desk) -> None:
    desk.start()
    desk.link.send(Begin("key", PLAN))
    desk.waits(lambda: desk.last(PassDone) is not None)
    (stage,) = stages(desk.folder)
    os.kill(stage, signal.SIGKILL)
    desk.waits(lambda: desk.lost == 1)
    counts = kept(desk.folder)
    assert counts is not None
    assert (counts.key, counts.passes >= 1, counts.ended) == ("key", True, "")
    desk.start()


def test_a_stage_that_is_asked_to_end_stops_its_set_first(desk: Desk) -> None:
    desk.start()
    desk.link.send(Begin("key", PLAN))
    desk.waits(lambda: desk.last(PassDone) is not None)
    os.kill(stages(desk.folder)[0], signal.SIGTERM)
    desk.waits(lambda: desk.lost == 1)
    ended = desk.last(Ended)
    assert isinstance(ended, Ended)
    assert (ended.ended, ended.why) == ("interrupted", "The stage was closed.")
