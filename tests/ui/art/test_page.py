"""Whose work the page shows, and in which session."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.nouns import IMAGES
from kapdesk.chart.model import SittingClosed, SittingOpened
from kapdesk.vault.errors import VaultDamaged
from tests.ui.art.visit import Visit, pictures
from ui.art.pictures.overview import OWNED
from ui.sets.sitting_sheets import LeaveSheet


def test_without_a_client_it_says_what_belongs_here(visit: Visit) -> None:
    assert "No client is chosen" in visit.reads()
    assert "the new version a client makes" in visit.reads()


def test_it_says_whose_mark_the_method_is(visit: Visit) -> None:
    visit.opens()
    assert pictures(visit).isVisible()
    assert OWNED in visit.reads()


def test_a_session_is_begun_and_closed_and_its_words_follow(visit: Visit) -> None:
    visit.begins()
    assert [one.kind for one in visit.wrote() if isinstance(one, SittingOpened)] == [IMAGES]
    assert "C-014 · Image rescripting since" in visit.reads()
    assert "No step was entered yet." in visit.reads()
    visit.keys(Qt.Key.Key_G)
    visit.page.findChildren(LeaveSheet)[0].closed_wanted.emit("")
    assert any(isinstance(one, SittingClosed) for one in visit.wrote())
    assert "Sign the session   G" in visit.reads()


def test_an_open_session_of_another_kind_is_left_to_its_own_page(visit: Visit) -> None:
    begun = visit.desk.emdr.meetings.begin(visit.book)
    assert isinstance(begun, tuple)
    visit.opens()
    assert "EMDR since" in visit.reads()
    visit.button("Back to the session").click()
    assert visit.asked == [("emdr", begun[0].sitting or "")]


def test_what_cannot_be_read_is_told_to_the_shell(visit: Visit) -> None:
    told: list[object] = []
    visit.page.troubled.connect(told.append)
    visit.lane.trouble = VaultDamaged()
    visit.opens()
    assert told == [visit.lane.trouble]
