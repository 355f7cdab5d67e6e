"""The menu of what is chosen: the same acts as the keys, each with its key beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kapdesk.ifs.model.nouns import Tie
from ui.ifs.map.acts import ACTS, MapAct
from ui.ifs.map.deeds import Deeds
from ui.ifs.map.kind_menu import KindMenu
from ui.ifs.map.table import Table

NO_MENU = {"menu", "next", "previous", "hold", "kind"}
"""What is done by keys alone, or has a menu of its own."""

_GROUPS = ("new", "chosen", "edit", "align", "choose", "view")
_FOLDED = {
    "edit": "Copy, take back",
    "align": "Align and distribute",
    "view": "How the map is seen",
}
"""What stands a step deeper, so that the menu is no higher than a small screen."""


class MapMenu(QMenu):
    """Everything that can be done now; what misses something is there, and cannot be chosen."""

    def __init__(
        self, table: Table, deeds: Deeds, act: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("What can be done on the map")
        self._act, self._deeds = act, deeds
        self._told = table.laid.dresses.tie_words
        sole = table.chosen[0] if len(table.chosen) == 1 else ""
        if sole in table.laid.lines:
            self._add_ties(table.laid.lines[sole].bond.tie, sole)
        if not deeds.missing("kind"):
            self.addMenu(KindMenu(table, deeds, self))
        for group in _GROUPS:
            acts = [one for one in ACTS if one.group == group and one.name not in NO_MENU]
            if group in _FOLDED:
                self._add_all(acts, self.addMenu(_FOLDED[group]))
            elif group != "chosen" or table.chosen:
                self._add_all(acts, self)
                self.addSeparator()

    def _add_all(self, acts: list[MapAct], menu: QMenu) -> None:
        for one in acts:
            action = menu.addAction(one.words)
            if one.keys:
                action.setShortcut(QKeySequence(one.keys[0]))
                action.setShortcutVisibleInContextMenu(True)
            action.setEnabled(not self._deeds.missing(one.name))
            action.triggered.connect(partial(self._do, one.name))

    def _add_ties(self, now: Tie, bond: str) -> None:
        menu = self.addMenu("This bond is")
        for tie in Tie:
            action = menu.addAction(self._told(tie))
            action.setCheckable(True)
            action.setChecked(tie is now)
            action.triggered.connect(partial(self._tie, bond, tie))
        action = self.addAction("Turn it round")
        action.triggered.connect(partial(self._turn, bond))
        self.addSeparator()

    def _do(self, name: str, *_: object) -> None:
        self._act(name)

    def _tie(self, bond: str, tie: Tie, *_: object) -> None:
        self._deeds.tie(bond, tie)

    def _turn(self, bond: str, *_: object) -> None:
        self._deeds.turn(bond)


def pop_up(menu: QMenu, at: QPoint) -> None:
    """Opens a menu there; when it closes nothing of it stays.  unit px of the screen"""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
