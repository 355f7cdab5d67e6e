"""The small palette of a first map: not sure yet, a protector, an exile; every other kind one step farther in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from kapdesk.ifs.model.nouns import Kind
from ui.ifs.map import acting
from ui.ifs.map.acts import BY_NAME
from ui.ifs.map.deeds import Deeds
from ui.ifs.map.table import Table
from ui.ifs.outline.choices import kinds

SIMPLE = (Kind.UNSURE, Kind.PROTECTOR, Kind.EXILE)
"""With Self in the middle, all that a first map needs; it is no lesson.  source art-2.5"""

MORE = "More kinds"


class KindMenu(QMenu):
    """Says of every part that is chosen what it is, in one gesture; what they all are already is ticked.

    The first letter of a word chooses it.
    """

    def __init__(self, table: Table, deeds: Deeds, parent: QWidget) -> None:
        super().__init__(BY_NAME["kind"].words, parent)
        self.setAccessibleName(BY_NAME["kind"].words)
        self._deeds = deeds
        drawn = table.drawn
        now = {drawn.parts[one].kind for one in acting.parts_among(drawn, table.chosen)}
        self._now = now.pop() if len(now) == 1 else None
        self._words = dict(kinds(nouns=table.laid.dresses.nouns))
        self._takes = table.takes
        self._add_all(self, SIMPLE)
        self._add_all(self.addMenu(f"&{MORE}"), (kind for kind in Kind if kind not in SIMPLE))

    def _add_all(self, menu: QMenu, offered: Iterable[Kind]) -> None:
        for kind in offered:
            action = menu.addAction(f"&{self._words[kind]}")
            action.setCheckable(True)
            action.setChecked(kind is self._now)
            action.setEnabled(self._takes)
            action.triggered.connect(partial(self._say, kind))

    def _say(self, kind: Kind, *_: object) -> None:
        self._deeds.kind(kind)
