"""Reading a protocol or a set of limits rule by rule, and answering for it by name and date."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.practice import PracticeView
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, Field, show_refusals
from ui.kit.layers import Sheet
from ui.kit.page import Page
from ui.kit.surface import Hairline, Scroll, row
from ui.kit.text import Hint, Label
from ui.practice.offer import Offer, OfferLine
from ui.practice.pen import Pen, Written

AROUND_PX = 470
LEAST_PX = 160
SENTENCE = "Whoever adopts this answers for its use here. KapDesk only writes it down."


class AdoptionSheet(Sheet):
    """One offer, every rule with its source, and who adopts it when.  ``adopted`` once it was written.

    Where one person works alone their name is offered; whoever presses Adopt answers all the same.
    """

    edit_wanted = Signal(object)
    adopted = Signal()

    def __init__(self, pen: Pen, page: Page) -> None:
        super().__init__(page, "Read and adopt", width_px=760)
        self._page = page
        self._pen = pen
        self._offer: Offer | None = None
        self._versions: dict[str, Offer] = {}
        self._version = ChoiceField("Version", ())
        self._view = PracticeView()
        self._name = Label(strong=True, wrap=True)
        self._source = Hint()
        self._rules = Scroll(gap_px=8)
        self._by = Field("Adopted by", hint="A prescriber or the therapist.")
        self._on = Field("On", hint="Empty means today.")
        self._refused = Hint()
        self._end = Button("Stop using it")
        self._edit = Button("Copy and edit", symbol="pencil-simple")
        self._adopt = PrimaryButton("Adopt", symbol="check")
        for part in (self._name, self._version, self._source, Hairline(), self._rules, Hairline()):
            self.body.addWidget(part)
        self.body.addWidget(Hint(SENTENCE))
        self.body.addLayout(row(self._by, self._on))
        self.body.addWidget(self._refused)
        self.add_act(self._edit)
        self.add_act(self._end)
        self.add_act(self._adopt)
        self._version.chosen.connect(self._on_version)
        self._edit.clicked.connect(self._on_edit)
        self._end.clicked.connect(self._on_end)
        self._adopt.clicked.connect(self._on_adopt)
        for field in (self._by, self._on):
            field.entered.connect(self._on_adopt)

    def show_practice(self, view: PracticeView) -> None:
        """Keeps what is in force, and who works here, at hand."""
        self._view = view
        if self.isVisible():
            self._offer_name()

    def only_read(self) -> None:
        """Offers no version of one's own: that is for the settings."""
        self._edit.hide()

    def open_offer(self, offer: Offer) -> None:
        """Opens on one offer, at its latest version."""
        self._versions = {one.version: one for one in (offer, *offer.earlier)}
        words = [(one.version, _version_words(one, offer)) for one in self._versions.values()]
        self._version.offer(words)
        self._version.setVisible(len(words) > 1)
        self._show_version(offer)
        self._show(Refusals(()))
        self.open(self._by)
        self._offer_name()

    def _offer_name(self) -> None:
        names = [one.name for one in self._view.people if not one.retired]
        if len(names) == 1 and not self._by.text():
            self._by.set_text(names[0])
            self._by.select_all()

    def _show_version(self, offer: Offer) -> None:
        self._offer = offer
        in_use = any(one.id == offer.id for one in self._view.adopted(offer.kind))
        self._name.setText(offer.name)
        self._source.setText(f"Version {offer.version}. {offer.source}")
        self._end.setVisible(in_use)
        self._adopt.setText("Adopt anew" if in_use else "Adopt")
        self._edit.setText("Edit" if offer.own else "Copy and edit")
        self._fill(offer.lines)

    def _on_version(self, version: str) -> None:
        self._show_version(self._versions[version])

    def _on_edit(self) -> None:
        if self._offer is not None:
            self.dismiss()
            self.edit_wanted.emit(self._offer)

    def _fill(self, lines: tuple[OfferLine, ...]) -> None:
        inside = self._rules.column
        while (item := inside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for line in lines:
            for part in _rule(line):
                inside.addWidget(part)
        inside.addStretch(1)
        room_px = max(LEAST_PX, self._page.height() - AROUND_PX)
        self._rules.setFixedHeight(min(room_px, self._rules.column.sizeHint().height() + 8))
        self._rules.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _on_adopt(self) -> None:
        if self._offer is not None:
            offer, practice = self._offer, self._pen.practice
            by, on = self._by.text(), self._on.text()
            self._write(
                partial(practice.adopt, offer.kind, offer.id, offer.version, by, on, offer.body),
                self._on_adopted,
            )

    def _on_end(self) -> None:
        if self._offer is not None:
            offer, practice = self._offer, self._pen.practice
            self._write(
                partial(
                    practice.end_adoption, offer.kind, offer.id, self._by.text(), self._on.text()
                ),
                self.dismiss,
            )

    def _write(self, work: Callable[[], Written], written: Callable[[], None]) -> None:
        self._pen.write(work, owner=self, written=written, refused=self._show)

    def _on_adopted(self) -> None:
        self.dismiss()
        self.adopted.emit()

    def _show(self, refusals: Refusals) -> None:
        left = show_refusals({"by": self._by, "on": self._on}, refusals)
        self._refused.setText(left)
        self._refused.setVisible(bool(left))


def _rule(line: OfferLine) -> tuple[QWidget, ...]:
    words = Label(line.words, wrap=True)
    return (words, Hint(f"Source: {line.source}")) if line.source else (words,)


def _version_words(one: Offer, latest: Offer) -> str:
    return f"{one.version}, the latest" if one is latest else one.version
