"""How much of Self is there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.work import SelfRead
from kapdesk.vault.errors import VaultDamaged
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.panel.self_sheet import TITLE


def test_what_was_pressed_is_written_in_the_order_of_the_qualities(visit: Visit) -> None:
    laid(visit)
    visit.keys(Qt.Key.Key_Y)
    visit.button("Save").click()
    assert "Rate at least one of the eight." in visit.reads()
    visit.button("Calm 4").click()
    visit.button("Clarity 6").click()
    visit.button("Save").click()
    (read,) = [one for one in visit.wrote() if isinstance(one, SelfRead)]
    assert read.values[:3] == (4, None, 6)
    assert TITLE not in visit.reads()


def test_what_could_not_be_written_stays_pressed(visit: Visit) -> None:
    laid(visit)
    visit.keys(Qt.Key.Key_Y)
    visit.button("Calm 4").click()
    visit.lane.trouble = VaultDamaged()
    visit.button("Save").click()
    assert VaultDamaged().sentence in visit.reads()
    assert the_map(visit).besides.reading.values()[0] == 4


def test_it_is_pressed_and_saved_by_keys_alone(visit: Visit) -> None:
    laid(visit)
    visit.keys(Qt.Key.Key_Y, Qt.Key.Key_7)
    visit.keys(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    (read,) = [one for one in visit.wrote() if isinstance(one, SelfRead)]
    assert read.values[0] == 7
    assert TITLE not in visit.reads()
