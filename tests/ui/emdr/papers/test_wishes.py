"""What is asked of a paper: no more than it needs."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.papers import WorkPaper
from kapdesk.emdr.model.state import EmdrState
from kapdesk.kernel.ids import BookId, SittingId
from tests.fakes.emdr_work import LAKE, T7, T9, worked_record
from ui.emdr.papers.wishes import NO_RESOURCE, NO_SESSION, NO_TARGET, Wishes
from ui.kit.field import ChoiceField, Field

BOOK = BookId("client")


@pytest.fixture
def wishes(qtbot: QtBot) -> Wishes:
    made = Wishes()
    qtbot.addWidget(made)
    made.offer(worked_record().state())
    made.show()
    return made


def test_of_a_target_it_asks_which(wishes: Wishes) -> None:
    wishes.show_paper(WorkPaper.TARGET)
    wanted = wishes.wanted(BOOK)
    assert (wanted.target, wanted.words, wanted.drawer) == (T7, False, Drawer.PROCESS)
    assert not wishes.words.isVisible()


def test_the_target_that_was_worked_on_last_is_offered_first(qtbot: QtBot) -> None:
    state, made = worked_record().state(), Wishes()
    qtbot.addWidget(made)
    made.offer(EmdrState())
    made.offer(replace(state, targets=state.targets[::-1]))
    made.show_paper(WorkPaper.TARGET)
    assert made.wanted(BOOK).target == T7
    made.offer(worked_record().state())
    assert made.wanted(BOOK).target == T7


def test_a_record_is_of_the_latest_session_unless_another_is_chosen(wishes: Wishes) -> None:
    wishes.show_paper(WorkPaper.RECORD)
    assert wishes.wanted(BOOK).sitting == SittingId("s6")
    wishes.show_session(SittingId("s4"))
    assert wishes.wanted(BOOK).sitting == SittingId("s4")
    wishes.offer(worked_record().state())
    assert wishes.wanted(BOOK).sitting == SittingId("s4")


def test_a_card_is_of_a_resource(wishes: Wishes) -> None:
    wishes.show_paper(WorkPaper.CARD)
    wanted = wishes.wanted(BOOK)
    assert (wanted.resource, wanted.target, wanted.sitting) == (LAKE, None, None)


@pytest.mark.parametrize("what", [WorkPaper.PLAN, WorkPaper.PICTURE])
def test_words_come_with_it_only_when_asked_for(wishes: Wishes, what: WorkPaper) -> None:
    wishes.show_paper(what)
    assert wishes.words.isVisible()
    assert wishes.wanted(BOOK).drawer is Drawer.CHART
    wishes.words.click()
    assert wishes.wanted(BOOK).drawer is Drawer.PROCESS
    wishes.show_paper(WorkPaper.BETWEEN)
    assert not wishes.wanted(BOOK).words


def test_large_print_goes_with_every_paper(wishes: Wishes) -> None:
    wishes.large.click()
    for what in WorkPaper:
        wishes.show_paper(what)
        assert wishes.wanted(BOOK).large


def test_what_the_client_is_called_is_asked_for_supervision_alone(wishes: Wishes) -> None:
    (called,) = wishes.findChildren(Field)
    wishes.show_paper(WorkPaper.SUPERVISION)
    called.set_text("client K")
    assert wishes.wanted(BOOK).called == "client K"
    wishes.show_paper(WorkPaper.PLAN)
    assert wishes.wanted(BOOK).called == ""
    assert not called.isVisible()


def test_another_client_finds_nothing_of_this_one(wishes: Wishes) -> None:
    (called,) = wishes.findChildren(Field)
    called.set_text("client K")
    wishes.show_paper(WorkPaper.PLAN)
    wishes.words.click()
    wishes.forget()
    assert called.text() == ""
    assert not wishes.words.isChecked()
    wishes.show_paper(WorkPaper.TARGET)
    assert wishes.missing() == NO_TARGET


def test_what_cannot_be_had_says_why(qtbot: QtBot) -> None:
    made = Wishes()
    qtbot.addWidget(made)
    made.offer(EmdrState())
    said = {}
    for what in WorkPaper:
        made.show_paper(what)
        said[what] = made.missing()
    assert said == {
        WorkPaper.RECORD: NO_SESSION,
        WorkPaper.TARGET: NO_TARGET,
        WorkPaper.BLANK_TARGET: "",
        WorkPaper.PLAN: "",
        WorkPaper.BETWEEN: "",
        WorkPaper.PICTURE: NO_TARGET,
        WorkPaper.SUPERVISION: "",
        WorkPaper.CARD: NO_RESOURCE,
    }


def test_every_choice_announces_itself(wishes: Wishes, qtbot: QtBot) -> None:
    wishes.show_paper(WorkPaper.PICTURE)
    with qtbot.waitSignals([wishes.changed, wishes.changed]):
        wishes.words.click()
        wishes.large.click()
    target = next(one for one in wishes.findChildren(ChoiceField) if one.key() == T7)
    with qtbot.waitSignal(wishes.changed):
        target.set_key(T9)
        target.chosen.emit(T9)
    assert wishes.wanted(BOOK).target == T9
