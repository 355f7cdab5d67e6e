"""Short words along a line that never run into each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GAP_PX = 8.0
RULE_PX = 16.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word that wants to begin at a place.  unit pixels."""

    x_px: float
    width_px: float


def shelved(words: Sequence[Word], shelves: int, right_px: float) -> tuple[int | None, ...]:
    """The shelf of each word, top shelf first, or None where no shelf has room left for it.

    shape words sorted by place, one answer each.
    """
    free = [float("-inf")] * shelves
    placed: list[int | None] = []
    for word in words:
        fits = word.x_px + word.width_px <= right_px
        shelf = next((i for i in range(shelves) if fits and free[i] <= word.x_px), None)
        if shelf is not None:
            free[shelf] = word.x_px + word.width_px + GAP_PX
        placed.append(shelf)
    return tuple(placed)


def named(heights: Mapping[float, float], top_px: float, bottom_px: float) -> dict[float, float]:
    """Where the value of each limit is written, by the value: beside its line, moved apart where they would touch.

    Where a track is too low for all, the outermost are kept.
    """
    most = max(1, int((bottom_px - top_px) // RULE_PX))
    values = sorted(heights, reverse=True)
    kept = values[: (most + 1) // 2] + values[max(len(values) - most // 2, (most + 1) // 2) :]
    half_px = RULE_PX / 2
    middles = spread([heights[v] for v in kept], RULE_PX, top_px + half_px, bottom_px - half_px)
    return dict(zip(kept, middles, strict=True))


def spread(
    wanted: Sequence[float], height_px: float, top_px: float, bottom_px: float
) -> list[float]:
    """Heights moved apart so that lines of text do not overlap.  shape sorted, from the top down."""
    lines: list[float] = []
    below = top_px
    for y_px in wanted:
        below = max(below, y_px)
        lines.append(below)
        below += height_px
    above = bottom_px
    for i in range(len(lines) - 1, -1, -1):
        lines[i] = min(lines[i], above)
        above = lines[i] - height_px
    return lines
