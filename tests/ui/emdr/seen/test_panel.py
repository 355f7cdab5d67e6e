"""A target is chosen, seen in five ways, and everything one looks at leads to its entry; all by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.chart.model import Act
from kapdesk.emdr.model.nouns import Measure, Moment, Prong
from kapdesk.emdr.model.targets import TargetOpened, TargetRated
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.vault.errors import VaultDamaged
from tests.fakes.emdr_work import T7, T9
from tests.ui.emdr.visit import Visit
from ui.emdr.plan.panel import PlanPanel
from ui.emdr.seen.panel import SeenPanel
from ui.emdr.seen.views import BESIDE, CHECKS, CURVE, SETS, TREE

AFTERWARDS = Instant.from_iso("2026-03-08T10:00:00+01:00")
KEYS = {
    CURVE: Qt.Key.Key_1,
    SETS: Qt.Key.Key_2,
    TREE: Qt.Key.Key_3,
    CHECKS: Qt.Key.Key_4,
    BESIDE: Qt.Key.Key_5,
}


def test_the_targets_stand_there_by_number_and_the_first_is_seen(
    seen: Visit, panel: SeenPanel
) -> None:
    assert [row.title for row in panel.targets.rows()] == [
        "T7 kitchen, age 9",
        "T9 keys in the lock",
        "T12",
    ]
    assert panel.numbers.reads("Distress") == "8 → 0 Distress"
    assert panel.numbers.reads("VOC") == "2 → 7 VOC"
    assert panel.numbers.reads("Body") == "clear Body"
    assert "T7 past/touchstone safety: SUD 8→0" in seen.reads()


def test_arrows_choose_another_target(seen: Visit, panel: SeenPanel) -> None:
    seen.keys(Qt.Key.Key_T, Qt.Key.Key_Down)
    target = panel.target()
    assert target is not None
    assert target.id == T9
    assert panel.numbers.reads("Distress") == "6 → 3 Distress"
    seen.keys(Qt.Key.Key_Down)
    assert "Nothing was rated of T12 yet." in seen.reads()
    panel.show_target(T7)
    assert panel.numbers.reads("Distress") == "8 → 0 Distress"


@pytest.mark.parametrize("key", list(KEYS))
def test_each_view_comes_by_its_key_with_the_keyboard_in_it(
    seen: Visit, panel: SeenPanel, key: str
) -> None:
    seen.keys(KEYS[key])
    assert panel.views.shown() == key
    viewing = panel.views.viewing(key)
    assert viewing.picture.hasFocus()
    assert viewing.picture.spots()
    assert viewing.picture.accessibleDescription() == viewing.reads()


@pytest.mark.parametrize("key", list(KEYS))
def test_the_list_says_what_the_picture_draws_under_the_same_keys(
    seen: Visit, panel: SeenPanel, key: str
) -> None:
    seen.keys(KEYS[key])
    viewing = panel.views.viewing(key)
    drawn = [spot.key for spot in viewing.picture.spots()]
    assert [row.key for row in viewing.rows.rows()] == drawn
    seen.keys(Qt.Key.Key_Home)
    seen.keys(Qt.Key.Key_L)
    assert viewing.rows.hasFocus()
    assert viewing.rows.current_key() == drawn[0]
    seen.keys(Qt.Key.Key_Down, Qt.Key.Key_L)
    assert viewing.picture.hasFocus()
    assert viewing.key() == drawn[1]


def test_sets_are_those_of_the_latest_meeting_and_earlier_ones_come_by_key(
    seen: Visit, panel: SeenPanel
) -> None:
    seen.keys(Qt.Key.Key_2)
    assert panel.chooser.isVisible()
    assert len(panel.views.viewing(SETS).rows.rows()) == 10
    seen.keys(Qt.Key.Key_P)
    assert len(panel.views.viewing(SETS).rows.rows()) == 9
    assert "S5 · 5 Mar" in seen.reads()
    seen.keys(Qt.Key.Key_P)
    assert len(panel.views.viewing(SETS).rows.rows()) == 15
    seen.keys(Qt.Key.Key_P)
    assert len(panel.views.viewing(SETS).rows.rows()) == 34
    seen.keys(Qt.Key.Key_P, Qt.Key.Key_N)
    assert len(panel.views.viewing(SETS).rows.rows()) == 15


def test_each_view_keeps_the_meeting_it_looks_at_and_another_target_begins_anew(
    seen: Visit, panel: SeenPanel
) -> None:
    seen.keys(Qt.Key.Key_2, Qt.Key.Key_P)
    seen.keys(Qt.Key.Key_4)
    assert panel.chooser.sitting() is None
    seen.keys(Qt.Key.Key_2)
    assert panel.chooser.sitting() == SittingId("s5")
    seen.keys(Qt.Key.Key_1)
    assert not panel.chooser.isVisible()
    seen.keys(Qt.Key.Key_P)
    seen.keys(Qt.Key.Key_T, Qt.Key.Key_Down, Qt.Key.Key_2)
    assert panel.chooser.sitting() == SittingId("s6")


def test_a_check_leads_to_its_entries_and_an_entry_to_where_it_is_drawn(
    seen: Visit, panel: SeenPanel
) -> None:
    seen.keys(Qt.Key.Key_4)
    checking = panel.views.checking
    assert checking.picture.set_current("first-length")
    (row,) = checking.evidence.rows()
    assert row.title.startswith("set begun")
    seen.keys(Qt.Key.Key_Return)
    assert checking.evidence.hasFocus()
    seen.keys(Qt.Key.Key_Return)
    assert panel.views.shown() == SETS
    assert panel.chooser.sitting() == SittingId("s4")
    assert panel.views.viewing(SETS).key() == row.key


def test_an_entry_that_is_drawn_nowhere_leads_to_the_timeline(
    seen: Visit, panel: SeenPanel
) -> None:
    seen.keys(Qt.Key.Key_4)
    panel.views.checking.picture.set_current("reasons")
    seen.keys(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert seen.asked == [("clients", seen.book)]


@pytest.mark.parametrize(("check", "where"), [("spans", CURVE), ("returned", SETS)])
def test_ratings_and_sets_are_gone_to_in_their_pictures(
    seen: Visit, panel: SeenPanel, check: str, where: str
) -> None:
    seen.keys(Qt.Key.Key_4)
    panel.views.checking.picture.set_current(check)
    key = panel.views.checking.evidence.rows()[0].key
    seen.keys(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert panel.views.shown() == where
    assert panel.views.viewing(where).key() == key


def test_what_is_recorded_meanwhile_is_seen(seen: Visit, panel: SeenPanel) -> None:
    rated = TargetRated(T9, Measure.DISTRESS, 1, Moment.BESIDE, number=9)
    act = Act(rated, AFTERWARDS)
    seen.entries.announce(seen.desk.ledger.commit(seen.book, [act]))
    panel.show_target(T9)
    assert panel.numbers.reads("Distress") == "6 → 1 Distress"


def test_what_was_recorded_while_it_was_not_in_sight_is_drawn_when_it_comes(
    seen: Visit, panel: SeenPanel
) -> None:
    seen.keys(Qt.Key.Key_F3)
    rated = TargetRated(T7, Measure.DISTRESS, 1, Moment.REVIEW, number=7)
    act = Act(rated, AFTERWARDS)
    seen.entries.announce(seen.desk.ledger.commit(seen.book, [act]))
    assert panel.numbers.reads("Distress") == "8 → 0 Distress"
    seen.keys(Qt.Key.Key_F5)
    assert panel.numbers.reads("Distress") == "8 → 1 Distress"


def test_another_client_s_words_leave_at_once(seen: Visit, panel: SeenPanel) -> None:
    added = seen.desk.people.add(ClientDraft("C-020"), confirmed=True)
    assert not isinstance(added, Refusals)
    seen.page.opened(f"client:{added[0].book}")
    assert panel.targets.rows() == ()
    assert "kitchen" not in seen.reads()
    assert "There is no target yet" in seen.reads()


def test_without_a_target_the_plan_is_offered(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_F5)
    visit.button("Go to the plan").click()
    assert visit.page.findChildren(PlanPanel)[0].isVisible()


def test_a_protocol_that_cannot_be_read_is_told_and_the_rest_is_drawn(
    seen: Visit, panel: SeenPanel
) -> None:
    told: list[object] = []
    panel.troubled.connect(told.append)
    strange = TargetOpened(TargetId("x"), 13, Prong.PAST, variant="no such protocol")
    act = Act(strange, seen.desk.clock.now())
    seen.entries.announce(seen.desk.ledger.commit(seen.book, [act]))
    panel.targets.set_current("x")
    assert len(told) == 1
    assert "Nothing was rated of T13 yet." in seen.reads()


def test_what_cannot_be_read_from_other_rooms_is_told(seen: Visit, panel: SeenPanel) -> None:
    told: list[object] = []
    panel.troubled.connect(told.append)
    seen.lane.trouble = VaultDamaged()
    panel.opened()
    assert len(told) == 1
    assert panel.numbers.reads("Distress") == "8 → 0 Distress"
