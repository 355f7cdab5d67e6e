"""Pages are made once, when they are first wanted; the one before keeps what was typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.kept import StageSetup
from kapdesk.desk.desk import Desk
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from ui.bridge.entries import Entries
from ui.sets.board_side import BoardSide
from ui.sets.stage_side import StageSide
from ui.shell.page_pile import PagePile
from ui.stage.board import Board
from ui.stage.messages import Blank


def test_a_page_is_made_once_and_named_while_it_is_in_sight(qtbot: QtBot, desk: Desk) -> None:
    pile = PagePile(desk, InlineClerk(), Entries())
    qtbot.addWidget(pile)
    assert (pile.current(), pile.current_key(), pile.busy) == (None, "", False)
    day = pile.bring("today")
    help_page = pile.bring("help")
    assert (pile.current(), pile.current_key()) == (help_page, "help")
    assert pile.bring("today") is day
    assert pile.count() == 2


def test_what_a_page_says_is_said_by_the_pile(qtbot: QtBot, desk: Desk) -> None:
    pile = PagePile(desk, InlineClerk(), Entries())
    qtbot.addWidget(pile)
    asked: list[tuple[str, str]] = []
    pile.asked.connect(lambda key, wanted: asked.append((key, wanted)))
    pile.bring("today").asked.emit("people", "")
    assert asked == [("people", "")]


@pytest.mark.parametrize("way", ["cover", "lock", "end"])
def test_what_is_hidden_on_the_desk_is_hidden_from_the_client(
    qtbot: QtBot, desk: Desk, way: str
) -> None:
    entries, clerk, stage = Entries(), InlineClerk(), QuietStage()
    pile = PagePile(desk, clerk, entries)
    qtbot.addWidget(pile)
    side = StageSide(clerk, StageSetup, lambda setup: (), entries)
    board = BoardSide(side, entries)
    side.use(stage)
    board.use(stage)
    board.share(Board(9.0, 9.0), pile)
    assert board.sharing
    if way == "cover":
        pile.cover()
    else:
        pile.close_all(going=way == "end")
    assert (board.sharing, stage.sent[-1]) == (False, Blank())
