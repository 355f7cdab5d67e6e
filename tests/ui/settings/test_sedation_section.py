"""Which sedation scales a session offers."""

from __future__ import annotations

from tests.ui.settings.visit import Visit
from ui.kit.buttons import ToggleButton

KEY = "sedation_scales"


def down(visit: Visit) -> set[str]:
    names = {"MOAA/S", "RASS", "Ramsay", "POSS"}
    buttons = visit.page.findChildren(ToggleButton)
    return {button.text() for button in buttons if button.isChecked()} & names


def test_a_scale_is_switched_on_and_off_at_once(visit: Visit) -> None:
    visit.presses("POSS")
    visit.qtbot.waitUntil(lambda: visit.view().setting(KEY) == "moaas rass poss")
    visit.presses("RASS")
    visit.qtbot.waitUntil(lambda: visit.view().setting(KEY) == "moaas poss")


def test_the_last_scale_stays_and_says_why(visit: Visit) -> None:
    visit.presses("RASS")
    visit.qtbot.waitUntil(lambda: visit.view().setting(KEY) == "moaas")
    visit.presses("MOAA/S")
    visit.qtbot.waitUntil(lambda: down(visit) == {"MOAA/S"})
    assert visit.view().setting(KEY) == "moaas"
