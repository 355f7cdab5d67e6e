"""From keys in the working room of EMDR to the client's display: Space to the first motion, Esc to darkness.

``tests/x11.sh .venv/bin/python -m benchmarks.stimulation.room``: a person works the first sitting of the worked record
up to its first set, in the real window on one display; the pixels of the other are looked at without pause.
"""

from __future__ import annotations

import subprocess
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.stimulation.glass import Glass
from tests.fakes.desks import new_vault
from tests.journeys import client_side as client
from tests.journeys import emdr_hands as hands
from tests.journeys import emdr_sittings as sittings
from tests.journeys.driver import Person

MS = 1000.0
SETS = 7
PLAYS_S = 2.6
SETTLES_S = 2.0
PATIENCE_S = 5.0
LOOKS_AGAIN_S = 0.001
"""Between two looks at the line and the column of the light; looking without pause would take a core from the rest."""

MOVED_PX = 0.25
STARTS = "2026-03-02T10:00:00"


class Keys:
    """Keys pressed at once, without a program to be started for each."""

    def __init__(self) -> None:
        self._tool = subprocess.Popen(("xdotool", "-"), stdin=subprocess.PIPE, text=True)

    def press(self, key: str) -> float:
        """Presses a key; the moment it was handed over.  unit s of the steady clock"""
        if self._tool.stdin is None:
            raise RuntimeError("Nothing presses keys.")
        at_s = time.monotonic()
        self._tool.stdin.write(f"key --delay 0 {key}\n")
        self._tool.stdin.flush()
        return at_s


class Watch(threading.Thread):
    """Looks at the client's display until it is as wanted; ``seen_s`` says when."""

    def __init__(self, *, lit: bool) -> None:
        super().__init__(daemon=True)
        self._lit = lit
        self.seen_s: float | None = None

    def run(self) -> None:
        """Looks."""
        ends_s = time.monotonic() + PATIENCE_S
        with client.display() as glass:
            glass.find()
            while self.seen_s is None and time.monotonic() < ends_s:
                time.sleep(LOOKS_AGAIN_S)
                changed, looked_s = glass.has_changed(), time.monotonic()
                if (not self._lit or changed) and self._is_there(glass):
                    self.seen_s = looked_s

    def _is_there(self, glass: Glass) -> bool:
        found = glass.find()
        if not self._lit:
            return found is None
        return found is not None and max(abs(found.right_px), abs(found.down_px)) > MOVED_PX


def after_ms(keys: Keys, key: str, *, lit: bool) -> float:
    """How long after a key the client's display was as wanted.  raises TimeoutError"""
    watch = Watch(lit=lit)
    watch.start()
    at_s = keys.press(key)
    watch.join()
    if watch.seen_s is None:
        raise TimeoutError(key)
    return (watch.seen_s - at_s) * MS


def measure(place: Path) -> tuple[list[float], list[float]]:
    """So many sets, each begun by Space and stopped by Esc: ms to the first motion, ms to darkness."""
    vault = new_vault(place / "home" / "vault")
    sittings.plays(vault, "2026-03-02 10:00")
    motion, dark = [], []
    with Person(place / "home", vault, **sittings.day(STARTS)) as person:
        hands.finds_the_client(person)
        hands.begins_a_session(person)
        hands.chooses(person, 0)
        person.press("alt+3")
        hands.passes_with_a_reason(person, "the light is tried slowly as the first set begins")
        hands.assesses(person)
        hands.feels(person, "chest")
        time.sleep(SETTLES_S)
        hands.enters(person, 4, "Back to what was there")
        person.sees("3  Desensitise, standard")
        keys = Keys()
        for _ in range(SETS):
            person.press("Escape")
            time.sleep(SETTLES_S)
            motion.append(after_ms(keys, "space", lit=True))
            time.sleep(PLAYS_S)
            dark.append(after_ms(keys, "Escape", lit=False))
            time.sleep(SETTLES_S)
    client.sends_the_stage_away(vault)
    return motion, dark


def main() -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory(prefix="kapdesk-room-") as place:
        motion, dark = measure(Path(place))
    for name, found in (("Space to the first motion", motion), ("Esc to darkness", dark)):
        listed = ", ".join(f"{one:.1f}" for one in found)
        print(f"{name}: {listed} ms; most {max(found):.1f} ms")


if __name__ == "__main__":
    main()
