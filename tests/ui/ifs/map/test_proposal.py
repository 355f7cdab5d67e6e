"""A layout is seen before it is laid; taken it is one gesture, left nothing was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kapdesk.ifs.model.moves import PartMoved
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import bond, made, met
from tests.ui.ifs.visit import Visit, laid, state, the_map
from ui.ifs.map.overlay import Overlay
from ui.ifs.outline.acts import LAID_ALREADY

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CROWD = (
    met("a", 1, 90.0, 90.0),
    met("b", 2, 95.0, 95.0),
    met("c", 3, -400.0, 60.0),
    bond("a", "b"),
)


def over(visit: Visit) -> Overlay:
    return the_map(visit).field.canvas.hands.over


def strip_words(visit: Visit) -> str:
    strip = the_map(visit).field.canvas.proposal.strip
    return strip.accessibleName() if strip.isVisible() else ""


def test_it_is_seen_first_and_enter_lays_it_in_one_gesture(visit: Visit) -> None:
    laid(visit, CROWD)
    visit.keys(K.Key_F6)
    before = state(visit).drawn.digest()
    visit.keys(K.Key_1)
    assert strip_words(visit).startswith("In rings: ")
    assert "would lie elsewhere" in visit.reads()
    assert over(visit).ghosts
    assert state(visit).drawn.digest() == before
    ghosts = {one.words: one.box.center() for one in over(visit).ghosts}
    visit.keys(K.Key_Return)
    after = state(visit).drawn
    for name, at in ghosts.items():
        place = after.place(PartId(name))
        assert (place.x, place.y) == pytest.approx((at.x(), at.y()))
    assert (strip_words(visit), over(visit).ghosts, over(visit).ways) == ("", [], [])
    assert the_map(visit).outline.tree.hasFocus()
    visit.keys(K.Key_Z, held=CTRL)
    assert state(visit).drawn.digest() == before
    visit.keys(K.Key_Y, held=CTRL)
    assert state(visit).drawn.digest() == after.digest()


def test_esc_leaves_it_and_the_keyboard_goes_back_to_the_map(visit: Visit) -> None:
    laid(visit, CROWD)
    visit.keys(K.Key_F7)
    before = state(visit).drawn.digest()
    visit.keys(K.Key_1, K.Key_Escape)
    assert state(visit).drawn.digest() == before
    assert not over(visit).ghosts
    assert the_map(visit).field.on_map


def test_another_layout_may_be_looked_at_instead(visit: Visit) -> None:
    laid(visit, CROWD)
    visit.keys(K.Key_F6, K.Key_1)
    first = [one.box for one in over(visit).ghosts]
    visit.keys(K.Key_2)
    assert strip_words(visit).startswith("By what set them off: ") or not first
    visit.keys(K.Key_Tab, K.Key_Return)
    assert the_map(visit).outline.tree.hasFocus()
    assert not over(visit).ghosts


def test_only_what_is_chosen_would_go_elsewhere(visit: Visit) -> None:
    laid(visit, CROWD)
    visit.keys(K.Key_F6)
    the_map(visit).outline.select(("a", "b"))
    visit.keys(K.Key_1)
    assert {one.words for one in over(visit).ghosts} <= {"a", "b"}


def test_what_happens_meanwhile_leaves_it(visit: Visit) -> None:
    laid(visit, CROWD)
    visit.keys(K.Key_F6, K.Key_1)
    made(visit.desk, visit.book, (PartMoved((Placed(PartId("c"), Place(-300.0, 0.0)),)),))
    visit.entries.announce(visit.entered()[-1:])
    assert not over(visit).ghosts
    visit.keys(K.Key_1)
    assert over(visit).ghosts
    visit.keys(K.Key_F, held=CTRL)
    assert not over(visit).ghosts


def test_where_it_lies_so_already_nothing_is_asked(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit, CROWD)
    visit.keys(K.Key_F6, K.Key_1, K.Key_Return, K.Key_1)
    assert told[-1] == LAID_ALREADY
    assert not strip_words(visit)


def test_a_hand_presses_its_buttons_too(visit: Visit) -> None:
    laid(visit, CROWD)
    before = state(visit).drawn.digest()
    visit.keys(K.Key_F7, K.Key_1)
    proposal = the_map(visit).field.canvas.proposal
    QTest.mouseClick(proposal.strip.not_so, Qt.MouseButton.LeftButton)
    assert state(visit).drawn.digest() == before
    visit.keys(K.Key_1)
    QApplication.processEvents()
    assert min(proposal.strip.so.height(), proposal.strip.not_so.height()) >= 40
    QTest.mouseClick(proposal.strip.so, Qt.MouseButton.LeftButton)
    assert state(visit).drawn.digest() != before
