"""One runner, one stage and one way for late ends in a window, whoever asks for them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from ui.bridge.entries import Entries
from ui.sets.late import LateEnds
from ui.shell.stimulation import around_stimulation, board_of, link_of, runner_of, stage_of
from ui.stage.board import Board
from ui.stage.messages import BoardStands, ShowBoard


def test_whoever_asks_gets_the_same(desk: Desk) -> None:
    lane, entries = InlineClerk(), Entries()
    stage = stage_of(desk, lane, entries)
    around = around_stimulation(desk, lane, entries)
    assert (around.stage, around.runner) == (stage, runner_of(desk, lane, entries))
    assert link_of(desk, entries) is link_of(desk, entries)
    assert board_of(desk, lane, entries) is board_of(desk, lane, entries)
    assert len(entries.findChildren(LateEnds)) == 1


def test_a_stage_that_does_not_answer_is_looked_for_anew_once(desk: Desk) -> None:
    lane, entries = InlineClerk(), Entries()
    stage_of(desk, lane, entries)
    link = link_of(desk, entries)
    assert isinstance(link, QuietStage)
    link.start()
    runner_of(desk, lane, entries).stuck.emit()
    assert link.started == 2


def test_a_board_goes_to_the_stage_of_the_window(desk: Desk, qtbot: QtBot) -> None:
    lane, entries = InlineClerk(), Entries()
    page = QWidget()
    qtbot.addWidget(page)
    board = board_of(desk, lane, entries)
    board.share(Board(9.0, 9.0), page)
    link = link_of(desk, entries)
    assert isinstance(link, QuietStage)
    (asked,) = (one for one in link.sent if isinstance(one, ShowBoard))
    link.says(BoardStands(asked.share, True))
    assert board.shown
