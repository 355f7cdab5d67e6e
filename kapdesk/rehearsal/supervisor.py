"""A rehearsal, stretch by stretch: each in a child process, so that a crash is a real one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, cast

from kapdesk.desk.desk import open_desk
from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.units import Span
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.player import Crashed, Player
from kapdesk.rehearsal.script import Script
from kapdesk.rehearsal.shelf import read_script
from kapdesk.vault.files import disk_faults, write_whole

_ROOT = Path(__file__).resolve().parents[2]
_SAVED, _CRASH = "saved", "crash"
_REFUSED = 1
_SPEED = Span(0.1, 100_000)
_ENDED = "The rehearsal was ended from outside. What was acknowledged is in the vault."
TWIN = ("-m", "kapdesk", "rehearse")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What is rehearsed: a vault, a script, the day of a script that names none, and how fast.

    ``speed`` is the script's seconds in one of ours; None waits nowhere.  ``program`` is what a child runs, ``out`` the
    folder for what the script prints; without one it is made and let go.
    """

    vault: Path
    script: Path
    day: date
    speed: float | None
    program: tuple[str, ...] = TWIN
    out: Path | None = None

    def read(self) -> Script | Refusals:
        """Its script, or every problem with its line."""
        return read_script(self.script, today=self.day)

    def keep_paper(self, what: str, pdf: bytes) -> None:
        """Lay a paper of the script's into the folder for it.  raises Trouble."""
        if self.out is not None:
            with disk_faults():
                self.out.mkdir(parents=True, exist_ok=True)
                write_whole(self.out / f"{what}.pdf", pdf)

    def pace(self, script_s: float) -> None:
        """Wait as long as a stretch of the script takes at this speed."""
        if self.speed is not None:
            time.sleep(script_s / self.speed)


def rehearse(
    vault: Path,
    passphrase: str,
    script: Path,
    *,
    day: date | None = None,
    speed: float | None = None,
    resume: int | None = None,
    saved: Callable[[str], None] | None = None,
    out: Path | None = None,
) -> Refusals | None:
    """Play a script to its end, through every crash in it.  raises Trouble.

    ``saved`` hears ``saved ID`` of each entry as soon as it is durable.  With ``resume`` this process is one of the
    children: it plays from that line to the end, or to the crash that kills it, and ends when its input does.
    """
    if speed is not None and speed not in _SPEED:
        return refused("speed", f"The speed must lie between {_SPEED}.")
    today = day or SystemClock().now().local().date()
    rehearsal = Rehearsal(vault, script, today, speed, out=out)
    if resume is not None:
        end_with_the_parent()
        return play_stretch(rehearsal, passphrase, resume=resume, tell=tell_the_parent)
    read = rehearsal.read()
    return read if isinstance(read, Refusals) else supervise(rehearsal, passphrase, saved or _deaf)


def play_stretch(
    rehearsal: Rehearsal, passphrase: str, *, resume: int, tell: Callable[[str], None]
) -> Refusals | None:
    """Play from a line on, in this process, to the end or to a crash, which kills it.  raises Trouble."""
    script = rehearsal.read()
    if isinstance(script, Refusals):
        return script
    start = script.upto(resume)[-1] if resume else script.steps[0]
    clock = ScriptClock(start.at, shift_s=script.shift_s(resume))
    desk = open_desk(rehearsal.vault, passphrase=passphrase, clock=clock)
    try:
        player = Player(
            desk,
            clock,
            script,
            passphrase=passphrase,
            saved=lambda entry: tell(f"{_SAVED} {entry.id}"),
            printed=rehearsal.keep_paper,
        )
        refusals = player.begin(rehearsal.script.stem) or player.resume(resume)
        outcome = refusals or player.play(resume=resume, pace=rehearsal.pace)
        if not isinstance(outcome, Crashed):
            return outcome
        tell_the_crash(outcome.line)
    finally:
        desk.close(backup=False)
    return None


def supervise(
    rehearsal: Rehearsal, passphrase: str, saved: Callable[[str], None]
) -> Refusals | None:
    """Play a script to its end, a child for each stretch; ``saved`` hears what they tell.  raises Trouble."""
    outcome: int | Refusals | None = 0
    while isinstance(outcome, int):
        outcome = _stretch_in_a_child(rehearsal, passphrase, outcome, saved)
    return outcome


def _stretch_in_a_child(
    rehearsal: Rehearsal, passphrase: str, resume: int, saved: Callable[[str], None]
) -> int | Refusals | None:
    """The line it crashed at, what was refused, or None at the end of the script."""
    crashed: int | None = None
    with _child(rehearsal, resume) as child:
        to_child = _pipe(child.stdin)
        to_child.write(f"{passphrase}\n")
        to_child.flush()
        for told in _pipe(child.stdout):
            verb, _, what = told.strip().partition(" ")
            if verb == _CRASH:
                crashed = int(what)
            else:
                saved(told.strip())
        words = _pipe(child.stderr).read().strip()
    if child.returncode == 0 or crashed is not None:
        return crashed
    if child.returncode == _REFUSED:
        return refused("script", words)
    raise Trouble(words or _ENDED)


def _child(rehearsal: Rehearsal, resume: int) -> subprocess.Popen[str]:
    """A fresh KapDesk on the same vault.  The passphrase goes to its input, never to its arguments."""
    arguments = [
        *(str(rehearsal.vault.resolve()), "--script", str(rehearsal.script.resolve())),
        *("--day", rehearsal.day.isoformat(), "--resume", str(resume), "--passphrase-file", "-"),
    ]
    if rehearsal.speed is not None:
        arguments += ["--speed", str(rehearsal.speed)]
    if rehearsal.out is not None:
        arguments += ["--out", str(rehearsal.out.resolve())]
    return subprocess.Popen(
        [sys.executable, *rehearsal.program, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=_ROOT,
    )


def _pipe(stream: IO[str] | None) -> IO[str]:
    """A pipe that was asked for, and so is there."""
    return cast(IO[str], stream)


def tell_the_crash(line: int) -> None:
    """Tell the parent where the script asks for a crash, and crash."""
    tell_the_parent(f"{_CRASH} {line}")
    _die()


def tell_the_parent(line: str) -> None:
    """Say a line to whoever started this stretch."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _deaf(_line: str) -> None:
    """Nobody wants to hear."""


def end_with_the_parent() -> None:
    """End this process when the pipe that brought its passphrase closes, which it does when the parent ends."""
    handle = sys.stdin.fileno()
    threading.Thread(target=_wait_for_the_end, args=(handle,), daemon=True).start()


def _wait_for_the_end(handle: int) -> None:
    while os.read(handle, 1):
        pass
    _die()


def _die() -> None:
    """The hardest end there is: nothing is flushed, closed or released by us."""
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
