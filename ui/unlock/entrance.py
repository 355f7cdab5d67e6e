"""Everything before the desk: opening a vault, or making the first one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.bridge.clerk import Clerk
from ui.unlock.doors import Doors, Made
from ui.unlock.frame import Threshold

if TYPE_CHECKING:
    from ui.unlock.first_start import FirstStartPage
    from ui.unlock.page import UnlockPage
    from ui.urgent.card import UrgentCard

KEY_FILE = "vault.json"


class Entrance(QStackedWidget):
    """Shows the unlock page where there is a vault, else the first start.  ``opened`` carries desk and folder.

    Each page is loaded when it is first shown: most starts see one of them.
    """

    opened = Signal(object, object)

    def __init__(
        self,
        doors: Doors,
        clerk: Clerk,
        today: Callable[[], str],
        folder: Path,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._doors = doors
        self._clerk = clerk
        self._today = today
        self._folder = folder
        self._urgent: UrgentCard | None = None
        self._unlock: UnlockPage | None = None
        self._first: FirstStartPage | None = None
        shortcut = QShortcut(QKeySequence("F12"), self)
        shortcut.setObjectName("key F12")
        shortcut.activated.connect(self.open_urgent)
        if (folder / KEY_FILE).exists():
            self._show_unlock()
        else:
            self._show_first()

    def start_typing(self) -> None:
        """Puts the cursor where typing starts."""
        self._page.start_typing()

    def open_urgent(self) -> None:
        """Lays the urgent card over the page; it is loaded when it is first asked for."""
        from kapdesk.kernel.clock import SystemClock
        from ui.unlock.urgent import around_locked
        from ui.urgent.card import UrgentCard

        if self._urgent is None:
            self._urgent = UrgentCard(self, self._clerk)
            self._urgent.closed.connect(self.start_typing)
        folder = self._unlock.folder() if self._unlock is not None else self._folder
        self._urgent.open(around_locked(folder, SystemClock()))

    def show_fault(self, note: str) -> None:
        """Says that a fault of ours was noted."""
        self._page.strip.show_fault(note)

    def _show_unlock(self) -> None:
        if self._unlock is None:
            from ui.unlock.page import UnlockPage

            self._unlock = UnlockPage(self._doors, self._clerk, self._folder)
            self._unlock.opened.connect(self.opened)
            self._unlock.new_wanted.connect(self._show_first)
            self._unlock.urgent_wanted.connect(self.open_urgent)
        self._show(self._unlock)

    def _show_first(self) -> None:
        if self._first is None:
            from ui.unlock.first_start import FirstStartPage

            self._first = FirstStartPage(self._doors, self._clerk, self._folder)
            self._first.made.connect(self._on_made)
            self._first.back_wanted.connect(self._show_unlock)
        self._show(self._first)

    def _show(self, page: Threshold) -> None:
        self._page = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.start_typing()

    def _on_made(self, made: Made) -> None:
        from ui.unlock.recovery_page import RecoveryPage

        page = RecoveryPage(made, self._clerk, vault=made.folder.name, day=self._today())
        page.confirmed.connect(self.opened)
        self._show(page)
