"""The chair-side view keeps the keyboard, whatever lay over it for a while."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kapdesk.dosing.model.facts import EventNoted
from tests.ui.dosing.hands import key
from ui.dosing.chair import ChairSide
from ui.dosing.page import SessionPage
from ui.kit.layers import Cover
from ui.theme.tokens import DAY, DUSK
from ui.theme.worn import wear


def focused() -> QWidget:
    """Where the keyboard is."""
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_after_the_cover_keys_reach_the_view_again(page: SessionPage) -> None:
    QApplication.processEvents()
    key(page, "c")
    (chair,) = page.findChildren(ChairSide)
    cover = Cover(page)
    cover.lay()
    QTest.keyClicks(focused(), "t")
    assert not cover.isVisible()
    assert page.view().facts_of(EventNoted) == ()
    assert focused() is chair
    QTest.keyClicks(focused(), "t")
    assert page.view().facts_of(EventNoted)[0][1].kind == "touch"


def test_focus_that_slips_to_the_page_beneath_comes_back(page: SessionPage) -> None:
    QApplication.processEvents()
    key(page, "c")
    (chair,) = page.findChildren(ChairSide)
    page._room.shelf.live.quick.setFocus()
    assert focused() is chair


def test_it_is_dark_with_light_figures_also_where_the_desk_is_in_day(
    page: SessionPage, qapp: QApplication
) -> None:
    wear(qapp, DAY)
    try:
        QApplication.processEvents()
        key(page, "c")
        (chair,) = page.findChildren(ChairSide)
        QApplication.processEvents()
        picture = chair.grab(chair.face.geometry()).toImage()
        tones = {
            picture.pixelColor(x, y).lightness()
            for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)
        }
        assert max(tones) > 200
        assert picture.pixelColor(2, 2).lightness() < 60
    finally:
        wear(qapp, DUSK)
