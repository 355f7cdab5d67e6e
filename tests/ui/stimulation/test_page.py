"""Someone at the page of stimulation, on a real practice, with a stage that moves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import Lock, Locks, Onboard
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.narrowing import allowed
from kapdesk.chart.model import Drawer, Fact, SittingClosed, SittingOpened, SittingSigned
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.clock import FakeClock
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from tests.ui.conftest import PASSPHRASE
from tests.ui.shell.sittings import begin, give_dose, sitting_of
from ui.bridge.entries import Entries
from ui.kit.layers import Cover
from ui.kit.row_list import RowList
from ui.sets.runner import REST_S
from ui.sets.sitting_sheets import LeaveSheet
from ui.sets.stand import Stand
from ui.shell.stimulation import around_stimulation, link_of
from ui.stage.messages import Arrange, Begin, StopNow
from ui.stimulation.page import StimulationPage


@dataclass
class Visit:
    """The page, the desk behind it, and its stage."""

    page: StimulationPage
    desk: Desk
    stage: QuietStage
    lane: InlineClerk

    def reads(self) -> str:
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisible()]
        rows = [row for found in self.page.findChildren(RowList) for row in found.rows()]
        return "\n".join((*labels, *(row.title for row in rows)))

    def button(self, words: str) -> QAbstractButton:
        return next(
            one
            for one in self.page.findChildren(QAbstractButton)
            if one.isVisible() and words in (one.text().split("   ")[0], one.accessibleName())
        )

    def line(self, name: str) -> QLineEdit:
        found = (one for one in self.page.findChildren(QLineEdit) if one.isVisible())
        return next(one for one in found if one.accessibleName() == name)

    def opens(self) -> None:
        """Opens a session with the one client there is."""
        QTest.keyClick(self.page, Qt.Key.Key_O)
        rows = next(one for one in self.page.findChildren(RowList) if one.isVisible())
        QTest.keyClick(rows, Qt.Key.Key_Return)

    def begins(self) -> None:
        """Begins a set, once the hand has rested."""
        runner = self.page.runner
        runner._rested_at -= 2 * REST_S
        QTest.keyClick(self.page, Qt.Key.Key_Space)
        self.stage.moves(runner._steady())

    def facts(self, *drawers: Drawer) -> list[Fact]:
        sittings = self.desk.people.sittings()
        return [
            entry.fact
            for row in sittings
            for entry in self.desk.ledger.sitting(row.id, drawers=drawers or tuple(Drawer))
        ]


@pytest.fixture
def visit(qtbot: QtBot, desk: Desk) -> Iterator[Visit]:
    added = desk.people.add(ClientDraft("C-014", "Ada Lime"), confirmed=True)
    assert not isinstance(added, Refusals)
    lane, entries = InlineClerk(), Entries()
    around = around_stimulation(desk, lane, entries)
    stage = link_of(desk, entries)
    assert isinstance(stage, QuietStage)
    page = StimulationPage(around, lane, entries)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    page.opened()
    page.setFocus()
    yield Visit(page, desk, stage, lane)
    page.turn.keys.listen(False)
    page.runner._patience.stop()


def test_the_stage_is_there_when_the_page_is(visit: Visit) -> None:
    assert visit.stage.started == 1
    assert "Right 1920 × 1080, 60 Hz · Headphones, 100 ms" in visit.reads()
    assert "Open a session, or try without recording." in visit.reads()
    assert not visit.button("Start").isEnabled()


def test_a_test_run_leaves_nothing_in_the_book(visit: Visit) -> None:
    QTest.keyClick(visit.page, Qt.Key.Key_R)
    visit.begins()
    visit.stage.ends(6)
    assert "A test run: nothing of it is recorded." in visit.reads()
    visit.button("Change").click()
    assert visit.facts() == []


def test_a_session_from_its_opening_to_its_signature(visit: Visit) -> None:
    visit.opens()
    assert "C-014 · Resourcing · since" in visit.reads()
    visit.begins()
    assert isinstance(visit.facts()[-1], SetStarted)
    visit.stage.ends(6)
    visit.page.turn.after.restore({"text": "warm hands", "distress": "2"})
    visit.begins()
    visit.stage.ends(6)
    visit.button("Close").click()
    sheet = visit.page.findChildren(LeaveSheet)[0]
    assert "The session ends now." in visit.reads()
    sheet.closed_wanted.emit("")
    QTest.keyClick(visit.page, Qt.Key.Key_G)
    sheet.signed.emit("not this one")
    assert "This is not the vault's passphrase" in visit.reads()
    sheet.signed.emit(PASSPHRASE)
    assert not sheet.isVisible()
    kinds = [type(fact) for fact in visit.facts() if not isinstance(fact, CameUp)]
    assert kinds == [
        SittingOpened,
        *(SetStarted, SetRun, SetRated),
        *(SetStarted, SetRun),
        SittingClosed,
        SittingSigned,
    ]
    assert CameUp in [type(fact) for fact in visit.facts(Drawer.PROCESS)]
    assert not visit.button("Start").isEnabled()


def test_a_set_that_cannot_be_saved_does_not_move(visit: Visit) -> None:
    told: list[Trouble] = []
    visit.page.troubled.connect(told.append)
    visit.opens()
    visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    QTest.keyClick(visit.page, Qt.Key.Key_Space)
    assert (visit.stage.asked(Begin), len(told) > 0) == (0, True)
    visit.lane.trouble = None


def test_leaving_the_page_stops_what_runs(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    visit.page.left()
    assert visit.stage.asked(StopNow) == 1
    visit.stage.obeys(2)
    ended = visit.facts()[-1]
    assert isinstance(ended, SetRun)
    assert (ended.passes, ended.ended) == (2, "stopped now")


def test_a_lock_records_the_set_it_cut_off(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    visit.page.left()
    visit.page.closing()
    ended = visit.facts()[-1]
    assert isinstance(ended, SetRun)
    assert (ended.ended, ended.why) == ("interrupted", "The desk was locked or closed.")


def test_the_urgent_card_and_the_cover_stop_what_runs(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    assert visit.page.busy
    visit.page.covered()
    assert visit.stage.asked(StopNow) == 1


def test_a_display_that_goes_stops_the_start_and_says_so(visit: Visit) -> None:
    visit.opens()
    visit.stage.stands(alone=True)
    assert "There is no second display." in visit.reads()
    assert not visit.button("Start").isEnabled()
    visit.stage.stands()
    assert visit.button("Start").isEnabled()


def test_a_lost_stage_is_written_down_and_started_again(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    visit.stage.dies()
    ended = visit.facts()[-1]
    assert isinstance(ended, SetRun)
    assert ended.ended == "fault"
    assert (visit.page.runner.stand, visit.stage.started) == (Stand.READY, 2)
    visit.button("Change").click()
    assert visit.button("Start").isEnabled()


def test_a_stage_that_does_not_answer_is_looked_for_anew(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    QTest.keyClick(visit.page, Qt.Key.Key_Escape)
    visit.page.runner._patience.timeout.emit()
    ended = visit.facts()[-1]
    assert isinstance(ended, SetRun)
    assert (ended.ended, ended.why) == ("fault", "The stage did not answer.")
    assert (visit.stage.started, visit.page.runner.stand) == (2, Stand.READY)


def test_a_remote_control_starts_nothing_that_is_not_in_sight(visit: Visit) -> None:
    visit.opens()
    visit.page.runner._rested_at -= 2 * REST_S
    cover = Cover(visit.page)
    cover.lay()
    visit.page.runner.pressed.emit("start")
    assert visit.stage.asked(Begin) == 0
    cover.lift()
    visit.page.runner.pressed.emit("start")
    assert visit.stage.asked(Begin) == 1
    cover.lay()
    visit.page.runner.pressed.emit("stop-now")
    assert visit.stage.asked(StopNow) == 1


def test_keys_of_the_page_are_those_of_a_set_while_one_runs(visit: Visit) -> None:
    visit.opens()
    before = [hint.key for hint in visit.page.keys]
    visit.begins()
    during = [hint.key for hint in visit.page.keys]
    assert ("O" in before, "O" in during, "Esc" in during) == (True, False, True)


def test_a_set_that_a_dead_desk_left_gets_its_certificate_from_the_stage(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    visit.page.closing()
    cut_off = visit.facts()[-1]
    assert isinstance(cut_off, SetRun)
    assert (cut_off.ended, cut_off.certificate) == ("interrupted", None)
    visit.stage.ends(4, "interrupted", "The desk was closed.")
    told = visit.facts()[-1]
    assert isinstance(told, SetRun)
    assert told.certificate is not None
    written = len(visit.facts())
    visit.stage.ends(4, "interrupted", "The desk was closed.")
    assert len(visit.facts()) == written


def test_the_bound_of_a_clients_ears_reaches_the_stage(visit: Visit) -> None:
    ears = Lock("hearing", Channel.TONE, "Tinnitus: yes.", most_db=-12.0)
    visit.page._on_bounds(allowed(Locks((ears,)), Onboard()))
    arranged = [one for one in visit.stage.sent if isinstance(one, Arrange)]
    assert arranged[-1].setup.most_db == -12.0


def test_a_dose_brings_the_set_without_light_first_and_chosen(visit: Visit) -> None:
    sitting = sitting_of(begin(visit.desk, visit.desk.people.clients()[0].book))
    visit.page.opened(sitting)
    assert visit.page.turn.presets[0].name == "Comfort test"
    visit.page._entries.announce(give_dose(visit.desk, sitting))
    first = visit.page.turn.presets[0]
    assert (first.key, visit.page.choice.preset, visit.page.turn.number) == (
        "medicine",
        first.name,
        0,
    )
    assert f"“{first.name}” was chosen" in visit.reads()
    visit.begins()
    (started,) = [one for one in visit.facts() if isinstance(one, SetStarted)]
    assert (started.substance, started.plan.rate_hz) == ("onset", 0.5)
    assert Channel.VISUAL not in started.plan.channels


def test_the_windows_go_on_by_the_clock_alone(visit: Visit, clock: FakeClock) -> None:
    sitting = sitting_of(begin(visit.desk, visit.desk.people.clients()[0].book))
    give_dose(visit.desk, sitting)
    visit.page.opened(sitting)
    found = [visit.page.choice.allowed.eyes_closed]
    clock.passes(100 * 60)
    visit.page._minute.timeout.emit()
    found.append(visit.page.choice.allowed.eyes_closed)
    assert found == [True, False]
    visit.page.left()
    assert not visit.page._minute.isActive()
