"""The sheet of one way of working with a part."""

from __future__ import annotations

from kapdesk.ifs.model.work import FlagPassed, PartAnswered, Tab
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.inspector.work import looked_at, tab_of
from tests.ui.ifs.visit import Visit, state, the_map
from ui.ifs.inspector.six_tab import SixTab
from ui.ifs.inspector.unburden_tab import NOBODY, NOT_ALLOWED, UnburdenTab
from ui.work.way_sheet import WaySheet

SCANNER = PartId("scanner")


def test_an_answer_is_kept_whole_and_stands_there_again(visit: Visit) -> None:
    six = tab_of(visit, SixTab, key="six")
    six.bring(Tab.FEAR)
    six.sheet.start()
    visit.types("then nobody watches")
    six.sheet.save()
    said = [one for one in visit.wrote() if isinstance(one, PartAnswered)]
    assert [(one.part, one.tab) for one in said] == [(SCANNER, Tab.FEAR)]
    before = dict(six.sheet.answered())
    looked_at(visit, "young", "six")
    looked_at(visit, "scanner", "six")
    assert dict(six.sheet.answered()) == before


def test_a_sheet_takes_the_keyboard_only_where_it_was_asked_to(visit: Visit) -> None:
    six = tab_of(visit, SixTab, key="six")
    assert six.sheet.isAncestorOf(visit.focused())
    the_map(visit).outline.setFocus()
    the_map(visit).field.select(("young",))
    assert six.look is not None
    assert six.look.part is not None
    assert (six.look.part.id, the_map(visit).outline.tree.hasFocus()) == ("young", True)


def test_unburdening_without_leave_asks_for_a_reason_and_goes_on_with_one(visit: Visit) -> None:
    tab = tab_of(visit, UnburdenTab, "young", "unburden")
    assert NOT_ALLOWED in visit.reads()
    tab.sheet.save()
    (way,) = [one for one in visit.page.findChildren(WaySheet) if one.isVisible()]
    visit.types("it asked for it itself")
    visit.button("Go on all the same").click()
    assert not way.isVisible()
    passed = [one for one in visit.wrote() if isinstance(one, FlagPassed)]
    assert [one.part for one in passed] == [PartId("young")]
    assert any(isinstance(one, PartAnswered) for one in visit.wrote())
    looked_at(visit, "escape", "unburden")
    assert NOBODY in visit.reads()


def test_what_was_typed_is_kept_with_the_part(visit: Visit) -> None:
    six = tab_of(visit, SixTab, key="six")
    six.sheet.start()
    visit.types("the phone rang")
    six.keep()
    kept = visit.desk.drafts.load(f"{visit.book} scanner", "sheet: ifs-find")
    assert kept is not None
    assert b"the phone rang" in kept
    assert not [one for one in state(visit).rows if isinstance(one.fact, PartAnswered)]
