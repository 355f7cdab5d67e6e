"""In the list the keys everybody's hands know do what they do on the map, each one gesture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kapdesk.ifs.model.papers import PartsPaper
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.visit import Visit, laid, state, the_map
from ui.ifs.papers.panel import PapersPanel

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
SCANNER = PartId("scanner")


def selects(visit: Visit, *things: str) -> None:
    """Selects in the list, the keyboard in it."""
    visit.keys(K.Key_F6)
    the_map(visit).outline.select(things)


def names(visit: Visit) -> list[str]:
    return [one.name for one in state(visit).drawn.present()]


def undoes_and_redoes(visit: Visit, before: str) -> None:
    """What was done is one gesture: taken back and put back the map is the same."""
    after = state(visit).drawn.digest()
    assert after != before
    visit.keys(K.Key_Z, held=CTRL)
    assert state(visit).drawn.digest() == before
    visit.keys(K.Key_Y, held=CTRL)
    assert state(visit).drawn.digest() == after


def test_copied_and_pasted_with_the_bond_between_and_nothing_on_the_clipboard(visit: Visit) -> None:
    laid(visit)
    QGuiApplication.clipboard().setText("what was there")
    selects(visit, "scanner", "young")
    visit.keys(K.Key_C, held=CTRL)
    assert QGuiApplication.clipboard().text() == "what was there"
    before = state(visit).drawn.digest()
    visit.keys(K.Key_V, held=CTRL)
    assert names(visit) == ["scanner", "young", "escape", "scanner", "young"]
    assert len(list(state(visit).drawn.standing_bonds())) == 3
    undoes_and_redoes(visit, before)


def test_a_duplicate_leaves_what_was_copied(visit: Visit) -> None:
    laid(visit)
    selects(visit, "young")
    visit.keys(K.Key_C, held=CTRL)
    selects(visit, "escape")
    before = state(visit).drawn.digest()
    visit.keys(K.Key_D, held=CTRL)
    undoes_and_redoes(visit, before)
    visit.keys(K.Key_V, held=CTRL)
    assert names(visit)[-2:] == ["escape", "young"]


def test_what_is_cut_goes_and_comes_again(visit: Visit) -> None:
    laid(visit)
    selects(visit, "escape")
    before = state(visit).drawn.digest()
    visit.keys(K.Key_X, held=CTRL)
    assert names(visit) == ["scanner", "young"]
    undoes_and_redoes(visit, before)
    visit.keys(K.Key_V, held=CTRL)
    assert names(visit) == ["scanner", "young", "escape"]


@pytest.mark.parametrize("key", [K.Key_Plus, K.Key_Minus])
def test_larger_and_smaller(visit: Visit, key: Qt.Key) -> None:
    laid(visit)
    selects(visit, "scanner")
    before = state(visit).drawn
    visit.keys(key)
    grown = state(visit).drawn.place(SCANNER).size - before.place(SCANNER).size
    assert (grown > 0) == (key is K.Key_Plus)
    undoes_and_redoes(visit, before.digest())


def test_aligned_from_the_list(visit: Visit) -> None:
    laid(visit)
    selects(visit, "scanner", "escape")
    before = state(visit).drawn.digest()
    visit.keys(K.Key_Up, held=CTRL)
    drawn = state(visit).drawn
    assert drawn.place(SCANNER).y == drawn.place(PartId("escape")).y
    undoes_and_redoes(visit, before)


def test_a_frame_is_taken_off(visit: Visit) -> None:
    laid(visit)
    selects(visit, "frame")
    before = state(visit).drawn.digest()
    visit.keys(K.Key_G, held=CTRL_SHIFT)
    assert not state(visit).drawn.frames
    undoes_and_redoes(visit, before)


def test_f2_asks_for_another_name_and_backspace_puts_away(visit: Visit) -> None:
    laid(visit)
    selects(visit, "note")
    visit.keys(K.Key_Backspace)
    assert not state(visit).drawn.notes
    selects(visit, "young")
    visit.keys(K.Key_F2)
    assert "Another name" in visit.reads()


def test_ctrl_f_finds_from_the_list(visit: Visit) -> None:
    laid(visit)
    selects(visit, "young")
    visit.keys(K.Key_F, held=CTRL)
    visit.types("polarised")
    assert the_map(visit).outline.selected() == ("scanner polarised with escape",)
    visit.keys(K.Key_Escape)
    assert the_map(visit).field.on_map


def test_before_there_is_a_map_nothing_is_found_on_it(visit: Visit) -> None:
    visit.opens()
    before = visit.focused()
    visit.keys(K.Key_F, held=CTRL)
    assert visit.focused() is before


def test_ctrl_p_leads_to_the_map_on_paper(visit: Visit) -> None:
    laid(visit)
    visit.keys(K.Key_F7)
    visit.keys(K.Key_P, held=CTRL)
    papers = visit.page.panels["papers"]
    assert isinstance(papers, PapersPanel)
    assert visit.page.panels.shown is papers
    assert papers.rows.current_key() == PartsPaper.MAP
