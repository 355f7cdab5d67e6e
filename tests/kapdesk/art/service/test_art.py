"""Image work as the desk holds it: what is asked of it all."""

from __future__ import annotations

import pytest

from kapdesk.art.model.nouns import Step
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.fakes.art import begin_work, book_of, open_image

Room = tuple[Desk, SittingId]


def test_the_record_alone_shows_no_name(room: Room) -> None:
    desk, sitting = room
    begin_work(desk, sitting)
    (bare,) = desk.art.view(book_of(desk), drawers=(Drawer.CHART,)).state.pictures
    assert (bare.name, bare.made_of) == ("P1", None)
    assert len(bare.ratings) == 1


def test_a_sitting_stands_where_it_stands(room: Room) -> None:
    desk, sitting = room
    begin_work(desk, sitting)
    stands = desk.art.standing(sitting)
    assert stands.step is Step.WATCHING
    other = open_image(desk)
    assert desk.art.standing(sitting, other).picture is not stands.picture
    assert desk.art.circumstances(sitting).onboard.minutes is None
    with pytest.raises(LookupError):
        desk.art.book_of(SittingId("none"))
    with pytest.raises(LookupError):
        desk.art.standing(SittingId("none"))
