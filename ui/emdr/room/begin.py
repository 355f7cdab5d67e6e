"""Before any phase: what is owed first, and the few ways a session begins."""

from __future__ import annotations

from functools import partial

from kapdesk.emdr.model.nouns import Phase
from ui.emdr.room.look import Look
from ui.emdr.room.prompts import REVIEW
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.kit.buttons import LargeButton, PrimaryButton
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label

TITLE = "The session begins"
NOTHING_OWED = "Nothing is owed from earlier. Choose a phase at the left, or begin here."
OWED = "Before anything new, to be looked at again: {}."
RESOURCES = "resource-only"


class BeginStep(Step):
    """Shown until a phase is entered."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._owed = Label("", wrap=True)
        self._review = PrimaryButton("Look back   N", tall=True)
        self._prepare = LargeButton("Preparation")
        self._resources = LargeButton("Resources only")
        hint = Hint("“Resources only” is a session without a target: nothing is opened in it.")
        held = column(Heading(TITLE, level=2), self._owed)
        held.addLayout(row(self._review, self._prepare, self._resources, None))
        held.addWidget(hint)
        held.addStretch(1)
        self.setLayout(held)
        self._review.clicked.connect(partial(self.acted.emit, REVIEW))
        self._prepare.clicked.connect(partial(self.entered.emit, Phase.PREPARATION.value))
        self._resources.clicked.connect(self._on_resources)

    def put_in(self, look: Look) -> None:
        """What is owed."""
        names = ", ".join(one.name for one in look.standing.due)
        self._owed.setText(OWED.format(names) if names else NOTHING_OWED)
        self._review.setVisible(bool(names))

    def _on_resources(self) -> None:
        if self.look is not None:
            enter = self.tools.emdr.work.enter
            work = partial(enter, self.look.sitting, Phase.PREPARATION, variant=RESOURCES)
            self.tools.pen.write(work)
