"""A board shared by a page: the stage started for it, kept up with, and told of whenever it ended by itself."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.kept import StageSetup
from kapdesk.kernel.errors import Trouble
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from ui.sets.board_side import STAGE_GONE, BoardSide
from ui.sets.stage_side import NO_OTHER, StageSide
from ui.stage.board import MOST_MARKS, TOO_MUCH, Board, RingMark, ShapeMark, unpacked
from ui.stage.messages import Arrange, Blank, BoardStands, ShowBoard

BOARD = Board(100.0, 100.0, (ShapeMark(50.0, 50.0, 40.0, label="tears"),))


def _of(size: float) -> Board:
    return Board(100.0, 100.0, (RingMark(50.0, 50.0, size),))


class SlowStage(QuietStage):
    """One that is not there at once."""

    def start(self) -> None:
        """Be on the way."""
        self.started += 1
        self.left = False


@dataclass
class Desk:
    """A page, its stage that draws nothing, and what the page was told."""

    page: QWidget
    stage: SlowStage
    lane: InlineClerk
    side: StageSide
    board: BoardSide
    ended: list[str] = field(default_factory=list)
    changes: list[tuple[bool, bool]] = field(default_factory=list)

    def share(self, board: Board = BOARD) -> None:
        self.board.share(board, self.page)

    @property
    def shown(self) -> list[Board]:
        """The boards that were sent."""
        return [unpacked(one.board) for one in self.stage.sent if isinstance(one, ShowBoard)]

    @property
    def share_number(self) -> int:
        return [one.share for one in self.stage.sent if isinstance(one, ShowBoard)][-1]

    def answers(self, *, stands: bool = True, why: str = "") -> None:
        """The stage says what became of the last one."""
        self.stage.says(BoardStands(self.share_number, stands, why))

    @property
    def stand(self) -> tuple[bool, bool]:
        return self.board.sharing, self.board.shown

    def _note(self) -> None:
        self.changes.append(self.stand)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    page, stage, lane = QWidget(), SlowStage(), InlineClerk()
    qtbot.addWidget(page)
    side = StageSide(lane, StageSetup, lambda setup: (), page)
    side.use(stage)
    board = BoardSide(side, page)
    board.use(stage)
    made = Desk(page, stage, lane, side, board)
    board.ended.connect(made.ended.append)
    board.changed.connect(made._note)
    return made


@pytest.fixture
def standing(desk: Desk) -> Desk:
    """The same with a stage that is there."""
    desk.side.open(desk.page)
    desk.stage.stands()
    return desk


def test_the_stage_is_started_for_it_once_and_only_then(desk: Desk) -> None:
    assert desk.stage.started == 0
    desk.share(_of(1.0))
    desk.share()
    assert (desk.stage.started, desk.shown, desk.stand) == (1, [], (True, False))
    desk.stage.stands()
    assert desk.shown == [BOARD]
    kinds = [type(one) for one in desk.stage.sent]
    assert kinds.index(Arrange) < kinds.index(ShowBoard)
    desk.answers()
    assert desk.stand == (True, True)
    assert desk.changes == [(True, False), (True, True)]


def test_a_stage_that_stands_is_not_started_again(standing: Desk) -> None:
    standing.share()
    assert (standing.stage.started, standing.shown) == (1, [BOARD])


def test_while_one_is_drawn_only_the_newest_waits(standing: Desk) -> None:
    for size in (1.0, 2.0, 3.0):
        standing.share(_of(size))
    assert standing.shown == [_of(1.0)]
    standing.answers()
    assert standing.shown == [_of(1.0), _of(3.0)]
    standing.answers()
    assert standing.shown == [_of(1.0), _of(3.0)]
    assert (standing.stand, standing.ended) == ((True, True), [])


def test_blank_is_said_at_once_and_nothing_that_waited_follows(standing: Desk) -> None:
    standing.share(_of(1.0))
    standing.share(_of(2.0))
    standing.board.blank()
    assert (standing.stage.sent[-1], standing.stand) == (Blank(), (False, False))
    standing.answers()
    assert (standing.shown, standing.stand, standing.ended) == ([_of(1.0)], (False, False), [])
    standing.board.blank()
    assert standing.stage.asked(Blank) == 1


def test_blank_before_the_stage_is_there_shares_nothing(desk: Desk) -> None:
    desk.share()
    desk.board.blank()
    desk.stage.stands()
    assert (desk.shown, desk.stand) == ([], (False, False))


@pytest.mark.parametrize("shown", [False, True])
def test_what_the_stage_ends_is_told_with_its_reason(standing: Desk, shown: bool) -> None:
    standing.share()
    if shown:
        standing.answers()
    standing.answers(stands=False, why="A set plays.")
    assert (standing.stand, standing.ended) == ((False, False), ["A set plays."])
    standing.share()
    assert len(standing.shown) == 2


def test_an_answer_to_an_earlier_one_says_nothing_of_this(standing: Desk) -> None:
    standing.share()
    early = BoardStands(standing.share_number, False, "A set plays.")
    standing.board.blank()
    standing.share(_of(1.0))
    standing.stage.says(early)
    assert (standing.stand, standing.ended) == ((True, False), [])


def test_what_cannot_be_shown_is_refused_here_and_takes_the_one_before_away(standing: Desk) -> None:
    standing.share()
    standing.answers()
    standing.share(Board(100.0, 100.0, (RingMark(0.0, 0.0, 1.0),) * (MOST_MARKS + 1)))
    assert (standing.ended, standing.stand) == ([TOO_MUCH], (False, False))
    assert (standing.shown, standing.stage.sent[-1]) == ([BOARD], Blank())


def test_without_a_display_for_the_client_nothing_is_sent(desk: Desk) -> None:
    desk.share()
    desk.stage.stands(alone=True)
    assert (desk.ended, desk.shown, desk.stand) == ([NO_OTHER], [], (False, False))


@pytest.mark.parametrize("shown", [False, True])
def test_a_stage_that_dies_ends_it(standing: Desk, shown: bool) -> None:
    standing.share()
    if shown:
        standing.answers()
    standing.stage.dies()
    assert (standing.ended, standing.stand) == ([STAGE_GONE], (False, False))
    standing.stage.stands()
    assert len(standing.shown) == 1


def test_a_stage_that_was_put_away_ends_it_and_can_be_had_again(standing: Desk) -> None:
    standing.share()
    standing.answers()
    standing.side.put_away()
    assert (standing.ended, standing.stand) == ([STAGE_GONE], (False, False))
    standing.share()
    standing.stage.stands()
    assert len(standing.shown) == 2


def test_a_stage_that_never_comes_ends_it(desk: Desk) -> None:
    desk.share()
    desk.stage.dies()
    assert (desk.ended, desk.stand) == ([STAGE_GONE], (False, False))
    desk.share()
    assert desk.stage.started == 2


def test_a_set_up_that_cannot_be_read_ends_it(desk: Desk) -> None:
    desk.lane.trouble = Trouble("The vault file is in use.")
    desk.share()
    assert (desk.ended, desk.stand) == (["The vault file is in use."], (False, False))
    desk.lane.trouble = None
    desk.share()
    desk.stage.stands()
    assert desk.shown == [BOARD]
