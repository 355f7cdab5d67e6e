"""The vaults pictures are taken of: nobody's yet, the demo practice on one fixed day, and what was laid on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree
from tempfile import mkdtemp

from kapdesk.desk.desk import Desk, create_desk, open_desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.demo import demo
from kapdesk.rehearsal.parse import parse_script
from kapdesk.rehearsal.player import Player
from kapdesk.rehearsal.shelf import known_here
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.reserve import release_reserve

PASSPHRASE = "four words nobody joins"
TODAY = date(2026, 3, 4)
CLIENTS, SESSIONS = 8, 2
EMPTY, DEMO, RUNNING, CLOSED = "empty", "demo", "running", "closed"
LEAVING = "leaving"

_BEFORE = """
day 2026-03-04
client D-001 born 1964-02-04
09:10 open dosing sublingual
09:12 check arrival all
09:12 check room all
09:13 check all
09:14 safety before no
09:15 touch "hand on the shoulder, word to stop: enough" consent yes
09:30 vitals 124/78 70 99 rr14 t36.7 air moaas5 d3
09:33 order "150 mg, then 50 mg once after half an hour if wanted" sublingual by "prescriber 1"
09:40 vitals 122/76 68 99 rr14 air
"""
_AFTER = """
09:45 dose 150 mg sublingual given-by "nurse 1" lot K220
09:46 music "strings, slow" source "the playlist of the practice"
09:57 spat
10:00 vitals 128/80 74 98 rr14 air moaas5
10:04 distress 4
10:12 phase onset
10:15 vitals 146/88 84 98 rr13 air moaas4 d6
10:16 dose 50 mg sublingual given-by "nurse 1" lot K220 within-order yes decided-by "prescriber 1"
10:18 quote "the room is breathing with me"
10:20 phase peak
10:22 vitals 166/98 92 96 rr12 air moaas4
10:25 did "asked how it is, raised the backrest, measured again"
10:26 spat
10:27 vitals 152/90 88 94 rr12 air moaas4 depth7 q:doubtful cold
10:29 image "a door at the end of a long field"
10:33 tears
10:36 body "warmth in both hands"
10:42 vitals 138/84 80 98 rr13 air moaas4 d4
"""
_LATER = """
11:00 phase return
11:15 vitals 130/80 74 98 rr14 air moaas5 d2
11:40 recovery aldrete 9 mpadss 9
11:45 vitals 126/78 72 99 rr14 t36.6 air moaas5 d1 nausea0
11:50 safety end no
11:55 recovery aldrete 10 mpadss 10
"""
_END = """
11:58 discharge all escort "escort 1" by "nurse 1"
12:00 close
"""
_SCRIPTS = {
    RUNNING: _BEFORE + _AFTER,
    LEAVING: _BEFORE + _AFTER + _LATER,
    CLOSED: _BEFORE + _AFTER + _LATER + _END,
}


def moment(hm: str) -> Instant:
    """A time of the fixed day."""
    return Instant.from_iso(f"{TODAY.isoformat()}T{hm}+00:00")


@dataclass(frozen=True, slots=True)
class Laid:
    """What more was done, at one moment of the fixed day, at a desk as far as that."""

    name: str
    on: str | Laid
    at: str
    lay: Callable[[Desk], object]


@dataclass
class Practice:
    """Makes each vault once and lays copies of it; every picture gets its own."""

    folder: Path

    def open(self, vault: str | Laid, clock: ScriptClock) -> Desk:
        """A copy of a vault, open under this clock."""
        place = Path(mkdtemp(dir=self.folder)) / "KapDesk vault"
        copytree(self._pattern(vault), place)
        desk = open_desk(place, passphrase=PASSPHRASE, clock=clock)
        release_reserve(place)
        return desk

    def _pattern(self, vault: str | Laid) -> Path:
        """Where a vault lies that is only copied; made when it is first asked for, aside, and there whole or not."""
        pattern = self.folder / (vault if isinstance(vault, str) else vault.name)
        if not pattern.exists():
            made = Path(mkdtemp(dir=self.folder)) / pattern.name
            if isinstance(vault, str):
                self._make(vault, made)
            else:
                self._lay(vault, made)
            release_reserve(made)
            # Another process may have been faster: the two are as good as each other.
            with suppress(OSError):
                made.rename(pattern)
        return pattern

    def _make(self, vault: str, pattern: Path) -> None:
        if vault == EMPTY:
            clock = ScriptClock(moment("08:40"))
            desk, _ = create_desk(
                pattern, PASSPHRASE, therapist="Therapist", cost=FLOOR, clock=clock
            )
            desk.close()
        elif vault == DEMO:
            made = demo(pattern, PASSPHRASE, clients=CLIENTS, sessions=SESSIONS, today=TODAY)
            assert not isinstance(made, Refusals), made.sentences()
        else:
            self._play(_SCRIPTS[vault], pattern)

    def _lay(self, laid: Laid, pattern: Path) -> None:
        copytree(self._pattern(laid.on), pattern)
        desk = open_desk(pattern, passphrase=PASSPHRASE, clock=ScriptClock(moment(laid.at)))
        laid.lay(desk)
        desk.close()

    def _play(self, text: str, pattern: Path) -> None:
        """A session of the fixed day, in a practice with a past."""
        script = parse_script(text, today=TODAY, known=known_here())
        assert not isinstance(script, Refusals), script.sentences()
        clock = ScriptClock(script.steps[0].at)
        copytree(self._pattern(DEMO), pattern)
        desk = open_desk(pattern, passphrase=PASSPHRASE, clock=clock)
        player = Player(desk, clock, script, passphrase=PASSPHRASE, saved=_told)
        played = player.play(pace=_at_once)
        assert played is None, played
        desk.close()


def _told(_entry: object) -> None:
    """Nobody listens."""


def _at_once(_seconds: float) -> None:
    """Nobody waits."""
