"""The card for growing steady."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.ifs.visit import Visit
from ui.ifs.panel.ground_sheet import SAID, STAYS, GroundSheet


def test_one_key_brings_it_from_anywhere_and_enter_puts_it_away(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_F9)
    assert all(words in visit.reads() for words in (*SAID, STAYS))
    visit.keys(Qt.Key.Key_Return)
    (card,) = visit.page.findChildren(GroundSheet)
    assert not card.isVisible()
