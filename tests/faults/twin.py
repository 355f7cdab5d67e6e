"""The twin as a process of its own, and the long script it is disturbed in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.vault import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a verb ended."""

    code: int
    out: str
    err: str

    @property
    def acknowledged(self) -> frozenset[str]:
        """The ids of every entry it said is saved."""
        return saved_in(self.out.splitlines())


def rehearsing(vault: Path, script: Path, *options: str) -> list[str]:
    """The command that plays a script and acknowledges every entry."""
    passphrase = vault.with_name("passphrase")
    passphrase.write_text(PASSPHRASE, encoding="utf-8")
    where = [str(vault), "--script", str(script), "--passphrase-file", str(passphrase)]
    return [sys.executable, "-m", "kapdesk", "rehearse", *where, "--acknowledge", *options]


def run(
    command: Sequence[str], *, env: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> Answer:
    """A command to its end."""
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=cwd, env=env, stdin=subprocess.DEVNULL
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def saved_in(lines: Sequence[str]) -> frozenset[str]:
    """The ids among lines of ``saved ID``."""
    return frozenset(line.split()[1] for line in lines if line.startswith("saved "))


def write_long_day(path: Path, lines: int, *, crashes: bool = True, letters: int = 40) -> Path:
    """A script of many short lines, with a crash and a shift of the clock on the way."""
    path.write_text("\n".join(_long_day(lines, crashes, letters)), encoding="utf-8")
    return path


def rounds(name: str, usual: int) -> int:
    """How often a fault is made to happen: as usual, or as often as the surroundings ask for."""
    return int(os.environ.get(name, usual))


def _long_day(lines: int, crashes: bool, letters: int) -> Iterator[str]:
    yield "day 2026-03-04"
    yield "client C-014 born 1984-03-02"
    yield 'adopt protocol sublingual limits canmat-start canmat-pause by "prescriber 1"'
    yield "09:00 open dosing"
    for number in range(lines):
        time = f"{9 + number // 60 % 14:02d}:{number % 60:02d}" if number < 840 else "22:59"
        if crashes and number == lines // 3:
            yield f"{time} crash"
        if number == lines // 2:
            yield f"{time} clock +1h"
        kind = "vitals 120/80 70 98" if number % 9 == 0 else f'note "{number:0{letters}d}"'
        yield f"{time} {kind}"
