"""The questions of care of a large map, as they are asked anew after every gesture."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from statistics import median

from msgspec.structs import replace

from benchmarks.figure import Figure
from benchmarks.parts_map.year import BONDS_COUNT, PARTS_COUNT, year
from benchmarks.timing import MS, share_of, taken_s
from kapdesk.ifs.model.drawn import moved
from kapdesk.ifs.model.moves import BondChanged, Move, PartDescribed
from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.flags import flags

TURNS = 200
GOAL_MS = 20.0
"""One frame at fifty a second.  unit ms"""

WORDS = (
    "It keeps watch at the window all night long and does not let anybody come near the stairs. "
)


def figures() -> tuple[Figure, ...]:
    """What the questions take of the processor with three hundred exiles, each with those that protect it."""
    state = exiles()
    asked = len(flags(state))
    own = [_cpu_s(state) for _ in range(TURNS)]
    taken = [taken_s(partial(flags, state)) for _ in range(TURNS)]
    return (
        Figure(
            f"Questions of care, {PARTS_COUNT} exiles, p99",
            share_of(own, 0.99) * MS,
            "ms",
            f"{BONDS_COUNT} bonds, {len(state.rows)} sayings, {asked} questions; "
            f"median {median(own) * MS:.1f} ms of the processor's own time; "
            f"on the clock {median(taken) * MS:.1f} ms, longest {max(taken) * MS:.1f} ms",
            GOAL_MS,
        ),
    )


def _cpu_s(state: IfsState) -> float:
    """What asking once takes of the processor, whatever else the machine does.  unit seconds"""
    began = time.process_time()
    flags(state)
    return time.process_time() - began


def exiles() -> IfsState:
    """A year of work in which everyone is an exile of many words, and every bond looks after somebody."""
    state = year().state
    return replace(state, drawn=moved(state.drawn, _anew(state)))


def _anew(state: IfsState) -> Iterator[Move]:
    for part in state.drawn.parts.values():
        yield PartDescribed(replace(part, kind=Kind.EXILE, own_words=WORDS, origin=WORDS))
    for bond in state.drawn.bonds.values():
        yield BondChanged(replace(bond, tie=Tie.PROTECTS))


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
