"""The card for growing steady, from wherever the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.nouns import Step
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.work import Work
from ui.stage.messages import StopNow

CARD = "Light, sound and timer have stopped. Nothing begins again by itself."


def test_it_opens_while_somebody_types_and_nothing_typed_is_lost(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.REMINDERS, why="to see it"))
    work.anew()
    work.types("the smell")
    work.keys(Qt.Key.Key_F9)
    assert CARD in work.reads()
    work.keys(Qt.Key.Key_Return)
    assert CARD not in work.reads()
    assert work.line("A reminder, imagined with the new version").text() == "the smell"


def test_it_stops_what_the_desk_knows_nothing_of(work: Work) -> None:
    before = work.stage.asked(StopNow)
    work.keys(Qt.Key.Key_F9)
    assert work.stage.asked(StopNow) > before
