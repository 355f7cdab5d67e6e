"""What every tab beside the map is: made once, shown each moment, asked to keep what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tools import Tools


class Tab(QWidget):
    """``show_look`` puts the moment into what is there; nothing is built anew by it.

    ``wanted`` names what is to be asked or done, such as ``status`` or ``link target``; ``noted`` says what was done.
    """

    wanted = Signal(str)
    noted = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Shows a moment."""
        self.look = look
        self.put_in(look)

    def put_in(self, look: Look) -> None:
        """Puts a moment into the tab; each says how."""

    def start(self) -> None:
        """Puts the keyboard where the tab begins, where it begins anywhere."""

    def keep(self) -> None:
        """Keeps what was typed."""

    def save(self) -> None:
        """Saves what is typed, where something of it is saved here."""

    def save_by_key(self) -> None:
        """Ctrl+Enter saves while the keyboard is within."""
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setObjectName("key Ctrl+Return")
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)

    def forget(self) -> None:
        """Another client: nothing of it stays."""
