"""What the practice uses, by whose name and since when.  Nothing is in force until it was adopted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.practice.model.practice import Adopted, PracticeView
from ui.kit.buttons import Button
from ui.kit.chip import Chip
from ui.kit.page import Page
from ui.kit.surface import Hairline, column, row
from ui.kit.text import Hint, Label
from ui.practice.adoption_sheet import AdoptionSheet
from ui.practice.offer import Offer
from ui.practice.pen import Pen
from ui.settings.editor_sheet import EditorSheet
from ui.settings.section import Section
from ui.theme.fonts import wide_px
from ui.theme.tokens import SESSION_CONTROL_PX

AT_ONCE = 3
"""How many rows are made before the screen gets its turn."""


class AdoptionSection(Section):
    """The offers of one kind, protocol or limits, each with how it stands and the act that opens it."""

    def __init__(
        self,
        pen: Pen,
        page: Page,
        editor: EditorSheet,
        offers: tuple[Offer, ...],
        title: str,
        sentence: str,
    ) -> None:
        super().__init__(pen, title, sentence)
        self.place = offers[0].kind if offers else ""
        self._sheet = AdoptionSheet(pen, page)
        self._sheet.edit_wanted.connect(editor.open_copy)
        self._view = PracticeView()
        self._offers = offers
        self._lines: list[_OfferRow] = []
        self._listed = QVBoxLayout()
        self._listed.setSpacing(8)
        self._turn = QTimer(self)
        self._turn.setObjectName("a few offers after others")
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._add_some)
        self.column.addLayout(self._listed)
        self.end()
        self._add_some()

    def show_practice(self, view: PracticeView) -> None:
        """Shows what is in force."""
        self._view = view
        self._sheet.show_practice(view)
        for line in self._lines:
            line.show_adoption(adoption_of(view, line.offer))

    def take_keys(self) -> None:
        """Gives the keyboard to the first offer's act."""
        if self._lines:
            self._lines[0].setFocus()

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Lists other offers in place of those before, such as after a version was written."""
        if offers == self._offers:
            return
        self._offers, self._lines = offers, []
        while (item := self._listed.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._add_some()

    def _add_some(self) -> None:
        begun = len(self._lines)
        for offer in self._offers[begun : begun + AT_ONCE]:
            if self._lines:
                self._listed.addWidget(Hairline())
            line = _OfferRow(offer, self._sheet)
            line.show_adoption(adoption_of(self._view, offer))
            self._lines.append(line)
            self._listed.addWidget(line)
        if len(self._lines) < len(self._offers):
            self._turn.start(0)


class _OfferRow(QWidget):
    """One offer: its name, what it is, and whether it is in force."""

    def __init__(self, offer: Offer, sheet: AdoptionSheet) -> None:
        super().__init__()
        self.offer = offer
        self._stands = Hint()
        self._chip = Chip("In use", symbol="check", tone="accent")
        self._open = Button("Read and adopt", name=f"Read and adopt {offer.name}")
        self._open.clicked.connect(partial(sheet.open_offer, offer))
        self.setFocusProxy(self._open)
        words = column(Label(offer.name, wrap=True), self._stands, gap_px=4)
        line = row(self._chip, self._open)
        whole = row(gap_px=16)
        whole.addLayout(words, 1)
        whole.addLayout(line)
        self.setLayout(whole)
        self.setMinimumHeight(wide_px(SESSION_CONTROL_PX))

    def show_adoption(self, adopted: Adopted | None) -> None:
        """Shows by whom and since when, or that it is not in use."""
        self._chip.setVisible(adopted is not None)
        self._open.setText("Read and adopt" if adopted is None else "Read")
        whose = ", this practice's own" if self.offer.own else ""
        if adopted is None:
            self._stands.setText(f"Version {self.offer.version}{whose}. Not in use.")
            return
        words = (
            f"Version {adopted.version}{whose}, adopted by {adopted.by} on {say_day(adopted.on)}."
        )
        if adopted.version != self.offer.version:
            words += f" Version {self.offer.version} is offered now."
        self._stands.setText(words)


def adoption_of(view: PracticeView, offer: Offer) -> Adopted | None:
    """How an offer stands in the practice."""
    return next((one for one in view.adopted(offer.kind) if one.id == offer.id), None)
