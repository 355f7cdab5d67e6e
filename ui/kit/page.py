"""What a page is to the shell: a title, its keys, and being opened and left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.errors import Trouble
from ui.kit.layers import Layer
from ui.theme.tokens import GRID_PX


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key and what it does, as the key bar shows it."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyAct:
    """Something a page can do: the key that does it with its words, and the act itself."""

    hint: KeyHint
    do: Callable[[], object]


class Page(QWidget):
    """One page.  It gets its own service, the clerk and the entries, and nothing else.

    ``troubled`` shows a trouble in the shell's strip, ``noted`` a plain sentence; ``asked`` asks the shell
    for another page: its key, and what to open there (a book or sitting id, or nothing).
    """

    title: str = ""
    keys_changed = Signal()
    troubled = Signal(Trouble)
    noted = Signal(str)
    asked = Signal(str, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[KeyHint] = []
        self._key_acts: list[KeyAct] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4 * GRID_PX, 3 * GRID_PX, 4 * GRID_PX, 3 * GRID_PX)
        self.column.setSpacing(3 * GRID_PX)

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The page's keys in the order they are shown."""
        return tuple(self._keys)

    @property
    def key_acts(self) -> tuple[KeyAct, ...]:
        """What the page can do by a key, for whoever looks it up by its words."""
        return tuple(self._key_acts)

    def bind(
        self,
        key: str,
        words: str,
        act: Callable[[], object],
        *,
        hinted: bool = True,
        once: bool = False,
    ) -> QShortcut:
        """Gives a key its act while this page is in sight.

        Letters, digits and Space go to a text field first while one has focus; F-keys and Ctrl+keys always act,
        but for Ctrl+Enter: what it saves is what lies on top.  ``once`` is for an act that a held key does not repeat.
        """
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setObjectName(f"key {key}")
        shortcut.setAutoRepeat(not once)
        plain = not {"Ctrl", "Alt"} & set(key.split("+")) and not _is_f_key(key)
        beneath = plain or key == "Ctrl+Return"
        shortcut.activated.connect(partial(self._unless_covered, act) if beneath else act)
        if hinted:
            hint = KeyHint(key.replace("Return", "Enter"), words)
            self._keys.append(hint)
            self._key_acts.append(KeyAct(hint, act))
            self.keys_changed.emit()
        return shortcut

    def _unless_covered(self, act: Callable[[], object]) -> None:
        """A plain key does nothing beneath a sheet, wherever the keyboard is: what is not in sight is not pressed."""
        if not any(layer.isVisible() for layer in self.findChildren(Layer)):
            act()

    def opened(self, wanted: str = "") -> None:
        """Called each time the page comes into sight; ``wanted`` names what to open, when something is."""

    def left(self) -> None:
        """Called when another page takes its place, and before a lock: keep what was typed."""

    def covered(self) -> None:
        """Called when the page is hidden by the cover or the urgent card, and stays behind it."""

    @property
    def busy(self) -> bool:
        """Whether something goes on here that wants no cover, though nobody touches anything."""
        return False

    def closing(self) -> None:
        """Called once, after ``left``, before a lock or the end of the program."""

    def going(self) -> None:
        """Called after ``closing`` when the program ends, not before a lock."""

    def place(self) -> str:
        """Where the reader stands on the page, to come back to after a lock.  Never a client's words."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a field."""
        self._leave_field(event)

    def _leave_field(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.focusWidget() is not None:
            self.setFocus()
            return
        event.ignore()


def _is_f_key(key: str) -> bool:
    return key[:1] == "F" and key[1:].isdigit()
