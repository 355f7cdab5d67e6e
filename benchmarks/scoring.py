"""The score of a long session: a moment found by a few letters, and zooming, beside the plain plot drawn anew."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from benchmarks.desks import reading
from benchmarks.figure import Figure
from benchmarks.samples import BEGAN, entry
from benchmarks.timing import MS, by_turns, share_of
from kapdesk.chart.model import SittingOpened
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.view import DosingView, view_of
from ui.dosing.plot_panel import PlotPanel
from ui.dosing.score import ScoreView
from ui.kit.page import Page
from ui.kit.plot.window import TimeWindow

HOURS = 8
READINGS = 32
EVENTS = 300
KINDS = ("quote", "body", "image", "part", "touch", "intervention", "note", "music")
WIDTH_PX, HEIGHT_PX = 1172, 684
ROUNDS, TURNS = 5, 20


def figures() -> tuple[Figure, ...]:
    """A jump to a moment and one step of zoom, painting included."""
    app = QApplication(["benchmark"])
    view = _view()
    now = BEGAN.plus_s(HOURS * 3600)
    page, panel = Page(), PlotPanel()
    for widget in (page, panel):
        widget.resize(WIDTH_PX, HEIGHT_PX)
        widget.show()
    panel.show_view(view, now)
    score = ScoreView(page)
    score.take(view, now)
    score.open()
    app.processEvents()

    def drawn_anew(number: int) -> None:
        panel.plot.choose(TimeWindow(number % 50 / 10.0, HOURS * 60.0))
        panel.plot.repaint()

    def jumped(number: int) -> None:
        score.bar.sought.emit(f"word{number * 7 % EVENTS}x")
        score.panel.plot.repaint()

    def zoomed(number: int) -> None:
        score.bar.zoomed.emit(1 if number % 2 else -1)
        score.panel.plot.repaint()

    jump = by_turns(jumped, drawn_anew, rounds=ROUNDS, turns=TURNS)
    zoom = by_turns(zoomed, drawn_anew, rounds=ROUNDS, turns=TURNS)
    longest_ms = share_of(jump.all_ours_s(), 0.99) * MS
    app.quit()
    beside = "the session's plot drawn anew"
    told = f"{jump.told(beside)}; p99 {longest_ms:.3g} ms; {EVENTS} moments, {HOURS} h"
    return (
        Figure("A moment of the score found by its letters", jump.ratio, "×", told),
        Figure("One step of zoom on the score", zoom.ratio, "×", zoom.told(beside)),
    )


def _view() -> DosingView:
    found = [entry(1, SittingOpened("dosing", "UTC", 0.0, "boot"), BEGAN)]
    for number in range(READINGS):
        at = BEGAN.plus_s(number * HOURS * 3600 / READINGS)
        found.append(entry(1_000 + number, reading(number), at))
    for number in range(EVENTS):
        at = BEGAN.plus_s(number * HOURS * 3600 / EVENTS)
        said = EventNoted(KINDS[number % len(KINDS)], f"word{number}x and a few more of them")
        found.append(entry(5_000 + number, said, at))
    return view_of(found)
