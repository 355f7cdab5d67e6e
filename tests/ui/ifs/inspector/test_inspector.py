"""One part by its ways, or one bond, beside the map."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.work import PartEntered, Tab
from tests.ui.ifs.inspector.work import looked_at
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.inspector.inspector import MADE, OF_BOND, OF_PART
from ui.ifs.inspector.sheet_tab import SheetTab

PARTS = [key for rows in OF_PART for key, _ in rows]


@pytest.mark.parametrize("key", PARTS)
def test_every_way_with_a_part_comes_into_sight(visit: Visit, key: str) -> None:
    inspector = looked_at(visit, "young", key)
    assert inspector.key == key
    assert inspector.tab.isVisible()
    assert "2 young" in visit.reads()


@pytest.mark.parametrize("key", [key for rows in OF_BOND for key, _ in rows])
def test_every_way_with_a_bond_comes_into_sight(visit: Visit, key: str) -> None:
    inspector = looked_at(visit, "scanner polarised with escape", key)
    assert (inspector.key, inspector.tab.isVisible()) == (key, True)


def test_the_dialogue_is_answered_as_the_first_of_the_two(visit: Visit) -> None:
    tab = looked_at(visit, "scanner polarised with escape", "dialogue").tab
    assert isinstance(tab, SheetTab)
    assert tab.look is not None
    assert tab.look.part is not None
    assert tab.look.part.id == "scanner"


def test_it_follows_what_is_selected_and_is_put_away(visit: Visit) -> None:
    inspector = looked_at(visit)
    the_map(visit).field.select(("young",))
    assert "2 young" in visit.reads()
    visit.button("Put the part away").click()
    assert inspector.isHidden()


def test_in_a_session_the_work_is_at_what_is_looked_at(visit: Visit) -> None:
    laid(visit)
    visit.begins()
    looked_at(visit, "young", "permission")
    said = [(one.part, one.tab) for one in visit.wrote() if isinstance(one, PartEntered)]
    assert said[-1] == ("young", Tab.PERMISSION)


def test_every_tab_can_be_made() -> None:
    assert set(MADE) == {*PARTS, *(key for rows in OF_BOND for key, _ in rows)}
