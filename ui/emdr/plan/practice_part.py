"""One practice of a resource: how well it felt before and after, whether it turned, and what was written so far."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.state import ResourceState
from ui.emdr.plan.practised import practised_words
from ui.forms.rating import Rating
from ui.kit.buttons import Button, ToggleButton
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

NO_SESSION = "A practice belongs to a session: begin one with B."
NOT_MADE = "Save it first."
TURNED = "It turned unpleasant. It is not offered when a session closes."
NOT_YET, PRACTISED = "Not practised yet.", "Practised so far"
SHOWN = 6


class PracticePart(QWidget):
    """``typed`` with every press; ``recorded`` when the practice is to be written.

    ``story`` says how it was practised so far, and is laid where there is room.
    """

    typed = Signal()
    recorded = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = Rating("How well before")
        self.after = Rating("How well after")
        self.turned = ToggleButton("It turned unpleasant")
        self.record = Button("Record the practice   P", symbol="check")
        self._why_not = Hint("")
        self._turned_words = Label(TURNED, tone="notice", wrap=True)
        self.story = Label("", size_px=SMALL_PX, wrap=True)
        lines = column(Heading("Practice", level=3), gap_px=GRID_PX)
        for words, scale in (
            ("How well does it feel before? 10 the best", self.before),
            ("And after?", self.after),
        ):
            lines.addWidget(Label(words, size_px=SMALL_PX, tone="quiet"))
            lines.addWidget(scale)
            scale.chosen.connect(self.typed)
        lines.addLayout(row(self.turned, None, self.record, gap_px=GRID_PX))
        for part in (self._why_not, self._turned_words):
            lines.addWidget(part)
        self.setLayout(lines)
        self.turned.clicked.connect(self.typed)
        self.record.clicked.connect(self.recorded)

    def show_resource(self, resource: ResourceState | None, *, in_session: bool) -> None:
        """How it was practised so far, and whether it can be now."""
        missing = NOT_MADE if resource is None else "" if in_session else NO_SESSION
        self.record.needs(missing)
        self._why_not.setText(missing)
        self._why_not.setVisible(bool(missing))
        for scale in (self.before, self.after):
            scale.setEnabled(not missing)
        self.turned.needs(missing)
        practised = resource.practised if resource is not None else ()
        said = [practised_words(one) for one in reversed(practised)][:SHOWN]
        self.story.setText("\n".join((PRACTISED, *said)) if said else NOT_YET)
        self.story.setVisible(resource is not None)
        self._turned_words.setVisible(resource is not None and resource.turned)

    def texts(self) -> dict[str, str]:
        """What was pressed and is not written yet."""
        pressed = {
            "before": self.before.text(),
            "after": self.after.text(),
            "turned": "yes" if self.turned.isChecked() else "",
        }
        return {key: text for key, text in pressed.items() if text}

    def put(self, texts: dict[str, str]) -> None:
        """Presses down what was kept."""
        self.before.set_text(texts.get("before", ""))
        self.after.set_text(texts.get("after", ""))
        self.turned.setChecked(bool(texts.get("turned")))
