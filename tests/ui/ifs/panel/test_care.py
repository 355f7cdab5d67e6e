"""Questions of care about the map."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Kind
from kapdesk.ifs.model.parts import Place
from kapdesk.ifs.model.work import FlagPassed
from tests.fakes.ifs import part
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit, laid
from ui.ifs.panel.besides import NO_CARE
from ui.ifs.panel.care import PLAN, TO_CLIENT

EXILE = PartMet(part("young", 1, kind=Kind.EXILE), Place())
HARM = PartMet(part("wants to die", 2), Place(200.0, 0.0))


def test_a_question_is_answered_with_a_reason_and_holds_nothing_back(visit: Visit) -> None:
    laid(visit, (EXILE,))
    visit.keys(Qt.Key.Key_Q)
    assert "No part that protects young gave leave to meet it." in visit.reads()
    assert PLAN not in visit.reads()
    visit.keys(Qt.Key.Key_Return)
    visit.types("it came by itself")
    saves(visit)
    assert [one.why for one in visit.wrote() if isinstance(one, FlagPassed)] == [
        "it came by itself"
    ]
    visit.keys(Qt.Key.Key_Q)
    assert "answered" in visit.reads()


def test_where_words_of_harm_stand_the_plan_is_a_press_away(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit, (HARM,))
    assert [one[:36] for one in told] == ["Words of harm to oneself stand at wa"]
    assert "Care 1   Q" in visit.reads()
    visit.keys(Qt.Key.Key_Q)
    assert PLAN in visit.reads()
    visit.button(TO_CLIENT).click()
    assert visit.asked == [("clients", f"client:{visit.book}")]


def test_where_nothing_is_to_be_asked_it_says_so(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    visit.keys(Qt.Key.Key_Q)
    assert told == [NO_CARE]
