"""The map beside its list."""

from __future__ import annotations

from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import made
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


def test_what_was_just_laid_on_the_map_is_selected_in_the_list_once_it_stands_there(
    visit: Visit,
) -> None:
    laid(visit)
    field = the_map(visit).field
    field.canvas.selected.emit(("new",))
    assert field.selected() == ("new",)
    pinned = NotePinned(Note(ThingId("new"), 0.0, 0.0, words="in a while"))
    visit.entries.announce(made(visit.desk, visit.book, (pinned,)))
    assert field.outline.selected() == ("new",)
    field.outline.tree.set_current("young")
    assert field.selected() == ("young",)
