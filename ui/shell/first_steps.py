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


KEY = "F2"


class FirstStepsLine(Ground):
    """Says the next step and leads to its page; takes no focus of its own.

    ``wanted`` names a page and what to open there; hidden while there is nothing left to do.
    ``done`` says a sentence and an advice once the last step is behind.
    """

    wanted = Signal(str, str)
    done = Signal(str, str)
    troubled = Signal(Trouble)

    def __init__(
        self, desk: Desk, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._clerk = clerk
        self._entries = entries
        self._step: Step | None = None
        self._page = ""
        self._number = Label(tone="accent", strong=True)
        self._words = Label(wrap=True)
        self._go = Button(f"{KEY} Go there", symbol="arrow-right", name="Go there")
        self._away = Button("Put away", kind="link", name="Put the first steps away")
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        line.setSpacing(2 * GRID_PX)
        line.addWidget(self._number)
        line.addWidget(self._words, 1)
        line.addWidget(self._go)
        line.addWidget(self._away)
        self.hide()
        self._go.clicked.connect(self.go)
        self._away.clicked.connect(self._on_away)
        entries.recorded.connect(self._on_recorded)

    def read(self) -> None:
        """Asks what comes next."""
        self._clerk.ask(
            self._desk.first_steps.next, owner=self, then=self.show_step, failed=self.troubled.emit
        )

    def show_step(self, step: Step | None) -> None:
        """Shows a step, or goes."""
        before, self._step = self._step, step
        self.setVisible(step is not None)
        if step is not None:
            self._number.setText(f"First steps {step.number} of {step.of}")
            self._words.setText(step.words)
        elif before is not None and before.number == before.of:
            work = self._desk.first_steps.farewell
            self._clerk.ask(work, owner=self, then=self._on_done, failed=self.troubled.emit)
        self.stand_on(self._page)

    def stand_on(self, page: str) -> None:
        """Knows the page in sight: whoever is where the step is done is not sent there."""
        self._page = page
        step = self._step
        self._go.setHidden(step is not None and step.page == page and not step.wanted)

    def go(self) -> None:
        """Leads to where the step is done."""
        if self._step is not None:
            self.wanted.emit(self._step.page, self._step.wanted)

    def _on_done(self, said: tuple[str, str]) -> None:
        if said[0]:
            self.done.emit(*said)

    def _on_recorded(self) -> None:
        if self._step is not None:
            self.read()

    def _on_away(self) -> None:
        work = partial(self._desk.practice.choose_setting, "first_steps", "off")
        self._clerk.ask(work, owner=self, then=self._entries.announce, failed=self.troubled.emit)
