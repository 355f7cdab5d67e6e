"""What a stacked plot holds, as values: one model for the screen and for the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from types import MappingProxyType


class Marker(StrEnum):
    """How a single reading is drawn."""

    NONE = "none"
    DOWN = "down"
    UP = "up"
    DOT = "dot"
    SQUARE = "square"
    DIAMOND = "diamond"


class Trace(StrEnum):
    """How readings are joined."""

    NONE = "none"
    LINE = "line"
    STEP = "step"


class Trust(StrEnum):
    """How far a reading can be trusted: filled and solid, open and dashed, or pale, open and joined to nothing."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    NOT_TRUSTED = "not trusted"


TRUST_WORDS: Mapping[Trust, str] = MappingProxyType(
    {
        Trust.DOUBTFUL: "open, dashed: doubtful",
        Trust.NOT_TRUSTED: "open, pale: not trusted",
    }
)
"""What the legend says of readings that are not good."""

HOLLOW_WORDS = "open: under effect"
"""What the legend says of what was said under effect."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a curve, as the places of its readings; dashed where a doubtful one ends it."""

    places: tuple[int, ...]
    dashed: bool


@dataclass(frozen=True, slots=True)
class Series:
    """One curve of a track.  shape minutes and values of equal length, and trust, unless all of it is good.

    ``hollow`` of the same length says what was said under effect, unless none was; it is drawn open.
    """

    name: str
    colour: str
    marker: Marker
    trace: Trace
    minutes: tuple[float, ...]
    values: tuple[float, ...]
    trust: tuple[Trust, ...] = ()
    hollow: tuple[bool, ...] = ()

    def hollow_at(self, place: int) -> bool:
        """Whether one value was said under effect."""
        return bool(self.hollow) and self.hollow[place]

    def trust_at(self, place: int) -> Trust:
        """How far one reading can be trusted."""
        return self.trust[place] if self.trust else Trust.GOOD

    def runs(self) -> tuple[Run, ...]:
        """The line through the readings in stretches of one kind; what is not trusted is passed over."""
        if not self.trust:
            return (Run(tuple(range(len(self.minutes))), dashed=False),)
        joined = [i for i, trust in enumerate(self.trust) if trust is not Trust.NOT_TRUSTED]
        links = [
            (a, b, Trust.DOUBTFUL in (self.trust[a], self.trust[b])) for a, b in pairwise(joined)
        ]
        stretches = (
            (dashed, list(found)) for dashed, found in groupby(links, lambda link: link[2])
        )
        return tuple(
            Run((found[0][0], *(b for _, b, _ in found)), dashed) for dashed, found in stretches
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """A vertical bar between two values, such as diastolic to systolic, with a dot between."""

    minute: float
    low: float
    high: float
    middle: float
    trust: Trust = Trust.GOOD


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit in force: a thin horizontal line that names itself."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled moment.  ``full`` marks, such as a dose, run through every track."""

    minute: float
    label: str
    full: bool = False
    kind: str = "event"


@dataclass(frozen=True, slots=True)
class Band:
    """A phase: a soft stretch of time with a word."""

    start_min: float
    end_min: float
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """Something that lasted, on one track: from a minute to a later one, with its words."""

    start_min: float
    end_min: float
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A planned reading on the time axis and how it stands: planned, due, overdue, taken, skipped."""

    minute: float
    label: str
    state: str


@dataclass(frozen=True, slots=True)
class Track:
    """One row of the stack with its own scale.  unit named for the axis."""

    name: str
    unit: str
    low: float
    high: float
    ticks: tuple[float, ...]
    series: tuple[Series, ...] = ()
    bars: tuple[Bar, ...] = ()
    rules: tuple[Rule, ...] = ()
    marks: tuple[Mark, ...] = ()
    weight: float = 1.0
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """Stacked tracks on one time axis.  unit minutes from zero (first dose, or opening before any dose)."""

    start_min: float
    end_min: float
    tracks: tuple[Track, ...]
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    ticks: tuple[Tick, ...] = ()
    zero_label: str = "min"
    now_min: float | None = None

    def has_hollow(self) -> bool:
        """Whether anything in it was said under effect."""
        return any(any(series.hollow) for track in self.tracks for series in track.series)

    def trusts(self) -> frozenset[Trust]:
        """Every degree of trust that is drawn, besides plain good."""
        return frozenset(
            trust
            for track in self.tracks
            for series in track.series
            for trust in series.trust
            if trust is not Trust.GOOD
        )
