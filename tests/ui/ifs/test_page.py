"""Whose map the page shows, and in which session."""

from __future__ import annotations

import ast

from PySide6.QtCore import Qt

from kapdesk.chart.model import SittingClosed, SittingOpened
from kapdesk.ifs.model.councils import AGREEMENT
from kapdesk.ifs.model.nouns import PARTS as KIND
from kapdesk.kernel.ids import PartId
from kapdesk.vault.errors import VaultDamaged
from tests.fakes.ifs import made
from tests.fakes.sets import taken
from tests.journeys.acts import acts_of
from tests.journeys.parts_acts import every_act, kept_acts
from tests.laws.tree import sources
from tests.ui.ifs.visit import LAID, Visit, laid, the_map
from ui.ifs.inspector.inspector import MADE
from ui.ifs.panel.map_panel import BELONGS
from ui.ifs.parts import PARTS
from ui.sets.sitting_sheets import LeaveSheet

HANDS = "tests/journeys/parts_"
BY_MOUSE = {"click", "choose", "fill", "place", "draws", "imports"}


def test_without_a_client_it_says_what_belongs_here(visit: Visit) -> None:
    assert "No client is chosen" in visit.reads()
    assert "what it allows, for one client at a time" in visit.reads()


def test_an_empty_map_says_what_it_is_and_is_not(visit: Visit) -> None:
    visit.opens()
    assert BELONGS in visit.reads()


def test_a_session_is_begun_and_closed_and_its_words_follow(visit: Visit) -> None:
    visit.begins()
    assert [one.kind for one in visit.wrote() if isinstance(one, SittingOpened)] == [KIND]
    assert "C-014 · Parts work since" in visit.reads()
    assert "No part was gone to yet." in visit.reads()
    visit.keys(Qt.Key.Key_G)
    visit.page.findChildren(LeaveSheet)[0].closed_wanted.emit("")
    assert any(isinstance(one, SittingClosed) for one in visit.wrote())


def test_an_open_session_of_another_kind_is_left_to_its_own_page(visit: Visit) -> None:
    begun = visit.desk.emdr.meetings.begin(visit.book)
    assert isinstance(begun, tuple)
    visit.opens()
    visit.button("Back to the session").click()
    assert visit.asked == [("emdr", begun[0].sitting or "")]


def test_an_agreement_that_is_due_is_led_to(visit: Visit) -> None:
    made(visit.desk, visit.book, LAID)
    visit.page.opened(f"client:{visit.book} {AGREEMENT}scanner escape")
    assert the_map(visit).field.inspector.key == "agreement"
    assert "Neither is taken sides with." in visit.reads()


def test_a_question_after_an_opening_that_is_due_is_asked(visit: Visit) -> None:
    made(visit.desk, visit.book, LAID)
    opened = taken(visit.desk.ifs.councils.open(visit.book))[0].fact
    visit.page.opened(f"client:{visit.book} {opened.due()[0].key}")
    assert visit.page.panels.shown.title == "Council"
    assert "How it was taken" in visit.reads()


def test_what_cannot_be_read_is_told_to_the_shell(visit: Visit) -> None:
    told: list[object] = []
    visit.page.troubled.connect(told.append)
    visit.lane.trouble = VaultDamaged()
    visit.opens()
    assert told == [visit.lane.trouble]


def offered(visit: Visit) -> set[str]:
    """Every part of the page and every way of working with a part made, one of two parts having the seat."""
    laid(visit)
    visit.begins()
    blended = visit.desk.ifs.work.blend(visit.book, PartId("young"), "")
    visit.entries.announce(taken(blended))
    made: list[object] = [visit.page.panels[part.key] for part in PARTS]
    made.append(the_map(visit).besides.reading)
    inspector = the_map(visit).field.inspector
    found: set[str] = set()
    for one in ("scanner", "young"):
        the_map(visit).field.select((one,))
        the_map(visit).field.open_inspector()
        made += [inspector[key] for key in MADE]
        for key in inspector.keys:
            inspector.bring(key)
        found |= {*acts_of(visit.page)}
    return found


def test_the_recorded_run_does_every_act_there_is_and_no_other(visit: Visit) -> None:
    assert sorted({*offered(visit), *kept_acts()}) == every_act()


def test_the_hands_of_the_recorded_run_use_no_mouse() -> None:
    hands = [one for one in sources("tests") if one.name.startswith(HANDS)]
    assert hands != []
    called = [
        f"{one.name}:{call.lineno}"
        for one in hands
        for call in one.calls()
        if isinstance(call.func, ast.Attribute | ast.Name)
        and ast.unparse(call.func).rpartition(".")[2] in BY_MOUSE
    ]
    assert called == []
