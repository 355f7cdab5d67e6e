"""What a part belongs with."""

from __future__ import annotations

from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.work import PartLinked
from tests.golden.art_pictures import pictured
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit
from ui.ifs.inspector.inspector import NOTHING_TO_LINK
from ui.ifs.inspector.links_tab import NO_MARK, NOTHING, LinksTab


def test_a_picture_is_linked_and_no_longer(visit: Visit) -> None:
    pictured(visit.desk, visit.book)
    tab_of(visit, LinksTab, key="links")
    assert NOTHING in visit.reads()
    assert NO_MARK in visit.reads()
    visit.button("Link to a picture of image work").click()
    saves(visit)
    assert "Image: P1 the corridor" in visit.reads()
    visit.button("No longer linked: Image: P1 the corridor").click()
    said = [(one.kind, one.tied) for one in visit.wrote() if isinstance(one, PartLinked)]
    assert said == [(Linked.IMAGE, True), (Linked.IMAGE, False)]


def test_where_there_is_nothing_to_link_to_it_says_so(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    tab = tab_of(visit, LinksTab, key="links")
    assert tab.buttons[Linked.TARGET].hasFocus()
    visit.button("Link to an EMDR target").click()
    assert told == [NOTHING_TO_LINK]


def test_what_is_pressed_before_it_was_read_is_asked_once_it_was(visit: Visit) -> None:
    tab = tab_of(visit, LinksTab, key="links")
    asked: list[str] = []
    tab.wanted.connect(asked.append)
    tab._read = False
    tab.buttons[Linked.TARGET].click()
    assert asked == []
    tab._on_read(visit.book, {})
    assert asked == ["link target"]
