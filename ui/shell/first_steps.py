"""The quiet line that leads from a new vault to the first saved reading, and then goes for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button
from ui.kit.surface import Ground
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk
    from kapdesk.desk.first_steps import Step


class FirstStepsLine(Ground):
    """Says the next step and leads to its page; takes no key and no focus of its own.

    ``wanted`` names a page; hidden while there is nothing left to do.
    """

    wanted = Signal(str, str)
    troubled = Signal(Trouble)

    def __init__(
        self, desk: Desk, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._clerk = clerk
        self._entries = entries
        self._step: Step | None = None
        self._number = Label(tone="accent", strong=True)
        self._words = Label(wrap=True)
        self._go = Button("Go there", symbol="arrow-right")
        self._away = Button("Put away", kind="link", name="Put the first steps away")
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        line.setSpacing(2 * GRID_PX)
        line.addWidget(self._number)
        line.addWidget(self._words, 1)
        line.addWidget(self._go)
        line.addWidget(self._away)
        self.hide()
        self._go.clicked.connect(self._on_go)
        self._away.clicked.connect(self._on_away)
        entries.recorded.connect(self._on_recorded)

    def read(self) -> None:
        """Asks what comes next."""
        self._clerk.ask(
            self._desk.first_steps.next, owner=self, then=self.show_step, failed=self.troubled.emit
        )

    def show_step(self, step: Step | None) -> None:
        """Shows a step, or goes."""
        self._step = step
        self.setVisible(step is not None)
        if step is not None:
            self._number.setText(f"First steps {step.number} of {step.of}")
            self._words.setText(step.words)

    def _on_recorded(self) -> None:
        if self._step is not None:
            self.read()

    def _on_go(self) -> None:
        if self._step is not None:
            self.wanted.emit(self._step.page, "")

    def _on_away(self) -> None:
        work = partial(self._desk.practice.choose_setting, "first_steps", "off")
        self._clerk.ask(work, owner=self, then=self._entries.announce, failed=self.troubled.emit)
