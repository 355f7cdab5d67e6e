"""What a second start shows: who holds the vault, and then it leaves."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from ui.kit.buttons import PrimaryButton
from ui.kit.text import Hint
from ui.unlock.frame import Threshold

LEAVES_AFTER_MS = 20_000


class HeldPage(Threshold):
    """Says who holds the vault.  ``left`` at a press, or by itself after a while."""

    left = Signal()

    def __init__(self, held: Trouble, *, parent: QWidget | None = None) -> None:
        super().__init__("Already open", held.sentence, parent=parent)
        self._leave = PrimaryButton("Close this window")
        self._leave.clicked.connect(self.left)
        self.body.addWidget(self._leave)
        self.body.addWidget(Hint(f"{held.advice} This window closes by itself in a moment."))
        self._patience = QTimer(self)
        self._patience.setObjectName("patience of a second start")
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.left)
        self._patience.start(LEAVES_AFTER_MS)

    def start_typing(self) -> None:
        """Enter leaves at once."""
        self._leave.setFocus()
