"""After an opening."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.councils import BacklashLooked, BacklashWorded, OpeningMade, OpeningWorded
from tests.ui.ifs.council.test_panel import council
from tests.ui.ifs.panel.test_map_panel import chooses, saves
from tests.ui.ifs.visit import Visit, state
from ui.ifs.council.after_part import questions


def test_an_opening_is_asked_about_three_times_and_each_is_answered_once(visit: Visit) -> None:
    panel = council(visit)
    visit.keys(Qt.Key.Key_P)
    chooses(visit, "2 young")
    visit.keys(Qt.Key.Key_Tab)
    visit.types("the stairs")
    saves(visit)
    assert [one.part for one in visit.wrote() if isinstance(one, OpeningMade)] == ["young"]
    assert [one.text for one in visit.wrote() if isinstance(one, OpeningWorded)] == ["the stairs"]
    assert "the stairs" in visit.reads()
    waiting = [*questions(state(visit))]
    assert [one.answer for one in waiting] == ["", "", ""]
    panel.after.asked.emit(waiting[0].key)
    chooses(visit, "They stirred")
    visit.keys(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    visit.types("no sleep")
    saves(visit)
    assert [one.stirred for one in visit.wrote() if isinstance(one, BacklashLooked)] == [True]
    assert [one.text for one in visit.wrote() if isinstance(one, BacklashWorded)] == ["no sleep"]
    assert "they stirred" in visit.reads()
    panel.after.asked.emit(waiting[0].key)
    assert sum(isinstance(one, BacklashLooked) for one in visit.wrote()) == 1
