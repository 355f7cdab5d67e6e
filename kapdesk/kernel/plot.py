"""What a stacked plot holds, as values: one model for the screen and for the paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Series:
    """One curve of a track.  shape minutes and values of equal length."""

    name: str
    colour: str
    marker: Marker
    trace: Trace
    minutes: tuple[float, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A vertical bar between two values, such as diastolic to systolic, with a dot between."""

    minute: float
    low: float
    high: float
    middle: float


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
