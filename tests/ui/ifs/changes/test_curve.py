"""Trust, activation and blending of one part over the sessions."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import PartId
from tests.fakes.sets import taken
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.changes.curve import BETWEEN, NONE, PartCurve, plot_of

SCANNER = PartId("scanner")


def rated(visit: Visit) -> None:
    laid(visit)
    rate = visit.desk.ifs.work.rate
    for measure, value in ((Measure.TRUST, 2), (Measure.ACTIVATION, 8), (Measure.TRUST, 6)):
        taken(rate(visit.book, SCANNER, measure, value))


def test_every_rating_stands_once_in_order_and_says_how_many_doses_came_before(
    visit: Visit,
) -> None:
    rated(visit)
    first = state(visit).gestures.edits[0].at
    plot = plot_of(state(visit), SCANNER, (Dose(first.plus_s(-60.0)),))
    assert [row.name for row in plot.rows] == ["Trust", "Activation"]
    assert [(row.name, dot.value) for row, dot in plot.in_order()] == [
        ("Trust", 2),
        ("Activation", 8),
        ("Trust", 6),
    ]
    assert [(one.name, one.note) for one in plot.stretches] == [(BETWEEN, "after 1 dose")]


def test_a_part_that_was_not_rated_says_so(visit: Visit, qtbot: QtBot) -> None:
    rated(visit)
    curve = PartCurve()
    qtbot.addWidget(curve)
    curve.show()
    curve.show_state(state(visit), ())
    assert [row.title for row in curve.rows.rows()] == ["Trust 2", "Activation 8", "Trust 6"]
    curve.part.set_key("young")
    curve.part.chosen.emit("young")
    shown = [one.text() for one in curve.findChildren(QLabel) if one.isVisible()]
    assert NONE in shown
