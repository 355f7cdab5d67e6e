"""Folding device samples into a view: a sample costs the same in the eighth hour as in the first."""

from __future__ import annotations

from statistics import median

from benchmarks.figure import Figure
from benchmarks.samples import sampled
from benchmarks.timing import taken_s
from kapdesk.chart.model import Entry
from kapdesk.dosing.model.view import view_of

HOURS = (1, 2, 4, 8)
ROUNDS = 7


def figures() -> tuple[Figure, ...]:
    """Time per sample over eight hours against that over one."""
    entries = {hours: sampled(hours) for hours in HOURS}
    per_sample: dict[int, list[float]] = {hours: [] for hours in HOURS}
    for _ in range(ROUNDS):
        for hours, found in entries.items():
            per_sample[hours].append(_fold_s(found) / (hours * 3600))
    ratio = median(long / short for long, short in zip(per_sample[8], per_sample[1], strict=True))
    told = ", ".join(f"{hours} h {median(per_sample[hours]) * 1e9:.0f} ns" for hours in HOURS)
    return (
        Figure("Fold a sample at 8 h, beside one at 1 h", ratio, "×", f"a sample: {told}", 1.25),
    )


def _fold_s(entries: list[Entry]) -> float:
    return taken_s(lambda: view_of(entries))
