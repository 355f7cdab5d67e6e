"""A picture on the map."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.kernel.ids import PartId
from kapdesk.vault.errors import VaultDamaged
from tests.fakes.pictures import png
from tests.ui.ifs.visit import Visit, laid, state, the_map
from ui.ifs.panel.pictures import MISSING, ONE_PART

RED = png()
YOUNG = PartId("young")


def brought(visit: Visit, content: bytes) -> None:
    """A picture was brought in, and is put on the map."""
    box = the_map(visit).pictures.sheet.box
    box.set_content(content)
    if content:
        box.taken.emit(content)
    else:
        box.removed.emit()
    visit.button("Put it on the map").click()


def test_it_is_pinned_where_it_was_wanted_with_its_words(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.canvas.pictured.emit(100.0, -50.0)
    assert not visit.button("Put it on the map").isEnabled()
    assert visit.button("Put it on the map").toolTip() == MISSING
    the_map(visit).pictures.sheet.words.set_text("the house")
    brought(visit, RED)
    *_, note = state(visit).drawn.notes.values()
    assert (note.x, note.y, note.words) == (100.0, -50.0, "the house")
    assert the_map(visit).around.picture(note.picture) == RED


def test_a_part_wears_one_and_no_longer(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.select((YOUNG,))
    visit.keys(Qt.Key.Key_U)
    brought(visit, RED)
    assert state(visit).drawn.parts[YOUNG].picture
    visit.keys(Qt.Key.Key_U)
    assert the_map(visit).pictures.sheet.box.content() == RED
    brought(visit, b"")
    assert state(visit).drawn.parts[YOUNG].picture == ""


def test_several_parts_wear_none(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    the_map(visit).field.select((YOUNG, PartId("scanner")))
    visit.keys(Qt.Key.Key_U)
    assert told == [ONE_PART]


def test_what_could_not_be_written_stays(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.canvas.pictured.emit(0.0, 0.0)
    visit.lane.trouble = VaultDamaged()
    brought(visit, RED)
    assert VaultDamaged().sentence in the_map(visit).pictures.sheet.strip.text()
