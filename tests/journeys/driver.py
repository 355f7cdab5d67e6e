"""A person at the real window: own process, real keys and a real mouse, eyes that wait until something is there."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.laws.tree import ROOT
from ui.shell.pages import PAGES
from ui.shell.rail import place_key

PATIENCE_S = 60.0
"""Longer than any machine takes that others load as well; nothing waits so long that works."""
WHEEL_UP, WHEEL_DOWN = "4", "5"
WHEEL_TURNS = 80
TABS = 120
"""More than there are things to press on any page."""
PICTURES = "KAPDESK_PICTURES"
"""The environment variable that names a folder for pictures; without it they lie beside the test."""


class Person:
    """Starts KapDesk on a vault in a home of its own, reads its screen, types and presses."""

    def __init__(self, home: Path, vault: Path, **look: str) -> None:
        self._home = home
        self._vault = vault
        self._look = look
        self._pictures = Path(os.environ.get(PICTURES, home.parent / "pictures"))
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._said = home.parent / "said by the program"
        self.titles: set[str] = set()
        self.program: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None

    def __enter__(self) -> Person:
        """The person, at the keyboard."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leaves nothing running."""
        if self.program is not None:
            self.program.kill()
            self._over()

    def start(self) -> None:
        """Starts the program and waits for its window."""
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._line.settimeout(PATIENCE_S)
        words = [sys.executable, "-m", "tests.journeys.watched", str(theirs.fileno())]
        with self._said.open("ab") as said:
            self.program = subprocess.Popen(
                [*words, str(self._vault)],
                cwd=ROOT,
                env=self._surroundings(),
                stdout=said,
                stderr=said,
                pass_fds=[theirs.fileno()],
            )
        theirs.close()
        self.come_forward()

    def come_forward(self) -> None:
        """Brings the program's window to the front, as it stands after a start or a lock."""
        found = xdotool("search", "--sync", "--onlyvisible", "--pid", self._pid())
        xdotool("windowactivate", "--sync", found.split()[-1])

    def pull_the_plug(self) -> None:
        """Ends the program as a power cut would."""
        assert self.program is not None
        self.program.kill()
        self._over()

    def has_left(self) -> int:
        """Waits until the program has ended by itself; its exit code."""
        return self._over()

    def said(self) -> str:
        """Everything the program wrote to its terminal."""
        return self._said.read_text(encoding="utf-8")

    def sees(self, *sentences: str) -> None:
        """Waits until each of them stands on the screen."""
        for sentence in sentences:
            self._ask(seen=sentence)

    def sees_no_more(self, words: str) -> None:
        """Waits until they are gone from the screen."""
        self._ask(gone=words)

    def reads(self) -> str:
        """Everything that stands on the screen now."""
        return str(self._ask(words="all"))

    def reads_surface(self) -> str:
        """What can be read on the card, the sheet or the page that holds the keyboard, as far as it is in sight."""
        return str(self._ask(words="surface"))

    def finds(self, name: str, words: str) -> None:
        """Waits until exactly these words stand in a field."""
        self._ask(value=name, **{"is": words})

    def is_at(self, name: str) -> None:
        """Waits until a field has the keyboard."""
        self._ask(focused=name)

    def goes_by_tab(self, name: str, key: str = "Tab") -> None:
        """Presses Tab until a thing has the keyboard, or Shift and Tab."""
        for _ in range(TABS):
            held, which = self._ask(words="focus")
            if held == name:
                return
            self.press(key)
            self._ask(left=which)
        raise AssertionError(f"not reached by {key}: {name}, {self.picture('0 stuck')}")

    def sees_a_menu(self, *, gone: bool = False) -> None:
        """Waits until a menu or a list is open over the window, or is gone again."""
        self._ask(list="gone" if gone else "open")

    def waits_for(self, timer: str) -> None:
        """Waits until a timer of the program has run out."""
        self._ask(resting=timer)

    def press(self, *keys: str) -> None:
        """Presses keys one after another."""
        xdotool("key", "--delay", "4", *keys)
        self._notice_titles()

    def goes_to(self, page: str) -> None:
        """Goes to a page of the rail by the key it has there."""
        number = [place.key for place in PAGES].index(page) + 1
        self.press(place_key(number).lower() or "F1")

    def type(self, words: str) -> None:
        """Types into whatever has the focus."""
        xdotool("type", "--delay", "4", words)

    def click(self, name: str) -> None:
        """Finds a thing by its name, or a row by its words, scrolls to it, and presses it."""
        place = self._ask(where=name)
        for _ in range(WHEEL_TURNS):
            if place["free"]:
                break
            wheel = WHEEL_UP if place["above"] else WHEEL_DOWN
            xdotool("mousemove", str(place["x"]), str(place["centre_y"]), "click", wheel)
            place = self._ask(where=name)
        assert place["free"], f"out of reach: {name}"
        xdotool("mousemove", str(place["x"]), str(place["y"]), "click", "1")
        self._notice_titles()

    def place(self, name: str) -> tuple[int, int]:
        """Where the middle of a thing is, by its name.  unit px"""
        found = self._ask(where=name)
        return int(found["x"]), int(found["y"])

    def fill(self, name: str, words: str) -> None:
        """Puts words into a field in place of what stood there."""
        self.click(name)
        self.is_at(name)
        self.press("ctrl+a")
        self.type(words)
        self.finds(name, words)

    def choose(self, name: str, words: str) -> None:
        """Opens a choice, takes one of it by its first letters, and waits until the list has gone again."""
        self.click(name)
        self._ask(list="open")
        self.sees(words)
        self.type(words)
        self.press("Return")
        self.finds(name, words)
        self._ask(list="gone")

    def picture(self, name: str) -> Path:
        """Takes a picture of the desk's window as it stands."""
        path = self._pictures / f"{name}.png"
        mine = [one for one in windows() if told("xdotool", "getwindowpid", one) == self._pid()]
        subprocess.run(
            ["import", "-window", mine[-1], "+dither", "-colors", "64", path], check=True
        )
        return path

    def _surroundings(self) -> dict[str, str]:
        """This machine's, with a home, a place for temporary files and an hour of its own."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
        (self._home / "tmp").mkdir(parents=True, exist_ok=True)
        return {**kept, "HOME": str(self._home), "TMPDIR": str(self._home / "tmp"), **self._look}

    def _notice_titles(self) -> None:
        names = [told("xdotool", "getwindowname", window) for window in windows()]
        # A window that has just gone has no name any more.
        self.titles.update(name for name in names if name)

    def _ask(self, **question: str) -> Any:
        assert self._line is not None
        self._line.send(json.dumps(question).encode())
        try:
            return json.loads(self._line.recv(1_000_000))
        except TimeoutError:
            raise AssertionError(f"waited in vain: {question}, {self.picture('0 stuck')}") from None

    def _pid(self) -> str:
        assert self.program is not None
        return str(self.program.pid)

    def _over(self) -> int:
        assert self.program is not None
        assert self._line is not None
        code = self.program.wait(PATIENCE_S)
        self._line.close()
        return code


def windows() -> list[str]:
    """Every window the window manager knows, the oldest first; the server is private, so all are the program's."""
    return re.findall(r"0x[0-9a-f]+", told("xprop", "-root", "_NET_CLIENT_LIST"))


def xdotool(*words: str) -> str:
    """What the hand on keys and mouse answered; a slip of it is an error."""
    return told("xdotool", *words, check=True)


def told(*words: str, check: bool = False) -> str:
    """What a small program of the X server says."""
    done = subprocess.run(words, capture_output=True, text=True, check=check, timeout=PATIENCE_S)
    return done.stdout.strip()
