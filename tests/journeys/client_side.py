"""What the client sees: the display to the right of the desk, taken off the X server as it stands."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Callable
from pathlib import Path

from benchmarks.stimulation.glass import Found, Glass
from kapdesk.kernel.clock import SystemClock
from tests.journeys.driver import PATIENCE_S, told, xdotool

WIDTH_PX, HEIGHT_PX, LEFT_PX = 2560, 1600, 2560
ADD_RIGHT = ("RIGHT", "2560/677x1600/423+2560+0", "none")
"""The client's display as tests/x11.sh has it, for it to come back."""

DESK, STAGE = "KapDesk", "KapDesk stage"
MOVED_PX = 100.0
"""So far apart the light has been seen once it is said to move."""
LOOK_S = 0.02


def display() -> Glass:
    """The client's display, read without holding up whoever draws on it."""
    return Glass(Path(os.environ["KAPDESK_FRAMEBUFFER"]), LEFT_PX, WIDTH_PX, HEIGHT_PX)


def is_calm() -> bool:
    """Whether there is the one even field and nothing on it."""
    with display() as glass:
        return glass.find() is None


def waits_until(true: Callable[[], bool], what: str) -> None:
    """Looks again and again, no longer than a person would."""
    clock = SystemClock()
    until = clock.steady().seconds + PATIENCE_S
    nothing = threading.Event()
    while not true():
        nothing.wait(LOOK_S)
        assert clock.steady().seconds < until, f"waited in vain: {what}"


def sees_it_move(way: Callable[[Found], float]) -> None:
    """Waits until the light has been seen in two places, far enough apart along a way."""
    places: list[float] = []

    def moved() -> bool:
        found = glass.find()
        if found is not None:
            places.append(way(found))
        return bool(places) and max(places) - min(places) > MOVED_PX

    with display() as glass:
        waits_until(moved, "the light moves")


def across(found: Found) -> float:
    return found.right_px


def down(found: Found) -> float:
    return found.down_px


def sees_it_calm() -> None:
    """Waits until the calm field stands alone."""
    waits_until(lambda: stage_stands() and is_calm(), "the calm field")


def stage_stands() -> bool:
    """Whether the client's window is there."""
    return bool(told("xdotool", "search", "--onlyvisible", "--name", f"^{STAGE}$"))


def box(name: str) -> tuple[int, int, int, int]:
    """Left, top, width and height of a window in sight, by its title.  unit px"""
    found = xdotool("search", "--onlyvisible", "--name", f"^{name}$").split()[-1]
    said = xdotool("getwindowgeometry", "--shell", found)
    numbers = dict(re.findall(r"^(\w+)=(-?\d+)$", said, re.MULTILINE))
    left, top, width, height = (int(numbers[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
    return left, top, width, height


def has_the_keyboard() -> str:
    """The title of the window that gets the keys."""
    return xdotool("getwindowfocus", "getwindowname")


def stage_pid(vault: Path) -> int:
    """The process that stands for the client's side of one vault."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and _is_stage(folder, vault):
            return int(folder.name)
    raise AssertionError("no stage")


def _is_stage(folder: Path, vault: Path) -> bool:
    try:
        words = (folder / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return b"--stage" in words and os.fsencode(vault) in words


def sends_the_stage_away(vault: Path) -> None:
    """Nothing of it is left for whoever uses this X server next."""
    if stage_stands():
        os.kill(stage_pid(vault), signal.SIGTERM)
    waits_until(lambda: not stage_stands(), "the client's window is gone")


def ends_the_stage(vault: Path) -> None:
    """The client's side dies as a fault would have it."""
    os.kill(stage_pid(vault), signal.SIGKILL)
