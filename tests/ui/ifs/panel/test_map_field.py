"""The map beside its list."""

from __future__ import annotations

from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.panel.map_field import CHOOSE_ONE


def test_what_is_selected_in_one_is_selected_in_the_other(visit: Visit) -> None:
    laid(visit)
    field = the_map(visit).field
    field.outline.tree.set_current("young")
    assert field.canvas.chosen == ("young",)
    field.canvas.select(("escape", "note"))
    assert set(field.outline.selected()) == {"escape", "note"}


def test_several_cannot_be_looked_at(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    field = the_map(visit).field
    field.select(("young", "scanner"))
    field.open_inspector()
    assert told == [CHOOSE_ONE]
    assert field.inspector.isHidden()


def test_a_part_opened_on_the_map_is_looked_at(visit: Visit) -> None:
    laid(visit)
    field = the_map(visit).field
    field.canvas.opened.emit("young")
    assert "2 young" in visit.reads()
    field.close_inspector()
    assert field.outline.tree.hasFocus()
