"""The board of the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.nouns import Measure, Prong, Role, Tie
from kapdesk.emdr.model.targets import TargetsTied
from tests.kapdesk.emdr.told import T1, T2, Work, under
from ui.emdr.plan.board import Board
from ui.emdr.plan.card_painter import DOT_PX, _rating
from ui.emdr.plan.cards import Number
from ui.theme.worn import worn


def shown(qtbot: QtBot, work: Work) -> Board:
    board = Board()
    qtbot.addWidget(board)
    board.resize(1100, 500)
    board.show()
    board.activateWindow()
    qtbot.waitUntil(board.isActiveWindow)
    board.show_state(work.state)
    return board


def told() -> Work:
    work = Work()
    work.assesses()
    work.opens(T2, Prong.PRESENT, Role.TRIGGER)
    work.say(TargetsTied(T1, T2, Tie.FLOATBACK))
    return work


def test_a_card_says_name_status_numbers_and_ties(qtbot: QtBot) -> None:
    board = shown(qtbot, told())
    one = board.columns[Prong.PAST].cards()[0]
    assert one.said() == "T1 kitchen, open, Distress 8, VOC 2, floatback from T2"
    other = board.columns[Prong.PRESENT].cards()[0]
    assert other.said() == "T2, trigger, open, floats back to T1"


def test_a_number_under_effect_is_hollow_and_says_so(qtbot: QtBot) -> None:
    work = told()
    work.onboard = under(SubstanceState.PEAK, 30.0)
    work.rates(1, Measure.DISTRESS)
    card = shown(qtbot, work).columns[Prong.PAST].cards()[0]
    assert [one.hollow for one in card.numbers] == [True, False]
    assert "Distress 1 under effect" in card.said()


@pytest.mark.parametrize("hollow", [False, True])
def test_the_dot_of_a_number_under_effect_is_drawn_open(qtbot: QtBot, hollow: bool) -> None:
    ground = QImage(60, 40, QImage.Format.Format_RGB32)
    ground.fill(QColor(worn().surface))
    painter = QPainter(ground)
    _rating(painter, QRect(0, 0, 60, 40), Number("", hollow=hollow))
    painter.end()
    middle = ground.pixelColor(DOT_PX // 2, 20)
    assert (middle == QColor(worn().ink)) is not hollow


def test_one_card_is_current_on_the_whole_board(qtbot: QtBot) -> None:
    board = shown(qtbot, told())
    board.take_focus()
    assert board.current() == T1
    board.columns[Prong.PRESENT].setFocus()
    assert board.current() == T2
    assert not board.columns[Prong.PAST].currentIndex().isValid()


def test_a_card_let_go_in_another_column_asks_for_the_move(qtbot: QtBot) -> None:
    board = shown(qtbot, told())
    moves: list[tuple[str, str, int]] = []
    board.moved.connect(lambda *move: moves.append(move))
    rows = board.columns[Prong.PAST].model()
    carried = rows.mimeData([rows.index(0, 0)])
    onto = board.columns[Prong.PRESENT].model()
    onto.dropMimeData(carried, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    onto.dropMimeData(carried, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert moves == [(T1, "present", 1), (T1, "present", 0)]


def test_enter_opens_the_current_card(qtbot: QtBot) -> None:
    board = shown(qtbot, told())
    wanted: list[str] = []
    board.wanted.connect(wanted.append)
    board.take_focus()
    QTest.keyClick(board.columns[Prong.PAST], Qt.Key.Key_Return)
    assert wanted == [T1]
