"""The strip of time follows what the plot shows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.kernel.plot import Plot, Track
from ui.kit.plot.ruler import Ruler
from ui.kit.plot.stack import StackedPlot
from ui.kit.plot.window import TimeWindow


def test_it_names_the_round_minutes_in_view(qtbot: QtBot) -> None:
    plot = StackedPlot()
    ruler = Ruler(plot, "{:g} after".format)
    for widget in (plot, ruler):
        qtbot.addWidget(widget)
        widget.resize(600, 200)
    plot.show_plot(Plot(0.0, 60.0, (Track("Events", "", 0.0, 1.0, ()),)))
    plot.choose(TimeWindow(10.0, 20.0))
    assert ruler.shown()[0] == "10 after"
    assert ruler.shown()[-1] == "20 after"
    assert not ruler.grab().isNull()
