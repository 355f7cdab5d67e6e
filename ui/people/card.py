"""The client's card beside the timeline: what stands on it, and the sheets that write it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.people.model.clients import (
    AllergiesDenied,
    AllergyWritten,
    ClientCard,
    ContactWritten,
    MedicineWritten,
    WeightTaken,
)
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import OfTheCard, People, Written
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button
from ui.kit.row_list import RowList
from ui.kit.surface import row
from ui.kit.text import Heading
from ui.people.about import ASKED, about_rows
from ui.people.forms import Form, allergy_form, contact_form, medicine_form, weight_form
from ui.people.sheets import CardSheet, IdentitySheet
from ui.theme.tokens import CONTROL_PX, GRID_PX

NOT_SAVED = "It was not saved; it stands there again when it is asked for again."
AnySheet = CardSheet | IdentitySheet
Kept = tuple[BookId, str, EntryId | None]
"""Which sheet of the card holds words that were not saved: whose card, what it asks, what it changes."""


class CardPanel(QWidget):
    """Rows of the card with what may be added beneath.  Its sheets lie over the host page.

    ``troubled`` when something could not be saved and its sheet is put away; it opens again with its words.
    """

    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, people: People, clerk: Clerk, entries: Entries) -> None:
        super().__init__()
        self._host = host
        self._people = people
        self._clerk = clerk
        self._entries = entries
        self._card: ClientCard | None = None
        self._sheet: AnySheet | None = None
        self._changing: EntryId | None = None
        self._on_the_way: list[AnySheet] = []
        self._unsaved: dict[Kept, AnySheet] = {}
        self._asks = {
            "allergy": self.add_allergy,
            "weight": self.add_weight,
            "medicine": self.add_medicine,
            "contact": self.add_contact,
        }
        self._rows = RowList("Card")
        self._rows.chosen.connect(self._on_chosen)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        heading = Heading("Card", level=2)
        heading.setMinimumHeight(CONTROL_PX)
        lines.addWidget(heading)
        lines.addWidget(self._rows, 1)
        adders = [self._adder(kind, act) for kind, act in self._asks.items()]
        lines.addLayout(row(*adders[:2], gap_px=GRID_PX))
        lines.addLayout(row(*adders[2:], gap_px=GRID_PX))

    def show_card(self, card: ClientCard | None) -> None:
        """Shows a client's card; none empties it and puts an open sheet away."""
        self._card = card
        self._rows.show_rows(about_rows(card.view) if card else ())
        if not self._rows.hasFocus():
            self._rows.setCurrentIndex(QModelIndex())
        if card is None:
            self.put_away()

    def is_writing(self) -> bool:
        """Whether a sheet is open."""
        return self._sheet is not None

    def put_away(self) -> None:
        """Puts an open sheet away."""
        if self._sheet is not None:
            self._sheet.dismiss()

    def add_allergy(self) -> None:
        """Asks for an allergy, or that there is none."""
        self._add(allergy_form)
        if isinstance(self._sheet, CardSheet) and self._card and not self._card.view.allergies:
            self._sheet.offer_instead("Knows of none", self._on_none_known)

    def add_weight(self) -> None:
        """Asks for a weight."""
        self._add(weight_form)

    def add_medicine(self) -> None:
        """Asks for a medicine."""
        self._add(medicine_form)

    def add_contact(self) -> None:
        """Asks for someone to call."""
        self._add(contact_form)

    def change_identity(self) -> None:
        """Opens code, name and birth date to be written anew."""
        if self._card is None or self._sheet is not None:
            return
        self._changing = None
        sheet = IdentitySheet(self._host, self._card.view.identity)
        sheet.offered.connect(self._on_identity)
        self._open(sheet)

    def _adder(self, kind: str, act: Callable[[], None]) -> Button:
        button = Button(kind.capitalize(), symbol="plus", name=f"Add: {kind}")
        button.clicked.connect(act)
        return button

    def _add(self, form: Callable[[ClientCard], Form]) -> None:
        if self._card is not None and self._sheet is None:
            self._changing = None
            self._open_form(CardSheet(self._host, form(self._card)))

    def _on_chosen(self, key: str) -> None:
        if key in ASKED:
            self._asks[key]()
            return
        line = self._card.view.timeline.find(EntryId(key)) if self._card else None
        if self._card is not None and line is not None and self._sheet is None:
            self._changing = line.entry.id
            form = _form_of(line.entry.fact, self._card)
            self._open_form(CardSheet(self._host, form, changing=True))

    def _open_form(self, sheet: CardSheet) -> None:
        sheet.offered.connect(self._on_offered)
        sheet.ended.connect(self._on_ended)
        self._open(sheet)

    def _open(self, sheet: AnySheet) -> None:
        unsaved = self._unsaved.pop(self._kept_as(sheet), None)
        if unsaved is not None:
            sheet.deleteLater()
            sheet = unsaved
        else:
            sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.start()

    def _kept_as(self, sheet: AnySheet) -> Kept:
        book = self._card.book if self._card is not None else BookId("")
        return book, sheet.accessibleName(), self._changing

    def _on_closed(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None and sheet not in self._on_the_way:
            sheet.deleteLater()

    def _on_none_known(self) -> None:
        self._on_offered(AllergiesDenied(), "")

    def _on_offered(self, fact: OfTheCard, reason: str) -> None:
        if self._card is not None:
            write = partial(self._people.write, self._card.book, fact)
            self._ask(partial(write, corrects=self._changing, reason=reason))

    def _on_ended(self) -> None:
        if self._card is not None and self._changing is not None:
            self._ask(partial(self._people.end, self._card.book, self._changing))

    def _on_identity(self, draft: ClientDraft, confirmed: bool) -> None:
        if self._card is not None:
            rename = partial(self._people.rename, self._card.book, draft)
            self._ask(partial(rename, confirmed=confirmed))

    def _ask(self, work: Callable[[], Written]) -> None:
        sheet = self._sheet
        if sheet is None or sheet in self._on_the_way:
            return
        self._on_the_way.append(sheet)
        kept = self._kept_as(sheet)
        then = partial(self._on_written, kept, sheet)
        self._clerk.ask(work, owner=self, then=then, failed=partial(self._on_trouble, kept, sheet))

    def _on_written(self, kept: Kept, sheet: AnySheet, written: Written) -> None:
        self._on_the_way.remove(sheet)
        if isinstance(written, Refusals):
            sheet.show_refusals(written)
            self._keep_apart(kept, sheet, Trouble(written.sentences(), NOT_SAVED))
            return
        if sheet is self._sheet:
            self.put_away()
        else:
            sheet.deleteLater()
        self._entries.announce(written)

    def _on_trouble(self, kept: Kept, sheet: AnySheet, trouble: Trouble) -> None:
        self._on_the_way.remove(sheet)
        sheet.show_trouble(trouble)
        self._keep_apart(kept, sheet, trouble)

    def _keep_apart(self, kept: Kept, sheet: AnySheet, trouble: Trouble) -> None:
        """A sheet that was put away before its answer came keeps its words until it is asked for again."""
        if sheet is not self._sheet:
            self._unsaved[kept] = sheet
            self.troubled.emit(trouble)


def _form_of(fact: Fact, card: ClientCard) -> Form:
    match fact:
        case AllergyWritten():
            return allergy_form(card, fact)
        case MedicineWritten():
            return medicine_form(card, fact)
        case ContactWritten():
            return contact_form(card, fact)
        case WeightTaken():
            return weight_form(card, fact)
        case _:
            raise LookupError(type(fact).__name__)
