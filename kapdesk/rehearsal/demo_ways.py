"""The ways the demo's clients are treated, so that every protocol that ships can be looked at.  Invented throughout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """One protocol as the demo plays it.  unit minutes from the first dose; ``doses`` are the words behind ``dose``."""

    protocol: str
    order: str
    doses: tuple[tuple[int, str], ...]
    readings: tuple[int, ...]
    scores: tuple[int, int]
    leaving: int
    spat: int | None = None

    def given(self, lot: str) -> Iterator[tuple[int, str]]:
        """Each dose with its minute, and what became of one held in the mouth."""
        for minute, words in self.doses:
            yield minute, f'dose {words} given-by "nurse 1" lot {lot}'
        if self.spat is not None:
            yield self.spat, "spat"


_SUBLINGUAL = Way(
    "sublingual",
    '"150 mg" sublingual',
    ((0, "150 mg sublingual"),),
    (15, 30, 40, 60, 90),
    (95, 112),
    114,
    spat=12,
)
_OTHERS: Mapping[int, Way] = {
    2: Way(
        "esketamine",
        '"56 mg" intranasal',
        ((0, "28 mg intranasal"), (5, "28 mg intranasal")),
        (20, 40, 60, 90, 120),
        (110, 128),
        132,
    ),
    4: Way(
        "intramuscular",
        '"40 mg" intramuscular',
        ((0, "40 mg intramuscular"),),
        (5, 15, 30, 45, 60, 90),
        (95, 112),
        114,
    ),
    6: Way(
        "subcutaneous",
        '"30 mg" subcutaneous',
        ((0, "30 mg subcutaneous"),),
        (15, 30, 40, 60, 90, 120),
        (110, 128),
        132,
    ),
    7: Way(
        "intravenous",
        '"40 mg" intravenous',
        ((0, "40 mg intravenous"),),
        (5, 10, 20, 30, 40, 55, 70, 85, 100),
        (95, 112),
        114,
    ),
}


def way_of(client: int) -> Way:
    """How one client of the demo is treated."""
    return _OTHERS.get(client, _SUBLINGUAL)
