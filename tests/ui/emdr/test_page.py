"""Whose work the page shows, and in which session."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.chart.model import SittingClosed, SittingOpened
from kapdesk.emdr.model.nouns import EMDR
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.vault.errors import VaultDamaged
from tests.ui.emdr.visit import Visit
from ui.emdr.plan.panel import PlanPanel
from ui.sets.sitting_sheets import LeaveSheet


def test_without_a_client_it_says_what_belongs_here(visit: Visit) -> None:
    assert "No client is chosen" in visit.reads()
    assert [hint.key for hint in visit.page.keys] == ["O"]
    assert visit.page.place() == ""


def test_a_client_is_chosen_by_key(visit: Visit) -> None:
    visit.keys(Qt.Key.Key_O, Qt.Key.Key_Return)
    assert "C-014" in visit.reads()
    assert "No session is open" in visit.reads()
    assert visit.page.place() == f"client:{visit.book}"


def test_a_session_is_begun_closed_and_its_words_follow(visit: Visit) -> None:
    visit.begins()
    opened = [one for one in visit.wrote() if isinstance(one, SittingOpened)]
    assert [one.kind for one in opened] == [EMDR]
    assert "C-014 · EMDR since" in visit.reads()
    assert "No phase was entered yet." in visit.reads()
    visit.keys(Qt.Key.Key_G)
    visit.page.findChildren(LeaveSheet)[0].closed_wanted.emit("")
    assert any(isinstance(one, SittingClosed) for one in visit.wrote())
    assert ", closed" in visit.reads()
    assert "Sign the session   G" in visit.reads()


def test_an_open_session_of_another_kind_is_used_and_left_to_its_own_page(visit: Visit) -> None:
    begun = visit.desk.stimulation.resourcing.begin(visit.book)
    assert not isinstance(begun, Refusals)
    visit.opens()
    assert "Resourcing since" in visit.reads()
    sitting = begun[0].sitting or ""
    visit.button("Back to the session").click()
    assert visit.asked == [("stimulation", sitting)]
    visit.keys(Qt.Key.Key_B)
    assert sum(isinstance(one, SittingOpened) for one in visit.wrote()) == 1


def test_the_session_in_progress_is_shown_first(visit: Visit) -> None:
    added = visit.desk.people.add(ClientDraft("C-020"))
    assert not isinstance(added, Refusals)
    visit.opens()
    begun = visit.desk.stimulation.resourcing.begin(added[0].book)
    assert not isinstance(begun, Refusals)
    visit.page.opened()
    assert visit.page.place() == f"client:{added[0].book}"
    visit.page.opened(f"client:{visit.book}")
    assert visit.page.place() == f"client:{visit.book}"
    visit.page.opened(begun[0].sitting or "")
    assert visit.page.place() == f"client:{added[0].book}"


def test_what_cannot_be_read_is_told_to_the_shell(visit: Visit) -> None:
    told: list[object] = []
    visit.page.troubled.connect(told.append)
    visit.lane.trouble = VaultDamaged()
    visit.opens()
    assert told == [visit.lane.trouble]


def test_every_part_has_its_tab(visit: Visit) -> None:
    visit.opens()
    assert isinstance(visit.page.panels["plan"], PlanPanel)
