"""Putting labels side by side: each in the first lane where it covers no other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """A label's lane and where it starts.  unit points; lane None when every lane is taken."""

    lane: int | None
    start_pt: float


def lanes_for(
    wanted: Iterable[tuple[float, float]],
    within: tuple[float, float],
    most: int,
    gap_pt: float = 4.0,
) -> list[Placed]:
    """A lane for every wanted start and width, in order of start; labels are pushed back inside the edges."""
    ends: list[float] = []
    placed: list[Placed] = []
    for start, width in wanted:
        begin = max(within[0], min(start, within[1] - width))
        lane = next((i for i, end in enumerate(ends) if end + gap_pt <= begin), None)
        if lane is None and len(ends) < most:
            lane = len(ends)
            ends.append(0.0)
        if lane is not None:
            ends[lane] = begin + width
        placed.append(Placed(lane, begin))
    return placed


def lane_count(placed: Sequence[Placed]) -> int:
    """How many lanes were needed."""
    return 1 + max((p.lane for p in placed if p.lane is not None), default=-1)


def spread(wanted: Sequence[float], step_pt: float, within: tuple[float, float]) -> list[float]:
    """Heights as near to the wanted ones as a step between neighbours allows, low to high."""
    found: list[float] = []
    for height in wanted:
        found.append(max(height, found[-1] + step_pt) if found else max(height, within[0]))
    over = found[-1] - within[1] if found else 0.0
    for i in range(len(found) - 1, -1, -1):
        if over <= 0.0:
            break
        ceiling = within[1] - (len(found) - 1 - i) * step_pt
        found[i] = min(found[i], ceiling)
    return found
