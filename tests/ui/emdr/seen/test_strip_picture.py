"""Each set is a bar as high as its rate: filled, open under effect, dashed where it broke; lines go on beneath."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.seen.strip import strip
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr_work import Notebook
from tests.kapdesk.emdr.seen.checks.judged import working
from ui.emdr.seen.strip_picture import BARS_PX, MOST_HZ, StripPicture, StripSection
from ui.theme.worn import worn

S1 = SittingId("s1")


@pytest.fixture
def picture(qtbot: QtBot) -> StripPicture:
    widget = StripPicture("The sets")
    qtbot.addWidget(widget)
    widget.resize(800, 320)
    return widget


def _section(book: Notebook) -> StripSection:
    return StripSection("S1 · Mon 2 Mar 2026", strip(book.state(), S1))


def _foot(picture: StripPicture, key: str, rate_hz: float) -> QColor:
    """The colour in the middle of a bar that reaches up to a rate."""
    area = next(spot.area for spot in picture.spots() if spot.key == key)
    base = area.top() - 3 + BARS_PX
    middle = base - rate_hz / MOST_HZ * (BARS_PX - 8) / 2
    return QColor(picture.grab().toImage().pixel(round(area.center().x()), round(middle)))


def test_every_set_is_a_spot_that_says_the_whole_of_it(picture: StripPicture) -> None:
    book = working()
    keys = [book.set(distress=4), book.set(ended="interrupted", passes=9)]
    picture.show_sections((_section(book),))
    assert [spot.key for spot in picture.spots()] == keys
    assert "interrupted" in picture.spots()[1].words
    assert "distress 4" in picture.spots()[0].words


def test_a_bar_is_filled_open_under_effect_and_open_where_it_broke(picture: StripPicture) -> None:
    book = working()
    plain, broken = book.set(), book.set(ended="fault")
    book.dose(SubstanceState.PEAK)
    hollow = book.set()
    picture.show_sections((_section(book),))
    accent = QColor(worn().accent)
    assert _foot(picture, plain, 1.0) == accent
    assert _foot(picture, broken, 1.0) != accent
    assert _foot(picture, hollow, 1.0) != accent


def test_broken_and_open_are_told_apart_without_colour(picture: StripPicture) -> None:
    broken, hollow = working(), working()
    broken.set(ended="interrupted", passes=24)
    hollow.dose(SubstanceState.PEAK)
    hollow.set(passes=24)
    shown = []
    for book in (broken, hollow):
        picture.show_sections((_section(book),))
        shown.append(picture.grab().toImage())
    assert shown[0] != shown[1]


def test_where_there_is_no_room_the_sets_go_on_beneath(picture: StripPicture) -> None:
    book = working()
    for _ in range(40):
        book.set()
    picture.show_sections((_section(book),))
    areas = [spot.area for spot in picture.spots()]
    assert len(areas) == 40
    assert all(area.left() >= 0 and area.right() <= 800 for area in areas)
    assert not any(one.intersects(other) for one, other in pairwise(areas))
    assert len({area.top() for area in areas}) > 1
    assert areas[-1].bottom() <= picture.minimumHeight()


def test_meetings_stand_one_under_another_and_phases_apart(picture: StripPicture) -> None:
    book = working()
    book.set()
    book.enter(Phase.INSTALLATION)
    book.set()
    picture.show_sections((_section(book), StripSection("S2", _section(book).bars)))
    one, other, again, _ = (spot.area for spot in picture.spots())
    assert other.left() - one.right() > one.width() / 3
    assert again.top() > one.bottom()
    picture.show_sections(())
    assert picture.spots() == ()
    assert picture.minimumHeight() == 0
