"""A storyboard gone through and put in order, by keys and by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.board.conftest import Show, keys
from tests.ui.board.faces import DRAWN, EVERY, FRESH, LATER, PICTURED, SHUT, WRITTEN
from ui.board.panel_card import PanelCard
from ui.board.panel_face import NEW, OLD_ABOVE_NEW, BoardRow, PanelFace
from ui.board.storyboard import Storyboard
from ui.kit.buttons import Button
from ui.kit.text import Hint

K, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SIGNALS = ("opened", "added", "moved", "duplicated", "worst_marked", "replaced_marked", "removed")


@pytest.fixture
def board(show: Show) -> Storyboard:
    board = Storyboard()
    show(board)
    board.resize(1100, 660)
    board.show_faces(EVERY)
    return board


@pytest.fixture
def told(board: Storyboard) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for name in SIGNALS:
        getattr(board, name).connect(lambda *said, name=name: found.append((name, *said)))
    return found


def _held(board: Storyboard) -> PanelCard:
    held = board.window().focusWidget()
    assert isinstance(held, PanelCard)
    return held


def _press(board: Storyboard, *pressed: Qt.Key) -> None:
    for key in pressed:
        keys(_held(board), key)


def _cards(board: Storyboard) -> dict[str, PanelCard]:
    return {card.face.key: card for card in board.findChildren(PanelCard) if card.isVisible()}


def _button(board: QWidget, words: str) -> Button:
    return next(one for one in board.findChildren(Button) if one.text() == words)


def test_every_panel_goes_by_its_words(board: Storyboard) -> None:
    names = {key: card.accessibleName() for key, card in _cards(board).items()}
    assert names["written"] == "Old 2 of 4: “at the door”; worst frame"
    assert names["shut"] == "Old 4 of 4: sealed; 10:02; distress 8"
    assert names["fresh"] == "New 1 of 2: nothing on it yet"
    assert board.accessibleName() == "Storyboard"


def test_arrows_go_from_panel_to_panel_and_from_row_to_row(board: Storyboard) -> None:
    assert board.go_to("drawn")
    assert not board.go_to("nobody")
    way = (
        (K.Key_Right, "written"),
        (K.Key_Down, "later"),
        (K.Key_Left, "fresh"),
        (K.Key_Left, "shut"),
        (K.Key_Down, "later"),
        (K.Key_Up, "written"),
        (K.Key_Up, "written"),
        (K.Key_End, "later"),
        (K.Key_Right, "later"),
        (K.Key_Home, "drawn"),
    )
    for key, to in way:
        _press(board, key)
        assert (_held(board).face.key, board.current()) == (to, to)


def test_tab_comes_to_the_current_panel_alone(board: Storyboard) -> None:
    board.go_to("written")
    tabbed = [
        key
        for key, card in _cards(board).items()
        if card.focusPolicy() is Qt.FocusPolicy.StrongFocus
    ]
    assert tabbed == ["written"]


def test_each_act_has_a_key(board: Storyboard, told: list[tuple[object, ...]]) -> None:
    board.go_to("written")
    _press(board, K.Key_Return, K.Key_D, K.Key_W, K.Key_R, K.Key_Delete)
    assert told == [
        (name, "written")
        for name in ("opened", "duplicated", "worst_marked", "replaced_marked", "removed")
    ]


def test_ctrl_and_an_arrow_move_a_panel_within_its_row(
    board: Storyboard, told: list[tuple[object, ...]]
) -> None:
    board.go_to("written")
    QTest.keyClick(_held(board), K.Key_Right, CTRL)
    QTest.keyClick(_held(board), K.Key_Left, CTRL)
    board.go_to("shut")
    QTest.keyClick(_held(board), K.Key_Right, CTRL)
    board.go_to("fresh")
    QTest.keyClick(_held(board), K.Key_Left, CTRL)
    assert told == [("moved", "written", 2), ("moved", "written", 0)]


def test_what_cannot_be_done_is_not_told_and_its_button_says_why(
    board: Storyboard, told: list[tuple[object, ...]]
) -> None:
    board.go_to("shut")
    _press(board, K.Key_D)
    assert told == []
    assert "sealed" in _button(board, "Copy to new").toolTip()
    _button(board, "Open").click()
    _button(board, "Earlier").click()
    assert told == [("opened", "shut"), ("moved", "shut", 2)]


def test_a_panel_is_dragged_to_another_place_of_its_row(
    board: Storyboard, told: list[tuple[object, ...]]
) -> None:
    cards = _cards(board)
    card, over = cards["drawn"], cards["pictured"]
    to = card.mapFrom(board, over.mapTo(board, over.rect().center() + QPoint(10, 0)))
    QTest.mousePress(card, LEFT, pos=QPoint(40, 40))
    QTest.mouseMove(card, to)
    QTest.mouseRelease(card, LEFT, pos=to)
    assert told == [("moved", "drawn", 2)]
    QTest.mousePress(card, LEFT, pos=QPoint(40, 40))
    QTest.mouseMove(card, to)
    keys(card, K.Key_Escape)
    QTest.mouseRelease(card, LEFT, pos=to)
    assert len(told) == 1


def test_a_drag_to_where_it_stands_moves_nothing(
    board: Storyboard, told: list[tuple[object, ...]]
) -> None:
    card = _cards(board)["drawn"]
    QTest.mousePress(card, LEFT, pos=QPoint(40, 40))
    QTest.mouseMove(card, QPoint(70, 40))
    QTest.mouseRelease(card, LEFT, pos=QPoint(70, 40))
    assert told == []


def test_two_clicks_open_and_a_row_takes_one_more(
    board: Storyboard, told: list[tuple[object, ...]]
) -> None:
    QTest.mouseDClick(_cards(board)["pictured"], LEFT)
    next(
        one for one in board.findChildren(Button) if one.accessibleName() == "Add a panel to New"
    ).click()
    assert told == [("opened", "pictured"), ("added", NEW)]


def test_a_panel_keeps_the_keyboard_while_it_is_there_and_hands_it_to_the_next(
    board: Storyboard,
) -> None:
    board.go_to("written")
    kept = _held(board)
    board.show_faces((WRITTEN, DRAWN, PICTURED, SHUT, FRESH, LATER))
    assert _held(board) is kept
    assert kept.accessibleName().startswith("Old 1 of 4")
    board.show_faces((DRAWN, PICTURED, SHUT, FRESH, LATER))
    assert _held(board).face.key == "drawn"
    board.show_faces(())
    assert board.current() == ""


def test_an_empty_board_says_what_belongs_there(board: Storyboard) -> None:
    board.show_faces(())
    said = {hint.text() for hint in board.findChildren(Hint) if hint.isVisible()}
    assert said == {of.empty for of in OLD_ABOVE_NEW}
    assert not _button(board, "Open").isVisible()


def test_other_rows_may_be_shown(show: Show, qtbot: QtBot) -> None:
    left = Storyboard((BoardRow("left", "Left over", "None is left over."),))
    show(left)
    left.show_faces((PanelFace("1", "left"), PanelFace("2", "left")))
    assert set(_cards(left)) == {"1", "2"}
    assert "Copy to new" not in {one.text() for one in left.findChildren(Button)}
    left.go_to("1")
    with qtbot.assertNotEmitted(left.duplicated):
        _press(left, K.Key_D)


def test_nothing_of_a_sealed_panel_is_in_the_tree_of_objects(board: Storyboard) -> None:
    card = _cards(board)["shut"]
    assert (card.face.words, card.face.drawing, card.face.picture) == ("", b"", b"")
