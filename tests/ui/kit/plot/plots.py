"""A plot put together by hand, with every kind of thing on it."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.plot import Band, Bar, Mark, Marker, Plot, Rule, Series, Tick, Trace, Track

BLUE, ORANGE, VIOLET = "#3D84C6", "#D1701A", "#9A6BC4"


def pressure(*taken: tuple[float, float, float]) -> Track:
    """A track of bars: minute, low, high."""
    bars = tuple(Bar(m, low, high, low + (high - low) / 3) for m, low, high in taken)
    minutes = tuple(m for m, _, _ in taken)
    series = (
        Series("high", BLUE, Marker.DOWN, Trace.NONE, minutes, tuple(h for _, _, h in taken)),
        Series("low", BLUE, Marker.UP, Trace.NONE, minutes, tuple(w for _, w, _ in taken)),
    )
    return Track("BP", "mmHg", 60, 200, (80, 120, 160), series, bars, (Rule(160, "above 160"),))


def pulse(*taken: tuple[float, float]) -> Track:
    """A track of dots on a line: minute, value."""
    minutes, values = tuple(m for m, _ in taken), tuple(v for _, v in taken)
    series = (Series("pulse", ORANGE, Marker.DOT, Trace.LINE, minutes, values),)
    return Track("HR", "/min", 40, 120, (40, 80, 120), series)


def distress(*taken: tuple[float, float]) -> Track:
    """A track of steps."""
    minutes, values = tuple(m for m, _ in taken), tuple(v for _, v in taken)
    series = (Series("distress", VIOLET, Marker.NONE, Trace.STEP, minutes, values),)
    return Track("Distress", "0–10", 0, 10, (0, 5, 10), series)


def events(*marks: tuple[float, str]) -> Track:
    """A thin track of marks."""
    found = tuple(Mark(minute, label, kind=label) for minute, label in marks)
    return Track("Events", "", 0, 1, (), marks=found, weight=0.6)


def plot(*tracks: Track, end_min: float = 100.0, now_min: float | None = None) -> Plot:
    """A plot from minute −20, with two phases, a dose and five planned readings."""
    states = ("taken", "skipped", "due", "overdue", "planned")
    return Plot(
        -20.0,
        end_min,
        tracks or (pressure((10, 80, 130)), pulse((10, 70), (30, 90)), distress((5, 2), (40, 6))),
        (Band(0, 30, "Onset"), Band(30, 60, "Peak")),
        (Mark(0, "dose 150 mg", full=True, kind="dose"),),
        tuple(Tick(15.0 * i, f"slot {i}", state) for i, state in enumerate(states)),
        "min since first dose",
        now_min,
    )


def picture(widget: QWidget) -> QImage:
    """What a person sees of a widget now."""
    return widget.grab().toImage()
