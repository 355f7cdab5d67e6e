"""Ratings in the order they were asked, meeting by meeting, as values: one model for the screen and for the paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kapdesk.kernel.plot import Marker

LEGEND = {"hollow": "open: under effect", "ringed": "ringed: taken as fitting"}
"""What the signs mean that are not plain."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One rating.  ``place`` is its number among all ratings of the picture, from 0; ``key`` names what it rests on.

    ``value`` is a whole number, or a mean to one decimal.  ``hollow`` ones were given under effect, ``ringed`` ones
    were taken as fitting though they are not at the end.
    """

    key: str
    place: int
    value: float
    words: str
    hollow: bool = False
    ringed: bool = False

    def __repr__(self) -> str:
        """The key alone."""
        return f"<Dot {self.key}>"

    @property
    def said(self) -> str:
        """Its value as it is read: ``6``, or ``4.5``."""
        return f"{self.value:g}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What belongs to one meeting: its first place and the one after its last, its name, its day, how it ended.

    ``short`` is what it is called where there is no room for its name.
    """

    start: int
    end: int
    name: str
    day: str
    note: str = ""
    whole_day: str = ""
    short: str = ""

    @property
    def words(self) -> str:
        """Its name, its day in full and how it ended."""
        return ", ".join(
            part for part in (self.name, self.whole_day or self.day, self.note) if part
        )


@dataclass(frozen=True, slots=True)
class Upright:
    """A moment that is marked through all rows, such as a dose: before a place where ``place`` is whole, else amid it.

    ``words`` are how it may be called, the fullest first; ``when`` is its day in full.
    """

    place: float
    words: tuple[str, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One measure on its own scale.  shape ``dots`` by their places, rising.

    ``dashed`` ones are joined by a dashed line, and ``across`` also from one meeting to the next.  ``told`` is what it
    is called where there is room, its name if empty.
    """

    name: str
    unit: str
    low: int
    high: int
    ticks: tuple[int, ...]
    colour: str
    marker: Marker
    dots: tuple[Dot, ...]
    weight: float = 1.0
    dashed: bool = False
    across: bool = False
    told: str = ""

    def said(self, dot: Dot) -> str:
        """One of its ratings as it is read: ``Distress 6``, or ``Distress of T3: 6``."""
        return f"{self.told}: {dot.said}" if self.told else f"{self.name} {dot.said}"

    def runs(self, stretches: tuple[Stretch, ...]) -> Iterator[tuple[Dot, ...]]:
        """The dots a line joins: of one meeting, and on to the next where ``across``; never over one between."""
        held: list[Dot] = []
        before = 0
        for dot in self.dots:
            number = stretch_of(stretches, dot.place)
            if held and number - before > int(self.across):
                yield tuple(held)
                held = []
            held.append(dot)
            before = number
        if held:
            yield tuple(held)

    @property
    def moved(self) -> str:
        """Its first value and its last: ``8 → 0``; one alone where there is but one."""
        if not self.dots:
            return "—"
        first, last = self.dots[0].said, self.dots[-1].said
        return f"{first} → {last}" if len(self.dots) > 1 else first


@dataclass(frozen=True, slots=True)
class RatingPlot:
    """Rows that share one axis: the places of all their ratings, in stretches; and what is marked between them."""

    stretches: tuple[Stretch, ...] = ()
    rows: tuple[RatingRow, ...] = ()
    uprights: tuple[Upright, ...] = ()

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


def upright_x(one: Upright, bands: Sequence[tuple[float, float]], plot: RatingPlot) -> float:
    """Where an upright stands, by where each stretch reaches from left to right; between two of them in their middle.

    raises LookupError for one that lies in none of them.
    """
    last = len(plot.stretches) - 1
    for number, (stretch, (left, right)) in enumerate(zip(plot.stretches, bands, strict=True)):
        if one.place == stretch.start:
            return (left + (bands[number - 1][1] if number else left)) / 2.0
        if stretch.start < one.place < stretch.end or (number == last and one.place == stretch.end):
            return left + (right - left) * (one.place - stretch.start) / (
                stretch.end - stretch.start
            )
    raise LookupError(one.place)


def upright_words(
    uprights: Sequence[Upright], xs: Sequence[float], width: Callable[[str], float]
) -> tuple[str, ...]:
    """What is written at each upright: the fullest words that leave each other room, or nothing at any.

    ``width`` is that of some words, in the unit of ``xs``.
    """
    for level in range(min((len(one.words) for one in uprights), default=0)):
        said = [one.words[level] for one in uprights]
        ends = [(x - width(w) / 2.0, x + width(w) / 2.0) for x, w in zip(xs, said, strict=True)]
        if all(one[1] <= other[0] for one, other in pairwise(sorted(ends))):
            return tuple(said)
    return tuple("" for _ in uprights)


def stretch_of(stretches: tuple[Stretch, ...], place: int) -> int:
    """The number of the stretch a place lies in, from 0."""
    return next(i for i, one in enumerate(stretches) if one.start <= place < one.end)
