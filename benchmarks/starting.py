"""From the start of the process to the painted unlock window, beside a window with one label."""

from __future__ import annotations

from benchmarks.desks import fresh_desk
from benchmarks.figure import Figure
from benchmarks.started import starter
from benchmarks.timing import by_turns_of

ROUNDS = 5
TURNS = 5


def figures() -> tuple[Figure, ...]:
    """The ratio of both starts."""
    with fresh_desk() as desk, starter() as programs:
        folder = str(desk.vault.folder)
        pair = by_turns_of(
            lambda: programs.started("painted", folder).seconds,
            lambda: programs.started("one_label").seconds,
            rounds=ROUNDS,
            turns=TURNS,
        )
    beside = pair.told("a PySide6 window with one label")
    return (Figure("Start to the painted unlock window", pair.ratio, "×", beside, 1.25),)
