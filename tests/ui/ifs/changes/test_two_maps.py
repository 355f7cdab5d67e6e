"""The map at two moments."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.seen.history import History
from tests.fakes.ifs import made, met
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
    gestures: list[object] = []
    maps.after.canvas.gestured.connect(gestures.append)
    maps.after.canvas.act("away")
    assert (gestures, maps.after.canvas.chosen) == ([], ("young",))


def test_the_ground_stands_still_while_the_map_plays(visit: Visit, qtbot: QtBot) -> None:
    made(visit.desk, visit.book, (met("scanner", 1, 120),))
    made(visit.desk, visit.book, (met("young one", 2, -900, 700),))
    history = History.of(visit.desk.ifs.view(visit.book))
    stops = history.stops()
    maps = TwoMaps()
    qtbot.addWidget(maps)
    maps.resize(600, 400)
    maps.show()
    view = maps.after.canvas.view
    seen = []
    for stop in stops[1:]:
        maps.show_stops(history, stops[0], stop, nouns=True)
        seen.append((view.transform(), view.mapFromScene(0.0, 0.0)))
    assert len(seen) > 1
    assert all(one == seen[0] for one in seen)
    box = view.mapToScene(view.viewport().rect()).boundingRect()
    drawn = history.state.drawn
    assert all(
        box.contains(drawn.place(one.id).x, drawn.place(one.id).y) for one in drawn.present()
    )
