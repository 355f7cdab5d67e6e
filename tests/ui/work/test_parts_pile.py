"""Parts behind tabs, one in sight; a single part has no tab."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.tabs import Tabs
from ui.work.parts_pile import PartsPile


def test_a_part_is_brought_into_sight_and_the_next_is_known(qtbot: QtBot) -> None:
    pile = PartsPile((("a", "A", QWidget()), ("b", "B", QWidget())), name="Parts")
    qtbot.addWidget(pile)
    pile.show()
    assert (pile.key, pile.following) == ("a", "b")
    pile.show_part("b")
    assert (pile.key, pile.following) == ("b", "a")
    assert pile.findChildren(Tabs)[0].isVisible()


def test_a_single_part_has_no_tab(qtbot: QtBot) -> None:
    pile = PartsPile((("a", "A", QWidget()),), name="Parts")
    qtbot.addWidget(pile)
    pile.show()
    assert not pile.findChildren(Tabs)[0].isVisible()
