"""The map on the client's display."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from kapdesk.chart.blobs import digest_of
from kapdesk.ifs.model.moves import NotePinned, PartMet
from kapdesk.ifs.model.parts import Note, Place
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import made, met, part
from tests.fakes.pictures import png
from tests.fakes.sets import taken
from tests.ui.ifs.visit import LAID, Visit, laid, the_map
from ui.ifs.panel.client_pictures import ClientPictures
from ui.ifs.panel.sharing import COMING, SHARED
from ui.sets.board_side import STAGE_GONE, BoardSide
from ui.stage.board import Board, CardMark, RingMark, ShapeMark
from ui.stage.board_pictures import read_all


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
    qtbot: QtBot, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(visit)
    side = Side(visit, monkeypatch)
    visit.button("Share with the client").click()
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_H)
    qtbot.waitUntil(lambda: len(side.shared) == 2)
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


def rest(visit: Visit) -> QTimer:
    """What the display is left alone by."""
    found = the_map(visit).host.findChild(QTimer, "shared map rests")
    assert isinstance(found, QTimer)
    return found


def test_the_first_change_is_shown_at_once_and_those_that_follow_together(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(visit)
    side = Side(visit, monkeypatch)
    visit.keys(Qt.Key.Key_F8)
    rest(visit).stop()
    for number in range(4):
        one = met(f"one more {number}", 10 + number, 0.0, 60.0)
        visit.entries.announce(made(visit.desk, visit.book, (one,)))
    assert len(side.shared) == 2
    assert labels(side.shared[-1]) >= {"one more 0"}
    rest(visit).timeout.emit()
    assert len(side.shared) == 3
    assert labels(side.shared[-1]) >= {"one more 0", "one more 3"}
    rest(visit).timeout.emit()
    assert len(side.shared) == 3


def test_pictures_of_notes_and_parts_reach_the_client_when_they_are_there(
    qtbot: QtBot, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    red = png(mode="RGB")
    worn = replace(part("bright", 7), picture=digest_of(red))
    pinned = NotePinned(Note(ThingId("pinned"), 0.0, 200.0, picture=digest_of(red)))
    moves = (*LAID, PartMet(worn, Place(150.0, 0.0)), pinned)
    taken(visit.desk.ifs.map.gesture(visit.book, moves, blobs=(red,)))
    visit.opens()
    side = Side(visit, monkeypatch)
    visit.keys(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(side.shared) and bool(side.shared[-1].pictures))
    board = side.shared[-1]
    (shown,) = board.pictures
    assert not read_all((shown,))[shown].isNull()
    assert [one.picture for one in board.marks if isinstance(one, CardMark)] == [0, None]
    assert [o.label for o in board.marks if isinstance(o, ShapeMark) and o.picture == 0] == [
        "bright"
    ]
    visit.keys(Qt.Key.Key_F8, Qt.Key.Key_F8)
    assert side.shared[-1].pictures == board.pictures
    copies = the_map(visit).host.findChild(ClientPictures)
    assert isinstance(copies, ClientPictures)
    assert copies.holds
    visit.page.opened(f"client:{visit.another('C-020')}")
    assert not copies.holds


def test_rings_and_legend_stand_where_they_stand_on_the_therapists_map(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(visit)
    side = Side(visit, monkeypatch)
    canvas = the_map(visit).field.canvas
    visit.keys(Qt.Key.Key_F8)
    assert (side.shared[-1].legend, rings(side.shared[-1]) > 0) == ((), True)
    for act in ("legend", "rings"):
        canvas.act(act)
        rest(visit).timeout.emit()
    assert {one.words for one in side.shared[-1].legend} >= {"not sure yet", "polarised with"}
    assert rings(side.shared[-1]) == 0
    visit.keys(Qt.Key.Key_V)
    rest(visit).timeout.emit()
    assert "polarised with" not in {one.words for one in side.shared[-1].legend}


def rings(board: Board) -> int:
    return sum(isinstance(one, RingMark) for one in board.marks)


def labels(board: Board) -> set[str]:
    return {one.label for one in board.marks if isinstance(one, ShapeMark)}
