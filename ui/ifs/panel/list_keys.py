"""The keys everybody's hands know, in the list as on the map: they do the same with what is selected in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.ifs.map.acts import BY_NAME
from ui.ifs.outline.acts import RENAME, TAKE

ON_MAP = (
    *("copy", "cut", "paste", "duplicate", "unframe", "larger", "smaller"),
    *("left", "right", "top", "bottom", "centre", "middle", "across", "down", "fit_chosen"),
)
"""What the map does with what is selected in the list."""

IN_LIST = {"F2": RENAME, "Backspace": TAKE}
"""What the list asks for itself, as by the keys it has for it."""


class ListKeys(QObject):
    """Hears these keys while the keyboard is in the list; ``on_map`` and ``here`` do an act of the map or of the list.

    The list's own view would put a line of it on the computer's clipboard, which is no place for a client's words.
    """

    def __init__(
        self, tree: QWidget, on_map: Callable[[str], object], here: Callable[[str], object]
    ) -> None:
        super().__init__(tree)
        self._on_map, self._here = on_map, here
        for name in ON_MAP:
            for key in BY_NAME[name].keys:
                if key.isalpha():
                    continue
                self._hear(tree, key, partial(self._do_on_map, name))
        for key, act in IN_LIST.items():
            self._hear(tree, key, partial(self._do_here, act))

    def _hear(self, tree: QWidget, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), tree)
        shortcut.setObjectName(f"key {key} in the list")
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _do_on_map(self, name: str) -> None:
        self._on_map(name)

    def _do_here(self, act: str) -> None:
        self._here(act)
