"""Everything before the desk: opening a vault, or making the first one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.kernel.clock import Clock
from ui.bridge.clerk import Clerk
from ui.unlock.doors import Doors, Made
from ui.unlock.first_start import FirstStartPage
from ui.unlock.page import UnlockPage
from ui.unlock.recovery_page import RecoveryPage

KEY_FILE = "vault.json"


class Entrance(QStackedWidget):
    """Shows the unlock page where there is a vault, else the first start.  ``opened`` carries desk and folder."""

    opened = Signal(object, object)

    def __init__(
        self,
        doors: Doors,
        clerk: Clerk,
        clock: Clock,
        folder: Path,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._clock = clock
        self._new_folder = folder
        self._unlock = UnlockPage(doors, clerk, folder)
        self._first = FirstStartPage(doors, clerk, folder)
        for page in (self._unlock, self._first):
            self.addWidget(page)
        self._unlock.opened.connect(self._on_unlocked)
        self._unlock.new_wanted.connect(self._show_first)
        self._first.made.connect(self._on_made)
        self._first.back_wanted.connect(self._show_unlock)
        if (folder / KEY_FILE).exists():
            self._show_unlock()
        else:
            self._show_first()

    def start_typing(self) -> None:
        """Puts the cursor where typing starts."""
        page = self.currentWidget()
        if isinstance(page, UnlockPage | FirstStartPage):
            page.start_typing()

    def _show_unlock(self) -> None:
        self.setCurrentWidget(self._unlock)
        self._unlock.start_typing()

    def _show_first(self) -> None:
        self.setCurrentWidget(self._first)
        self._first.start_typing()

    def _on_unlocked(self, desk: object) -> None:
        self.opened.emit(desk, self._unlock.folder)

    def _on_made(self, made: Made) -> None:
        self._new_folder = made.folder
        page = RecoveryPage(made, self._clerk, vault=made.folder.name, day=self._clock.now().day())
        page.confirmed.connect(self._on_confirmed)
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _on_confirmed(self, desk: object) -> None:
        self.opened.emit(desk, self._new_folder)
