"""The map at two moments."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.seen.history import History
from tests.ui.ifs.visit import Visit, laid
from ui.ifs.changes.two_maps import TwoMaps


def test_the_later_is_always_there_and_nothing_can_be_laid(visit: Visit, qtbot: QtBot) -> None:
    laid(visit)
    history = History.of(visit.desk.ifs.view(visit.book))
    stops = history.stops()
    maps = TwoMaps()
    qtbot.addWidget(maps)
    maps.show()
    maps.show_stops(history, stops[0], stops[-1], nouns=True)
    maps.select(("young",))
    assert (maps.before.isVisible(), maps.after.canvas.chosen) == (False, ("young",))
    maps.beside(True)
    assert maps.before.isVisible()
    assert maps.before.words.text() == "Before anything"
    assert (maps.before.nobody.isVisible(), maps.before.canvas.isVisible()) == (True, False)
    assert maps.after.canvas.missing("lock") or not maps.after.canvas._table.takes
