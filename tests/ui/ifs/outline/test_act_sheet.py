"""Everything that can be done, as a list."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.kernel.ids import PartId
from tests.fakes.canary import tree
from tests.ui.ifs.visit import Visit, laid, state, the_map
from ui.ifs.outline.act_sheet import ActSheet
from ui.ifs.outline.acts import CHOOSE_AWAY


def test_what_can_be_done_now_stands_first_and_is_done_on_enter(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_E)
    (sheet,) = visit.page.findChildren(ActSheet)
    rows = {row.key: row for row in sheet.rows.rows()}
    assert "2 young" in visit.reads()
    assert rows["back"].detail == CHOOSE_AWAY
    assert sheet.rows.rows()[-1].detail
    sheet.rows.set_current("lock")
    visit.keys(Qt.Key.Key_Return)
    assert state(visit).drawn.place(PartId("young")).locked
    assert not sheet.isVisible()
    assert "2 young" not in tree(sheet)
