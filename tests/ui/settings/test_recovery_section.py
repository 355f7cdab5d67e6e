"""Choosing a variant of the Aldrete score."""

from __future__ import annotations

from tests.ui.settings.visit import Visit


def test_a_variant_is_chosen_once_and_can_be_let_go(visit: Visit) -> None:
    assert visit.view().setting("aldrete_variant") == ""
    visit.presses("Variant of the Aldrete score: C")
    visit.qtbot.waitUntil(lambda: visit.view().setting("aldrete_variant") == "C")
    visit.presses("Variant of the Aldrete score: Each time anew")
    visit.qtbot.waitUntil(lambda: visit.view().setting("aldrete_variant") == "")
