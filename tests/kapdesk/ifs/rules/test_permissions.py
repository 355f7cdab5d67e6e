"""What a part allows: who speaks for whom, and what counts as leave."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.ifs.rules.permissions import met_by_leave, protectors, standing
from kapdesk.kernel.ids import BookId, PartId
from tests.fakes.ifs import met_three, state_of
from tests.fakes.sets import taken

SCANNER, YOUNG = PartId("scanner"), PartId("young one")


def test_leave_to_meet_a_part_is_its_protectors(room: tuple[Desk, BookId]) -> None:
    desk, book = room
    met_three(desk, book)
    assert protectors(state_of(desk, book), YOUNG) == (SCANNER,)
    assert protectors(state_of(desk, book), SCANNER) == ()
    assert not met_by_leave(state_of(desk, book), YOUNG)
    taken(desk.ifs.work.permit(book, SCANNER, Purpose.EXILE, Permission.GIVEN))
    assert met_by_leave(state_of(desk, book), YOUNG)
    assert standing(state_of(desk, book), SCANNER, Purpose.TALK) is Permission.NONE
