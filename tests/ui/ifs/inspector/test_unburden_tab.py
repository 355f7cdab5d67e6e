"""Who gave leave for an unburdening."""

from __future__ import annotations

from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.kernel.ids import PartId
from tests.fakes.sets import taken
from tests.ui.ifs.inspector.work import looked_at
from tests.ui.ifs.visit import Visit, laid
from ui.ifs.inspector.unburden_tab import ALLOWED


def test_leave_of_a_protector_is_said(visit: Visit) -> None:
    laid(visit)
    work = visit.desk.ifs.work
    taken(work.permit(visit.book, PartId("scanner"), Purpose.EXILE, Permission.GIVEN))
    visit.page.opened(f"client:{visit.another('C-020')}")
    visit.opens()
    looked_at(visit, "young", "unburden")
    assert ALLOWED in visit.reads()
