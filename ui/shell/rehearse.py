"""``--rehearse``: a day script in the open window, each stretch in its own process, with pictures and the paper."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kapdesk.desk.desk import create_desk, open_desk
from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.script import Script
from kapdesk.rehearsal.shelf import shipped, shipped_script
from kapdesk.rehearsal.supervisor import (
    Rehearsal,
    end_with_the_parent,
    supervise,
    tell_the_crash,
    tell_the_parent,
)
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.process import harden
from ui.bridge.clerk import Clerk
from ui.bridge.tidying import Tidying
from ui.kit.saving import save_bytes
from ui.shell.live_script import LiveScript
from ui.shell.room import Room
from ui.shell.window import Window
from ui.theme.tokens import DUSK
from ui.theme.worn import STYLED, dress

NAME = "kapdesk"
RECORD = "record.pdf"
UNSEEN = "offscreen"
DONE, REFUSED, IN_TROUBLE = 0, 1, 2
SEEN_SPEED, UNSEEN_SPEED = 120.0, 1200.0
"""Script seconds a second, with someone watching and without."""


def main(arguments: list[str]) -> int:
    """Plays a script; the exit code.  Says on stdout where vault, pictures and record lie."""
    harden()
    wanted = _arguments().parse_args(arguments)
    try:
        outcome = _stretch(wanted) if wanted.resume is not None else _whole(wanted)
    except Trouble as trouble:
        sys.stderr.write(f"{trouble.sentence} {trouble.advice}\n")
        return IN_TROUBLE
    if isinstance(outcome, Refusals):
        sys.stderr.write(f"{outcome.sentences()}\n")
        return REFUSED
    return DONE


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py --rehearse", allow_abbrev=False)
    parser.add_argument("vault", type=Path, nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("--script", default="ordinary", help=f"a file, or {', '.join(shipped())}")
    parser.add_argument("--speed", type=float, default=None, help="script seconds a second")
    parser.add_argument("--out", type=Path, default=Path("out", "rehearsal"))
    parser.add_argument("--day", default=None, help=argparse.SUPPRESS)
    parser.add_argument("--resume", type=int, default=None, help=argparse.SUPPRESS)
    parser.add_argument("--passphrase-file", help=argparse.SUPPRESS)
    return parser


def _whole(wanted: argparse.Namespace) -> Refusals | None:
    """Makes a vault for it, plays every stretch in a child, and says where everything lies."""
    album: Path = wanted.out / datetime.now().strftime("%Y-%m-%d-%H%M%S")
    album.mkdir(parents=True)
    path = shipped_script(wanted.script) if wanted.script in shipped() else Path(wanted.script)
    today = SystemClock().now().local().date()
    rehearsal = Rehearsal(album / "vault", path, today, _speed(wanted), _program(album))
    script = rehearsal.read()
    if isinstance(script, Refusals):
        return script
    passphrase = secrets.token_hex(16)
    clock = ScriptClock(script.steps[0].at)
    desk, _ = create_desk(
        rehearsal.vault, passphrase, therapist="Therapist", cost=FLOOR, clock=clock
    )
    desk.close()
    refusals = supervise(rehearsal, passphrase, tell_the_parent)
    tell_the_parent(f"Rehearsed “{path.stem}”.")
    tell_the_parent(f"Pictures of the window: {album.resolve()}")
    tell_the_parent(f"The printed record: {(album / RECORD).resolve()}")
    return refusals


def _speed(wanted: argparse.Namespace) -> float:
    seen = os.environ.get("QT_QPA_PLATFORM", "") != UNSEEN
    return wanted.speed or (SEEN_SPEED if seen else UNSEEN_SPEED)


def _program(album: Path) -> tuple[str, ...]:
    """What starts this window again: the bundled program itself, or Python with the starting file."""
    start = () if getattr(sys, "frozen", False) else (str(Path(__file__).parents[2] / "main.py"),)
    return (*start, "--rehearse", "--out", str(album.resolve()))


def _stretch(wanted: argparse.Namespace) -> Refusals | None:
    """Plays from a line on in a window of this process."""
    passphrase = sys.stdin.readline().rstrip("\r\n")
    end_with_the_parent()
    rehearsal = Rehearsal(
        wanted.vault, Path(wanted.script), date.fromisoformat(wanted.day), _speed(wanted)
    )
    script = rehearsal.read()
    if isinstance(script, Refusals):
        return script
    app = QApplication([NAME, *STYLED])
    Tidying(app)
    dress(app, DUSK)
    stretch = Stretch(app, rehearsal, script, passphrase, wanted.resume, wanted.out)
    app.exec()
    return stretch.end()


class Stretch(QObject):
    """One stretch in one window: from a line on, to the end or to a crash."""

    def __init__(
        self,
        app: QApplication,
        rehearsal: Rehearsal,
        script: Script,
        passphrase: str,
        resume: int,
        album: Path,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._album = album
        self._refusals: Refusals | None = None
        upto = script.upto(resume)
        begin = upto[-1].at if upto else script.steps[0].at
        clock = ScriptClock(begin, shift_s=script.shift_s(resume))
        self._desk = open_desk(rehearsal.vault, passphrase=passphrase, clock=clock)
        self._clerk = Clerk(self)
        self._window = Window()
        room = Room(self._desk, self._clerk, app)
        self._window.show_inside(room, may_close=True)
        self._live = LiveScript(
            room,
            self._desk,
            self._clerk,
            clock,
            script,
            passphrase=passphrase,
            speed=rehearsal.speed or SEEN_SPEED,
            album=album,
        )
        self._connect()
        self._window.show()
        self._live.start(rehearsal.script.stem, resume)

    def end(self) -> Refusals | None:
        """What could not be played, after everything is put away.  raises Trouble."""
        self._clerk.finish()
        self._desk.close()
        return self._refusals

    def _connect(self) -> None:
        self._live.told.connect(tell_the_parent)
        self._live.crashing.connect(tell_the_crash)
        self._live.refused.connect(self._on_refused)
        self._live.troubled.connect(self._on_trouble)
        self._live.ended.connect(self._on_ended)

    def _on_refused(self, refusals: Refusals) -> None:
        self._refusals = refusals
        self._app.quit()

    def _on_trouble(self, trouble: Trouble) -> None:
        self._on_refused(refused("script", f"{trouble.sentence} {trouble.advice}".strip()))

    def _on_ended(self) -> None:
        self._clerk.ask(
            self._set_on_paper, owner=self, then=self._on_paper, failed=self._on_trouble
        )

    def _set_on_paper(self) -> Path:
        sitting = self._desk.people.sittings()[-1].id
        path = save_bytes(self._album / RECORD, self._desk.papers.record(sitting))
        self._desk.papers.note_printing(sitting, "record")
        return path

    def _on_paper(self, path: Path) -> None:
        tell_the_parent(f"record {path}")
        if self._app.platformName() == UNSEEN:
            self._app.quit()
