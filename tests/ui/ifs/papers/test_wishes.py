"""How a paper is wanted."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.papers import PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BookId, PartId
from tests.ui.ifs.visit import LAID
from ui.ifs.papers.wishes import NO_PART, Wishes

BOOK = BookId("book")


def test_it_asks_no_more_than_the_paper_needs(qtbot: QtBot) -> None:
    wishes = Wishes()
    qtbot.addWidget(wishes)
    wishes.show()
    assert wishes.missing() == NO_PART
    wishes.offer(IfsState(moved(Drawn(), LAID)))
    wishes.show_paper(PartsPaper.PART)
    wishes.show_part(PartId("young"))
    wishes.tiled.click()
    assert not wishes.tiled.isVisible()
    assert wishes.wanted(BOOK) == PartsPaperWanted(PartsPaper.PART, BOOK, PartId("young"))
    wishes.show_paper(PartsPaper.CLIENT_MAP)
    wishes.forward.set_text("a walk each morning")
    wishes.initials.click()
    assert wishes.wanted(BOOK) == PartsPaperWanted(
        PartsPaper.CLIENT_MAP, BOOK, tiled=True, initials=True, forward="a walk each morning"
    )
    wishes.forget()
    assert wishes.forward.text() == ""
    assert wishes.missing() == NO_PART
