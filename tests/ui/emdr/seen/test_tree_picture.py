"""The tree's leaves are the sets, its ends the returns, and none lies on another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.facts import CAME_UP_TAGS
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.nouns import Found
from kapdesk.emdr.model.targets import TargetReturned
from kapdesk.emdr.seen.tree import trees
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr_work import T7, Notebook, worked_record
from tests.kapdesk.emdr.seen.checks.judged import working
from ui.emdr.seen.tree_picture import SYMBOLS, TreePicture, TreeSection
from ui.kit.icons import LETTERS
from ui.theme.worn import worn

S1, S4 = SittingId("s1"), SittingId("s4")


@pytest.fixture
def picture(qtbot: QtBot) -> TreePicture:
    widget = TreePicture("What came up")
    qtbot.addWidget(widget)
    widget.resize(800, 500)
    return widget


def _sections(book: Notebook, sitting: SittingId = S1) -> tuple[TreeSection, ...]:
    return tuple(TreeSection("S1", one) for one in trees(book.state(), sitting))


def test_every_set_and_every_return_is_a_spot_in_their_order(picture: TreePicture) -> None:
    book = working()
    first = book.set(text="her hands")
    back = book.write(TargetReturned(T7, Found.NEW))
    second = book.set(tags=("body",))
    picture.show_sections(_sections(book))
    assert [spot.key for spot in picture.spots()] == [first, back, second]
    assert picture.spots()[0].words == "set 1, her hands"
    assert picture.spots()[1].words == "back to the target: something new"


def test_a_leaf_is_filled_and_open_under_effect(picture: TreePicture) -> None:
    book = working()
    plain = book.set(text="a")
    book.dose(SubstanceState.PEAK)
    hollow = book.set(text="a")
    picture.show_sections(_sections(book))
    image = picture.grab().toImage()
    areas = {spot.key: spot.area for spot in picture.spots()}
    ground = image.pixel(1, picture.height() - 2)
    found = [
        image.pixel(round(areas[key].right()) - 6, round(areas[key].center().y()))
        for key in (plain, hollow)
    ]
    assert found == [QColor(worn().surface).rgb(), ground]
    assert found[0] != found[1]


@pytest.mark.parametrize("width_px", [400, 800, 1400])
def test_nothing_lies_on_anything_else_at_any_width(picture: TreePicture, width_px: int) -> None:
    picture.resize(width_px, 500)
    picture.show_sections(_sections(worked_record(), S4))
    areas = [spot.area for spot in picture.spots()]
    assert len(areas) == 18
    assert not any(one.intersects(other) for one, other in combinations(areas, 2))
    assert all(area.right() <= width_px for area in areas)
    assert max(area.bottom() for area in areas) <= picture.minimumHeight()


def test_a_branch_that_goes_on_beneath_is_not_one_of_its_own(picture: TreePicture) -> None:
    def grown(*, back: bool) -> Notebook:
        book = working()
        for number in range(6):
            book.set(tags=("image",))
            if back and number == 3:
                book.write(TargetReturned(T7, Found.SAME))
        return book

    picture.show_sections(_sections(grown(back=False)))
    lefts = [spot.area.left() for spot in picture.spots()]
    start = lefts[0]
    assert lefts[4] > start
    picture.show_sections(_sections(grown(back=True)))
    after = picture.spots()[5]
    assert after.area.left() == start


def test_each_kind_has_its_own_sign(picture: TreePicture) -> None:
    assert set(SYMBOLS) == set(CAME_UP_TAGS)
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)
    assert set(SYMBOLS.values()) <= set(LETTERS)
    seen = []
    for tag in CAME_UP_TAGS:
        book = working()
        book.set(tags=(tag,))
        picture.show_sections(_sections(book))
        seen.append(picture.grab().toImage())
    assert all(one != other for one, other in combinations(seen, 2))


def test_nothing_yet_is_nothing(picture: TreePicture) -> None:
    picture.show_sections(())
    assert picture.spots() == ()
    picture.grab()
