"""Some room between the client and a part."""

from __future__ import annotations

from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit
from ui.ifs.inspector.blend_tab import NEVER, BlendTab


def test_who_had_the_seat_is_said_with_what_helped(visit: Visit) -> None:
    tab_of(visit, BlendTab, key="unblend")
    assert NEVER in visit.reads()
    visit.button("It took the seat").click()
    visit.types("a tight jaw")
    saves(visit)
    visit.button("It gave the seat back").click()
    visit.types("feet on the floor")
    saves(visit)
    assert "took the seat, a tight jaw" in visit.reads()
    assert "gave it back, feet on the floor" in visit.reads()
