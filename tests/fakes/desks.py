"""A real desk on a real vault in a temporary folder, and scripts played on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.parse import parse_script
from kapdesk.rehearsal.player import Crashed, Player
from kapdesk.rehearsal.script import Script
from kapdesk.rehearsal.shelf import known_here
from tests.fakes.vault import HOLDER, PASSPHRASE, lay_vault, recovery_key

DAWN = Instant.from_iso("2026-03-04T06:00:00+00:00")
SCRIPT_DAY = date(2026, 3, 4)


def new_vault(folder: Path) -> Path:
    """A vault nobody has worked in yet, its therapist known."""
    lay_vault(folder)
    with opened(folder) as desk:
        desk.practice.add_person("therapist 1", "therapist", person=HOLDER)
    return folder


@contextmanager
def opened(folder: Path, clock: Clock | None = None) -> Iterator[Desk]:
    """Its desk, shut again afterwards."""
    desk = open_desk(folder, recovery_key=recovery_key(), clock=clock or ScriptClock(DAWN))
    try:
        yield desk
    finally:
        desk.close()


def script_of(text: str) -> Script:
    """The script a text means."""
    script = parse_script(text, today=SCRIPT_DAY, known=known_here())
    assert isinstance(script, Script), script.sentences()
    return script


@dataclass
class Played:
    """What became of a script: how it ended, and every entry that was told as saved."""

    outcome: Crashed | Refusals | None
    saved: list[Entry] = field(default_factory=list)


def play(desk: Desk, clock: ScriptClock, text: str, *, resume: int = 0) -> Played:
    """A script played on an open desk in this process, without waiting."""
    played = Played(None)
    player = Player(desk, clock, script_of(text), passphrase=PASSPHRASE, saved=played.saved.append)
    played.outcome = (
        player.begin("script")
        or player.resume(resume)
        or player.play(resume=resume, pace=lambda script_s: None)
    )
    return played
