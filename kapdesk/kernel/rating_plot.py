"""Ratings in the order they were asked, meeting by meeting, as values: one model for the screen and for the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kapdesk.kernel.plot import Marker

LEGEND = {"hollow": "open: under effect", "ringed": "ringed: taken as fitting"}
"""What the signs mean that are not plain."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One rating.  ``place`` is its number among all ratings of the picture, from 0; ``key`` names what it rests on.

    ``hollow`` ones were given under effect, ``ringed`` ones were taken as fitting though they are not at the end.
    """

    key: str
    place: int
    value: int
    words: str
    hollow: bool = False
    ringed: bool = False

    def __repr__(self) -> str:
        """The key alone."""
        return f"<Dot {self.key}>"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What belongs to one meeting: its first place and the one after its last, its name, its day, how it ended."""

    start: int
    end: int
    name: str
    day: str
    note: str = ""
    whole_day: str = ""

    @property
    def words(self) -> str:
        """Its name, its day in full and how it ended."""
        return ", ".join(
            part for part in (self.name, self.whole_day or self.day, self.note) if part
        )


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One measure on its own scale.  shape ``dots`` by their places, rising."""

    name: str
    unit: str
    low: int
    high: int
    ticks: tuple[int, ...]
    colour: str
    marker: Marker
    dots: tuple[Dot, ...]
    weight: float = 1.0

    def runs(self, stretches: tuple[Stretch, ...]) -> Iterator[tuple[Dot, ...]]:
        """The dots a line joins: those of one meeting, never across two."""
        for _, found in groupby(self.dots, lambda dot: stretch_of(stretches, dot.place)):
            yield tuple(found)

    @property
    def moved(self) -> str:
        """Its first value and its last: ``8 → 0``; one alone where there is but one."""
        if not self.dots:
            return "—"
        first, last = self.dots[0].value, self.dots[-1].value
        return f"{first} → {last}" if len(self.dots) > 1 else str(first)


@dataclass(frozen=True, slots=True)
class RatingPlot:
    """Rows that share one axis: the places of all their ratings, in stretches."""

    stretches: tuple[Stretch, ...] = ()
    rows: tuple[RatingRow, ...] = ()

    @property
    def places(self) -> int:
        """How many ratings there are."""
        return self.stretches[-1].end if self.stretches else 0

    def in_order(self) -> tuple[tuple[RatingRow, Dot], ...]:
        """Every rating once, as they were asked."""
        found = ((row, dot) for row in self.rows for dot in row.dots)
        return tuple(sorted(found, key=lambda pair: pair[1].place))

    def legend(self) -> tuple[str, ...]:
        """What the signs mean that are drawn, besides the plain ones."""
        dots = [dot for row in self.rows for dot in row.dots]
        shown = {"hollow": any(d.hollow for d in dots), "ringed": any(d.ringed for d in dots)}
        return tuple(words for sign, words in LEGEND.items() if shown[sign])


def stretch_of(stretches: tuple[Stretch, ...], place: int) -> int:
    """The number of the stretch a place lies in, from 0."""
    return next(i for i, one in enumerate(stretches) if one.start <= place < one.end)
