"""The nouns of parts work together on a desk."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.nouns import Status
from kapdesk.kernel.ids import BookId, PartId, SittingId
from tests.fakes.ifs import met_three, parts_meeting
from tests.fakes.sets import taken

Room = tuple[Desk, BookId]


def test_without_the_therapists_notes_there_is_no_map(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    taken(desk.ifs.work.set_status(book, PartId("scanner"), Status.MET))
    seen = desk.ifs.view(book, drawers=(Drawer.CHART,)).state
    assert seen.drawn.empty
    assert [row.fact.number for row in seen.rows if hasattr(row.fact, "number")] == [1]


def test_a_meeting_knows_whose_it_is_and_what_is_on_board(room: Room) -> None:
    desk, book = room
    sitting = parts_meeting(desk, book)
    assert desk.ifs.book_of(sitting) == book
    assert desk.ifs.onboard(sitting) == Onboard() == desk.ifs.onboard(None)
    with pytest.raises(LookupError):
        desk.ifs.book_of(SittingId("x"))
