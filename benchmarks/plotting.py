"""The plot at eight hours of samples, beside plain pyqtgraph: four stacked plots and ``setData``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph
from PySide6.QtWidgets import QApplication

from benchmarks.desks import reading
from benchmarks.figure import Figure
from benchmarks.samples import BEGAN, entry, sampled
from benchmarks.timing import by_turns
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.kernel.instant import Instant
from ui.dosing.plot_panel import PlotPanel
from ui.kit.plot.window import TimeWindow

HOURS = 8
READINGS = 32
WIDTH_PX, HEIGHT_PX = 1280, 720
ROUNDS = 7
TURNS = 20
BESIDE_OURS = ("BP", "Distress")
"""Tracks that have no stream in the desk; here they get one, so that both sides draw four."""

Numbers = npt.NDArray[np.float64]


def figures() -> tuple[Figure, ...]:
    """One more reading, and everything drawn anew, painting included."""
    app = QApplication(["benchmark"])
    view = _view()
    minutes, values = _stream(view)
    ours = Ours(view, minutes, values)
    rival = Plain(minutes, values)
    app.processEvents()
    one = by_turns(ours.with_one_more, rival.set_data, rounds=ROUNDS, turns=TURNS)
    whole = by_turns(ours.drawn_anew, rival.set_data, rounds=ROUNDS, turns=TURNS)
    app.quit()
    beside = "pyqtgraph setData on four stacked plots, without a grid"
    return (
        Figure("One reading into the plot at 8 h of 1 Hz", one.ratio, "×", one.told(beside), 0.3),
        Figure("The whole plot drawn anew", whole.ratio, "×", whole.told(beside), 0.7),
    )


@dataclass(slots=True)
class Session:
    """A session as it stands and with one more reading."""

    before: DosingView
    now: Instant

    def after(self, number: int) -> DosingView:
        """The session with one more reading."""
        return self.before.after(entry(100_000 + number, reading(number), self.now))


class Ours:
    """The session page's own plot."""

    def __init__(self, view: DosingView, minutes: Numbers, values: Numbers) -> None:
        self._session = Session(view, BEGAN.plus_s(HOURS * 3600))
        self._panel = PlotPanel()
        self._panel.resize(WIDTH_PX, HEIGHT_PX)
        self._panel.show()
        self._panel.show_view(view, self._session.now)
        for track in BESIDE_OURS:
            self._panel.plot.stream(track, "#7D8894", minutes.tolist(), values.tolist())
        self._panel.plot.repaint()

    def with_one_more(self, number: int) -> None:
        """One reading comes: the fold, the plot value and the painting."""
        self._panel.apply(self._session.after(number), self._session.now)
        self._panel.plot.repaint()

    def drawn_anew(self, number: int) -> None:
        """Another stretch of time: not one kept picture or path holds."""
        self._panel.plot.choose(TimeWindow(number % 50 / 10.0, HOURS * 60.0))
        self._panel.plot.repaint()


class Plain:
    """The rival as the library's first example has it: four linked plots, a curve each."""

    def __init__(self, minutes: Numbers, values: Numbers) -> None:
        self._minutes, self._values = minutes, values
        # pyqtgraph carries no types of its own.
        self._window: Any = pyqtgraph.GraphicsLayoutWidget()
        self._window.resize(WIDTH_PX, HEIGHT_PX)
        plots: list[Any] = [self._window.addPlot(row=row, col=0) for row in range(4)]
        for plot in plots:
            plot.setXLink(plots[0])
        self._curves: list[Any] = [plot.plot(pen="w") for plot in plots]
        self._window.show()

    def set_data(self, number: int) -> None:
        """One value more, handed over as the library is told to: all of them."""
        self._values[-1] = 60.0 + number % 20
        for curve in self._curves:
            curve.setData(self._minutes, self._values)
        self._window.viewport().repaint()


def _view() -> DosingView:
    found = sampled(HOURS)
    for number in range(READINGS):
        at = BEGAN.plus_s(number * HOURS * 3600 / READINGS)
        found.append(entry(50_000 + number, reading(number), at))
    return view_of(found)


def _stream(view: DosingView) -> tuple[Numbers, Numbers]:
    buffer = view.samples.buffer
    minutes = (np.array(buffer.at_us) - BEGAN.utc_us) / 60e6
    return minutes, np.array(buffer.pulse_bpm, dtype=np.float64)
