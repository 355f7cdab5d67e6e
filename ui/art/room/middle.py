"""The middle of the room: the picture pinned on top, what usually comes next, and what the step asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kapdesk.art.model.nouns import Step
from kapdesk.art.shelf import load_templates
from ui.art.room.look import Look
from ui.art.room.next_part import NextPart
from ui.art.room.open_seal import OpenSeal
from ui.art.room.pinned import Pinned
from ui.art.room.step_page import StepPage
from ui.art.room.tools import Tools
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.work.own_keys import KeepsKeys

NO_SESSION = (
    "No session is open. B begins one; pictures can be described and ordered between sessions."
)
NO_STEP = "No step was entered yet. N begins; every step at the left can be reached."


class Middle(KeepsKeys):
    """Makes each step's page the first time it is entered, and keeps it.  ``reason_wanted`` as of its closing."""

    reason_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._pages: dict[Step, StepPage] = {}
        self.pinned, self.next = Pinned(), NextPart()
        self._seal = OpenSeal(tools.seals)
        self._said = Hint(NO_SESSION)
        self._pile = QStackedWidget()
        held = column(self.pinned, self.next, self._seal, self._said, self._pile, gap_px=GRID_PX)
        held.setStretch(4, 1)
        held.addStretch(0)
        self.setLayout(held)
        self.show_nothing()

    def show_look(self, look: Look) -> None:
        """Shows a moment."""
        for part in (self.pinned, self.next):
            part.show()
        self.pinned.show_look(look)
        self.next.show_look(look)
        self._said.setText(NO_STEP)
        self._said.setVisible(look.step is None)
        self._pile.setVisible(look.step is not None)
        if look.step is None:
            return
        page, before = self.page(look.step), self.now()
        if before is not page:
            if before is not None:
                before.keep()
            self._pile.setCurrentWidget(page)
        page.show_look(look)

    def show_nothing(self) -> None:
        """No session is open."""
        for part in (self.pinned, self.next, self._pile):
            part.hide()
        self._said.setText(NO_SESSION)
        self._said.show()

    def page(self, step: Step) -> StepPage:
        """The page of a step, made when it is first asked for."""
        if step not in self._pages:
            page = StepPage(self._tools, step, load_templates().shape(step))
            page.reason_wanted.connect(self.reason_wanted)
            self._pages[step] = page
            self._pile.addWidget(page)
        return self._pages[step]

    def now(self) -> StepPage | None:
        """The page in sight, where there is one."""
        page = self._pile.currentWidget()
        return page if isinstance(page, StepPage) and not self._pile.isHidden() else None

    def start(self) -> None:
        """Puts the keyboard where the page in sight begins."""
        if (page := self.now()) is not None:
            page.start()

    def go_on(self) -> None:
        """To the part of the page that follows."""
        if (page := self.now()) is not None:
            page.go_on()

    def ask_body(self) -> None:
        """To the body."""
        if (page := self.now()) is not None:
            page.ask_body()

    def ask_numbers(self) -> None:
        """To the numbers."""
        if (page := self.now()) is not None:
            page.ask_numbers()

    def keep(self) -> None:
        """Every page keeps what was typed, and the client's seal is closed."""
        for page in self._pages.values():
            page.keep()
        self.covered()

    def covered(self) -> None:
        """Nothing stays open under the client's seal beneath a cover."""
        self._tools.seals.let_go()
