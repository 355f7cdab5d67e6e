"""One row of panels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.ui.board.conftest import Show
from ui.board.panel_card import PanelCard
from ui.board.panel_face import OLD, OLD_ABOVE_NEW, PanelFace
from ui.board.row_view import FULL, MOST, RowView, across_for
from ui.kit.buttons import Button


@pytest.fixture
def view(show: Show) -> RowView:
    view = RowView(OLD_ABOVE_NEW[0])
    show(view)
    return view


def _put(view: RowView, count: int) -> list[PanelCard]:
    faces = [PanelFace(str(number), OLD) for number in range(count)]
    cards = [PanelCard(face) for face in faces]
    view.show_cards(cards, faces, across_for(count))
    return cards


def _add(view: RowView) -> Button:
    (found,) = view.findChildren(Button)
    return found


def test_as_many_stand_beside_one_another_as_the_longest_row_has() -> None:
    assert [across_for(count) for count in (0, 4, 5, 6, 12)] == [4, 4, 5, 6, 6]


def test_twelve_stand_in_two_lines_of_one_size_and_no_more_are_added(view: RowView) -> None:
    cards = _put(view, MOST)
    assert len({card.size().toTuple() for card in cards}) == 1
    assert [card.y() for card in cards] == [cards[0].y()] * 6 + [cards[6].y()] * 6
    assert cards[6].y() > cards[0].geometry().bottom()
    assert max(card.geometry().right() for card in cards) <= view.panels.width()
    assert view.panels.height() == cards[-1].geometry().bottom() + 1
    assert _add(view).toolTip() == FULL


def test_an_empty_row_says_what_belongs_there_and_takes_a_panel(
    view: RowView, qtbot: QtBot
) -> None:
    view.show_cards([], [], 4)
    assert not view.panels.isVisible()
    with qtbot.waitSignal(view.added) as told:
        _add(view).click()
    assert told.args == [OLD]
    assert _add(view).accessibleName() == "Add a panel to Old"


def test_where_a_panel_would_go_is_counted_line_by_line(view: RowView) -> None:
    cards = _put(view, 8)
    first, last = cards[0], cards[-1]
    assert view.place_at(first, cards[3].geometry().center() + QPoint(5, 0)) == 3
    assert view.place_at(last, QPoint(0, 10)) == 0
    assert view.place_at(first, cards[7].geometry().center() + QPoint(5, 0)) == 7
    assert view.place_at(first, QPoint(5, 5000)) == 7


def test_a_bar_shows_where_a_panel_would_go(view: RowView) -> None:
    cards = _put(view, 4)
    before = view.grab().toImage()
    view.mark(cards[0], cards[2].geometry().center())
    assert view.grab().toImage() != before
    view.mark(cards[0], cards[3].geometry().bottomRight())
    assert view.grab().toImage() != before
    view.mark(cards[0], None)
    assert view.grab().toImage() == before
