"""What the practice does about the event that was chosen, large enough to read from the floor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.practice.model.urgent import EVENTS, Prompts
from ui.kit.surface import Scroll, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX, TITLE_PX

CHOOSE = "Choose what you see"
CHOOSE_WORDS = "The stamps at the right work without it. Stay with them."
SHIPPED = "Shipped with KapDesk, first-aid level, source {}."
NOT_REVIEWED = "Not yet reviewed by your practice."


class PromptsPane(Scroll):
    """The event's name, how it is known, the steps, and who reviewed them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=4, parent=parent)
        self._title = Label(CHOOSE, size_px=TITLE_PX, strong=True, wrap=True)
        self._recognise = Label(CHOOSE_WORDS, size_px=LEAD_PX, tone="quiet", wrap=True)
        self._mark = Hint()
        self._steps = QVBoxLayout()
        self._steps.setSpacing(6)
        for part in (self._title, self._mark, self._recognise):
            self.column.addWidget(part)
        self.column.addLayout(self._steps)
        self.column.addStretch(1)

    def show_prompts(self, prompts: Prompts | None) -> None:
        """Shows one event, or asks for one."""
        self._empty()
        if prompts is None:
            self._title.setText(CHOOSE)
            self._recognise.setText(CHOOSE_WORDS)
            self._mark.setText("")
            return
        self._title.setText(EVENTS.get(prompts.event, prompts.event))
        self._recognise.setText(prompts.recognise)
        for number, step in enumerate(prompts.steps, start=1):
            self._steps.addWidget(_step(number, step))
        self._mark.setText(review_words(prompts))
        self._mark.set_tone("quiet" if prompts.reviewed_on else "notice")

    def _empty(self) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


def _step(number: int, words: str) -> QWidget:
    """One step, its number in the margin."""
    step = QWidget()
    count = Label(str(number), size_px=LEAD_PX, tone="quiet")
    line = row(count, Label(words, size_px=LEAD_PX, wrap=True), gap_px=GRID_PX)
    line.setAlignment(count, Qt.AlignmentFlag.AlignTop)
    line.setStretch(1, 1)
    step.setLayout(line)
    return step


def review_words(prompts: Prompts) -> str:
    """Whose words these are, and whether someone of the practice answers for them."""
    whose = SHIPPED.format(prompts.source) if prompts.source else "Written by your practice."
    if not prompts.reviewed_on:
        return f"{NOT_REVIEWED} {whose}"
    by = f" by {prompts.reviewed_by}" if prompts.reviewed_by else ""
    return f"Reviewed{by} on {say_day(prompts.reviewed_on)}. {whose}"
