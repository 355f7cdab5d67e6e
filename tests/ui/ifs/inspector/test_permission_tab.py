"""What a part allows, for each purpose."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import chooses, saves
from tests.ui.ifs.visit import Visit, state
from ui.ifs.inspector.permission_tab import PermissionTab

SCANNER = PartId("scanner")


def offered(visit: Visit) -> list[str]:
    box = visit.focused()
    assert isinstance(box, QComboBox)
    return [box.itemText(number) for number in range(box.count())]


def test_it_is_asked_given_on_terms_and_taken_back(visit: Visit) -> None:
    tab = tab_of(visit, PermissionTab, key="permission")
    tab.buttons[Purpose.DOSING].click()
    assert "It takes it back" not in offered(visit)
    chooses(visit, "It allows it on terms")
    saves(visit)
    assert "Write the terms" in visit.reads()
    visit.types("only with the lamp on")
    saves(visit)
    assert standing(state(visit), SCANNER, Purpose.DOSING) is Permission.CONDITIONAL
    assert "for 3 sessions" in visit.reads()
    assert "“only with the lamp on”" in visit.reads()
    tab.buttons[Purpose.DOSING].click()
    chooses(visit, "It takes it back")
    saves(visit)
    assert standing(state(visit), SCANNER, Purpose.DOSING) is Permission.WITHDRAWN


def test_leave_is_given_for_a_purpose(visit: Visit) -> None:
    tab = tab_of(visit, PermissionTab, key="permission")
    tab.buttons[Purpose.TALK].click()
    chooses(visit, "It allows it")
    saves(visit)
    assert standing(state(visit), SCANNER, Purpose.TALK) is Permission.GIVEN
