"""Pages are made once, when they are first wanted; the one before keeps what was typed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.fakes.lane import InlineClerk
from ui.bridge.entries import Entries
from ui.shell.page_pile import PagePile


def test_a_page_is_made_once_and_named_while_it_is_in_sight(qtbot: QtBot, desk: Desk) -> None:
    pile = PagePile(desk, InlineClerk(), Entries())
    qtbot.addWidget(pile)
    assert (pile.current(), pile.current_key(), pile.busy) == (None, "", False)
    day = pile.bring("today")
    help_page = pile.bring("help")
    assert (pile.current(), pile.current_key()) == (help_page, "help")
    assert pile.bring("today") is day
    assert pile.count() == 2


def test_what_a_page_says_is_said_by_the_pile(qtbot: QtBot, desk: Desk) -> None:
    pile = PagePile(desk, InlineClerk(), Entries())
    qtbot.addWidget(pile)
    asked: list[tuple[str, str]] = []
    pile.asked.connect(lambda key, wanted: asked.append((key, wanted)))
    pile.bring("today").asked.emit("people", "")
    assert asked == [("people", "")]
