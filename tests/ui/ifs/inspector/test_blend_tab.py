"""Some room between the client and a part."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import chooses, saves
from tests.ui.ifs.visit import Visit, laid
from ui.ifs.inspector.blend_tab import NEVER, BlendTab


def test_who_had_the_seat_is_said_with_what_helped(visit: Visit) -> None:
    tab_of(visit, BlendTab, key="unblend")
    assert NEVER in visit.reads()
    visit.button("It took the seat").click()
    visit.types("a tight jaw")
    visit.keys(Qt.Key.Key_Tab)
    chooses(visit, "The therapist")
    saves(visit)
    visit.button("It gave the seat back").click()
    visit.types("feet on the floor")
    saves(visit)
    assert "took the seat, noticed by the therapist, a tight jaw" in visit.reads()
    assert "gave it back, feet on the floor" in visit.reads()


def test_in_a_session_it_is_said_how_much_was_led_from_self_and_whose_estimate_that_is(
    visit: Visit,
) -> None:
    laid(visit)
    visit.begins()
    tab_of(visit, BlendTab, key="unblend")
    assert "led from Self" not in visit.reads()
    visit.button("It took the seat").click()
    visit.types("a tight jaw")
    saves(visit)
    assert "This session so far: led from Self" in visit.reads()
    assert "by the therapist's estimate" in visit.reads()
