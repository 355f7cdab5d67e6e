"""Whose map the page shows, and in which session."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.chart.model import SittingClosed, SittingOpened
from kapdesk.ifs.model.councils import AGREEMENT
from kapdesk.ifs.model.nouns import PARTS
from kapdesk.vault.errors import VaultDamaged
from tests.fakes.ifs import made
from tests.fakes.sets import taken
from tests.ui.ifs.visit import LAID, Visit, the_map
from ui.ifs.panel.map_panel import BELONGS
from ui.sets.sitting_sheets import LeaveSheet


def test_without_a_client_it_says_what_belongs_here(visit: Visit) -> None:
    assert "No client is chosen" in visit.reads()
    assert "what it allows, for one client at a time" in visit.reads()


def test_an_empty_map_says_what_it_is_and_is_not(visit: Visit) -> None:
    visit.opens()
    assert BELONGS in visit.reads()


def test_a_session_is_begun_and_closed_and_its_words_follow(visit: Visit) -> None:
    visit.begins()
    assert [one.kind for one in visit.wrote() if isinstance(one, SittingOpened)] == [PARTS]
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
