"""The map on the client's display."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.panel.sharing import COMING, SHARED
from ui.sets.board_side import STAGE_GONE, BoardSide
from ui.stage.board import Board


class Side:
    """What was asked of the stage."""

    def __init__(self, visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
        self.board = the_map(visit).around.board
        self.shared: list[Board] = []
        self.blanked = 0
        monkeypatch.setattr(self.board, "share", self._share)
        monkeypatch.setattr(self.board, "blank", self._blank)

    def _share(self, board: Board, _window: object) -> None:
        self.shared.append(board)
        self.board._turn(sharing=True, shown=self.board.shown)

    def _blank(self) -> None:
        self.blanked += 1
        self.board._turn(sharing=False, shown=False)


def test_one_key_shares_it_and_the_same_takes_it_away(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(visit)
    side = Side(visit, monkeypatch)
    visit.keys(Qt.Key.Key_F8)
    assert COMING in visit.reads()
    side.board._turn(sharing=True, shown=True)
    assert SHARED in visit.reads()
    visit.keys(Qt.Key.Key_F8)
    assert SHARED not in visit.reads()
    assert (len(side.shared), side.blanked) == (1, 1)


def test_it_follows_the_map_and_leaves_with_the_page(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(visit)
    side = Side(visit, monkeypatch)
    visit.button("Share with the client").click()
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_H)
    assert len(side.shared) >= 2
    assert len(side.shared[-1].marks) < len(side.shared[0].marks)
    visit.page.left()
    assert side.blanked == 1


def test_another_client_is_never_shown_in_its_place(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(visit)
    side = Side(visit, monkeypatch)
    visit.keys(Qt.Key.Key_F8)
    visit.page.opened(f"client:{visit.another('C-020')}")
    assert side.blanked == 1
    assert len(side.shared) == 1


def test_why_it_ended_by_itself_is_said(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    side = Side(visit, monkeypatch)
    visit.keys(Qt.Key.Key_F8)
    assert isinstance(side.board, BoardSide)
    side.board.ended.emit(STAGE_GONE)
    assert told == [STAGE_GONE]
    assert COMING not in visit.reads()
