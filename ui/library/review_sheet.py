"""Marking a paper as read, by name and date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.leaflet import Shelved
from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field, show_refusals
from ui.kit.layers import Sheet
from ui.kit.surface import row
from ui.kit.text import Hint, Label

SENTENCE = (
    "I have read every word of this version, and it fits this practice. "
    "Whoever marks it answers for handing it out here. KapDesk only writes it down."
)


class ReviewSheet(Sheet):
    """``offered`` carries the paper, who read it and the day as typed; it stays until ``dismiss``."""

    offered = Signal(str, str, str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Mark as reviewed")
        self._leaflet = ""
        self._paper = Label(strong=True, wrap=True)
        self._by = Field("Read by", hint="A prescriber or the therapist, by name.")
        self._on = Field("On", hint="A date, such as 22 Nov 2026.")
        self._refused = Hint()
        self._mark = PrimaryButton("Mark as reviewed", symbol="check")
        for part in (self._paper, Label(SENTENCE, wrap=True)):
            self.body.addWidget(part)
        self.body.addLayout(row(self._by, self._on))
        self.body.addWidget(self._refused)
        self.add_act(self._mark)
        self._mark.clicked.connect(self._on_mark)
        self._by.entered.connect(self._on_mark)
        self._on.entered.connect(self._on_mark)

    def open_on(self, shelved: Shelved, reader: str, today: str) -> None:
        """Opens for one paper, offering who sits here and today; Enter marks it."""
        self._leaflet = shelved.id
        self._paper.setText(f"{shelved.title}, version {shelved.version}")
        self._by.set_text(reader)
        self._on.set_text(today)
        self.show_refusals(Refusals(()))
        self.open(self._by)

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its field; the text stays."""
        left = show_refusals({"by": self._by, "on": self._on}, refusals)
        self._refused.setText(left)
        self._refused.set_tone("grave")
        self._refused.setVisible(bool(left))

    def _on_mark(self) -> None:
        self.offered.emit(self._leaflet, self._by.text(), self._on.text())
