"""What a part belongs with."""

from __future__ import annotations

from kapdesk.art.model.nouns import Linked as Named
from kapdesk.body.model import BodyMark
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.work import PartLinked
from kapdesk.kernel.ids import PartId
from tests.fakes.sets import taken
from tests.golden.art_pictures import pictured
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit, laid, state
from tests.ui.shell.sittings import begin, give_dose, sitting_of
from ui.ifs.inspector.inspector import NOTHING_TO_LINK
from ui.ifs.inspector.links_tab import (
    MARK,
    NO_MARK,
    NOT_SEEN,
    NOTHING,
    THERE,
    Elsewhere,
    LinksTab,
)
from ui.work.body_sheet import BodySheet

SCANNER = PartId("scanner")
THROAT = (BodyMark(regions=("I.M.throat",)),)


def test_a_picture_is_linked_and_no_longer(visit: Visit) -> None:
    pictured(visit.desk, visit.book)
    tab_of(visit, LinksTab, key="links")
    assert NOTHING in visit.reads()
    assert NO_MARK in visit.reads()
    visit.button("Link to a picture of image work").click()
    saves(visit)
    assert "Image: P1 the corridor" in visit.reads()
    off = visit.button("No longer linked: Image: P1 the corridor")
    off.setFocus()
    off.click()
    assert visit.focused() is visit.button("Link to an EMDR target")
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
    tab._is_read = False
    tab.buttons[Linked.TARGET].click()
    assert asked == []
    tab._on_read(visit.book, Elsewhere())
    assert asked == ["link target"]


def test_where_it_is_felt_is_marked_from_here(visit: Visit) -> None:
    tab_of(visit, LinksTab, key="links")
    visit.button(MARK).click()
    (sheet,) = [one for one in visit.page.findChildren(BodySheet) if one.isVisible()]
    sheet.field.set_value(THROAT)
    visit.button("Keep").click()
    (mark,) = state(visit).drawn.parts[SCANNER].body
    assert mark.regions == THROAT[0].regions
    assert NO_MARK not in visit.reads()
    assert "throat" in visit.reads().lower()


def test_what_a_dosing_session_caught_is_linked_and_where_it_was_seen_first_is_told(
    visit: Visit,
) -> None:
    desk = visit.desk
    sitting = sitting_of(begin(desk, visit.book))
    give_dose(desk, sitting)
    (caught,) = taken(desk.dosing.events.note(sitting, EventNoted("quote", "a red door")))
    laid(visit)
    tab_of(visit, LinksTab, key="links")
    assert NOT_SEEN in visit.reads()
    visit.button("Link to something of a dosing session").click()
    saves(visit)
    assert "a red door" in visit.reads()
    visit.button("Link to a dosing session it was seen in").click()
    saves(visit)
    visit.entries.announce(taken(desk.ifs.work.sort(visit.book, caught.id, SCANNER)))
    assert "First seen Wed 4 Mar 2026" in visit.reads()
    assert "“a red door”" in visit.reads()


def test_what_a_picture_was_linked_to_where_it_is_described_stands_here_too(visit: Visit) -> None:
    pictured(visit.desk, visit.book)
    laid(visit)
    (picture, *_) = visit.desk.art.view(visit.book).state.pictures
    taken(visit.desk.art.pictures.link(visit.book, picture.id, Named.PART, SCANNER))
    tab_of(visit, LinksTab, key="links")
    assert f"Image: P1 the corridor, {THERE}" in visit.reads()
