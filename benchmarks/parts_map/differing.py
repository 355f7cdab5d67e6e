"""The written difference between two moments of a large map, beside both maps written out as plain JSON."""

from __future__ import annotations

import json
import time
from itertools import combinations

import msgspec

from benchmarks.figure import Figure
from benchmarks.parts_map.year import year
from benchmarks.timing import MS, by_turns, share_of
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import At, History, Stop

ROUNDS = 3


def figures() -> tuple[Figure, ...]:
    """Any two ends of a session against each other; the rival only writes out both maps, given ready."""
    history = History.of(year())
    stops = [stop for stop in history.stops() if stop.what is At.SITTING]
    pairs = list(combinations(stops, 2))
    maps = {stop.place: history.map_at(stop) for stop in stops}

    def ours(turn: int) -> object:
        return difference(history, *pairs[turn % len(pairs)])

    def rival(turn: int) -> object:
        return [json.dumps(_plain(maps[stop.place])) for stop in pairs[turn % len(pairs)]]

    pair = by_turns(ours, rival, rounds=ROUNDS, turns=len(pairs))
    taken = pair.all_ours_s()
    sentences = len(difference(history, stops[0], stops[-1]))
    told = f"{len(pairs)} pairs of sessions; from first to last {sentences} sentences; "
    cpu = share_of([_cpu_s(history, *one) for one in pairs], 0.99) * MS
    longest = f"longest {max(taken) * MS:.1f} ms; p99 of the processor's own time {cpu:.1f} ms; "
    beside = f"{pair.ratio:.2f} × {pair.told('both maps written out as JSON')}"
    return (
        Figure(
            "Written difference of two versions, 300 parts and 600 bonds, p99",
            share_of(taken, 0.99) * MS,
            "ms",
            f"{told}{longest}{beside}",
            50.0,
        ),
    )


def _cpu_s(history: History, one: Stop, other: Stop) -> float:
    """What one difference takes of the processor, whatever else the machine does.  unit seconds"""
    began = time.process_time()
    difference(history, one, other)
    return time.process_time() - began


def _plain(drawn: Drawn) -> dict[str, dict[str, object]]:
    return {
        name: {key: msgspec.to_builtins(value) for key, value in getattr(drawn, name).items()}
        for name in drawn.__struct_fields__
    }
