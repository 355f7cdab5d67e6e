"""Where the keyboard goes once a sheet over the map was put away."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.outline.acts import CHOOSE_PART
from ui.kit.layers import Sheet


def closes(visit: Visit) -> None:
    """Puts the sheet in sight away."""
    next(one for one in visit.page.findChildren(Sheet) if one.isVisible()).dismiss()


def test_an_ask_beside_the_map_gives_the_keyboard_back_to_what_asked(visit: Visit) -> None:
    laid(visit)
    field = the_map(visit).field
    field.select(("scanner",))
    field.bring("part")
    button = visit.button("How far the work has come")
    button.setFocus()
    button.click()
    saves(visit)
    assert button.hasFocus()


def test_a_sheet_over_the_map_gives_the_keyboard_back_to_the_map(visit: Visit) -> None:
    laid(visit)
    canvas = the_map(visit).field.canvas
    canvas.view.setFocus()
    the_map(visit).do("self")
    assert not canvas.view.hasFocus()
    closes(visit)
    assert canvas.view.hasFocus()


def test_another_part_of_the_page_begins_in_the_list(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.canvas.view.setFocus()
    visit.keys(Qt.Key.Key_F4)
    visit.keys(Qt.Key.Key_F3)
    assert the_map(visit).outline.tree.hasFocus()


def test_who_speaks_is_asked_from_any_way_of_working_with_a_part(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    field = the_map(visit).field
    field.select((field.outline.selected()[0],))
    field.bring("history")
    visit.keys(Qt.Key.Key_8, held=Qt.KeyboardModifier.AltModifier)
    assert "It is opened, and listened to first." in visit.reads()
    closes(visit)
    visit.keys(Qt.Key.Key_0, held=Qt.KeyboardModifier.AltModifier)
    assert field.inspector.isHidden()
    field.select(("scanner protects young",))
    visit.keys(Qt.Key.Key_8, held=Qt.KeyboardModifier.AltModifier)
    assert told == [CHOOSE_PART]


def test_another_name_is_asked_with_the_old_one_selected(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.select(("scanner",))
    visit.keys(Qt.Key.Key_R)
    visit.types("lookout")
    saves(visit)
    assert "1 lookout" in [one.title for one in the_map(visit).outline.tree.branches()]
