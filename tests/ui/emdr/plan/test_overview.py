"""What is done with the plan: by keys, each written at once."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.chart.caught import Catch, Caught
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import EMDR, Prong, Role, Status, Tie
from kapdesk.emdr.model.state import EmdrState
from kapdesk.kernel.ids import SittingId, TargetId
from tests.golden.emdr_work import planned, taken
from tests.ui.emdr.visit import Visit
from ui.emdr.plan.overview import Overview
from ui.emdr.plan.panel import PlanPanel

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SENT = "the door at the end of the field"


def plan(visit: Visit) -> PlanPanel:
    panel = visit.page.panels["plan"]
    assert isinstance(panel, PlanPanel)
    return panel


def overview(visit: Visit) -> Overview:
    return plan(visit).overview


def state(visit: Visit) -> EmdrState:
    return visit.desk.emdr.view(visit.book).state


def with_plan(visit: Visit) -> tuple[TargetId, ...]:
    targets = planned(visit.desk, visit.book)
    visit.opens()
    return targets


def order(visit: Visit, prong: Prong) -> list[int]:
    shown = overview(visit).board.columns[prong].cards()
    written = [one.number for one in state(visit).column(prong)]
    assert [card.name.split()[0] for card in shown] == [f"T{number}" for number in written]
    return written


def test_an_empty_plan_says_what_belongs_here_and_makes_the_first(visit: Visit) -> None:
    visit.opens()
    assert "No target yet" in visit.reads()
    visit.keys(Qt.Key.Key_N)
    visit.types("kitchen, age 9")
    visit.keys(Qt.Key.Key_Return)
    (target,) = state(visit).targets
    assert (target.name, target.prong, target.status) == (
        "T1 kitchen, age 9",
        Prong.PAST,
        Status.OPEN,
    )
    assert "T1 kitchen, age 9" in visit.reads()
    assert "What happened, in a few words" in visit.reads()


def test_the_board_comes_back_to_the_target_that_was_just_made(visit: Visit) -> None:
    with_plan(visit)
    visit.keys(Qt.Key.Key_N)
    visit.types("the meeting")
    visit.keys(Qt.Key.Key_Tab)
    visit.types("Future")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    new = state(visit).targets[-1]
    assert new.prong is Prong.FUTURE
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert overview(visit).isVisible()
    assert overview(visit).board.current() == new.id
    assert overview(visit).board.columns[Prong.FUTURE].hasFocus()


def test_the_board_has_the_keyboard_whenever_one_comes_back_to_it(visit: Visit) -> None:
    with_plan(visit)
    visit.keys(Qt.Key.Key_F4)
    visit.keys(Qt.Key.Key_F3)
    assert overview(visit).board.columns[Prong.PAST].hasFocus()
    visit.opens()
    assert overview(visit).board.columns[Prong.PAST].hasFocus()
    visit.keys(Qt.Key.Key_N, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert overview(visit).board.columns[Prong.PAST].hasFocus()


def test_esc_leads_back_to_the_board_after_something_was_asked_on_a_targets_page(
    visit: Visit,
) -> None:
    with_plan(visit)
    visit.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_S, Qt.Key.Key_Escape)
    assert plan(visit).target.isVisible()
    visit.keys(Qt.Key.Key_Escape)
    assert overview(visit).isVisible()


def test_a_target_without_a_word_is_refused_and_kept(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert "A target needs a title, or a cue word." in visit.reads()
    assert state(visit).targets == ()


def test_cards_are_ordered_by_keys(visit: Visit) -> None:
    with_plan(visit)
    assert order(visit, Prong.PAST) == [1, 2, 3]
    visit.keys(Qt.Key.Key_Down, held=ALT)
    assert order(visit, Prong.PAST) == [2, 1, 3]
    visit.keys(Qt.Key.Key_Down, Qt.Key.Key_Down, held=ALT)
    assert order(visit, Prong.PAST) == [2, 3, 1]
    visit.keys(Qt.Key.Key_Up, held=ALT)
    assert order(visit, Prong.PAST) == [2, 1, 3]


def test_a_card_goes_to_the_column_beside_and_stays_current(visit: Visit) -> None:
    kitchen = with_plan(visit)[0]
    visit.keys(Qt.Key.Key_Right, held=ALT)
    assert order(visit, Prong.PAST) == [2, 3]
    assert order(visit, Prong.PRESENT) == [1, 4, 5]
    assert overview(visit).board.current() == kitchen
    known = state(visit).target(kitchen)
    assert known is not None
    assert known.role is Role.TOUCHSTONE
    visit.keys(Qt.Key.Key_Left, held=ALT)
    visit.keys(Qt.Key.Key_Left, held=ALT)
    assert order(visit, Prong.PAST) == [1, 2, 3]


def test_a_card_let_go_by_the_mouse_is_written(visit: Visit) -> None:
    kitchen = with_plan(visit)[0]
    overview(visit).board.moved.emit(kitchen, "past", 3)
    assert order(visit, Prong.PAST) == [2, 3, 1]
    overview(visit).board.moved.emit(kitchen, "future", 0)
    assert order(visit, Prong.FUTURE) == [1, 6]


def test_setting_aside_asks_why(visit: Visit) -> None:
    kitchen = with_plan(visit)[0]
    visit.keys(Qt.Key.Key_S)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert "Write why." in visit.reads()
    visit.types("not before the summer")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    known = state(visit).target(kitchen)
    assert known is not None
    assert (known.status, known.statuses[-1].why) == (Status.SET_ASIDE, "not before the summer")


def test_a_tie_is_made_by_key(visit: Visit) -> None:
    kitchen, stairs, *_ = with_plan(visit)
    overview(visit).board.set_current(stairs)
    overview(visit).take_focus()
    visit.keys(Qt.Key.Key_T)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    ties = state(visit).ties
    assert (ties[-1].one, ties[-1].other, ties[-1].tie) == (kitchen, stairs, Tie.FLOATBACK)


def caught(desk: Desk, visit: Visit) -> None:
    """A dosing session of the client catches an image."""
    sitting = taken(desk.emdr.meetings.begin(visit.book))[0]
    one = Caught(sitting.id, SittingId(sitting.sitting or ""), sitting.at, Catch.IMAGE, SENT, 44.2)
    object.__setattr__(desk.emdr.targets, "caught_in", lambda _book: (one,))
    taken(desk.emdr.meetings.finish(SittingId(sitting.sitting or "")))


def test_what_was_caught_becomes_a_candidate(visit: Visit, desk: Desk) -> None:
    caught(desk, visit)
    with_plan(visit)
    assert "Caught in sessions · 1" in visit.reads()
    assert "44 min after the dose · an image" in visit.reads()
    visit.keys(Qt.Key.Key_C)
    assert visit.focused() is visit.button("Make it a target")
    visit.button("Make it a target").click()
    visit.types("the door")
    visit.keys(Qt.Key.Key_Return)
    target = state(visit).targets[-1]
    assert target.status is Status.CANDIDATE
    assert target.made_of is not None
    assert (target.made_of.cue, target.made_of.image) == ("the door", SENT)
    assert "44 min after the dose" in visit.reads()
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert "Caught in sessions" not in visit.reads()


def test_what_was_caught_may_be_left(visit: Visit, desk: Desk) -> None:
    caught(desk, visit)
    with_plan(visit)
    before = len(state(visit).targets)
    visit.button("Leave it").click()
    assert "Caught in sessions" not in visit.reads()
    assert len(state(visit).left) == 1
    assert len(state(visit).targets) == before


def test_what_is_planned_in_a_session_stands_in_it(visit: Visit) -> None:
    visit.begins()
    visit.keys(Qt.Key.Key_N)
    visit.types("kitchen")
    visit.keys(Qt.Key.Key_Return)
    row = visit.desk.people.sittings(visit.book)[-1]
    assert row.kind == EMDR
    assert visit.entered()[-1].sitting == row.id


def test_another_clients_plan_is_gone_at_once(visit: Visit) -> None:
    with_plan(visit)
    other = visit.another("C-020")
    visit.page.opened(f"client:{other}")
    assert "kitchen" not in visit.reads()
    assert "No target yet" in visit.reads()
