"""One client: who they are, what stands on the card, and the timeline of every sitting."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.people.model.clients import ClientCard
from kapdesk.people.service.people import People
from ui.appointments.forms import Client
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.chip import Chip
from ui.kit.field import Field
from ui.kit.page import Page
from ui.kit.surface import Hairline, column, row
from ui.kit.text import Heading, Hint, Label
from ui.people.about import about_line
from ui.people.appointments import AppointmentLine
from ui.people.around import Around
from ui.people.card import CardPanel
from ui.people.parts import CONSENTS, SCREENING, TARGETS, TIMELINE, WORKSHEETS, Parts
from ui.people.timeline import Timeline
from ui.theme.tokens import GRID_PX

BEGIN = "Begin dosing session"
GO_ON = "Go on with the session"
CARD_PX = 376
FILTER_PX = 280
FILTER_LEAST_PX = 160


class ClientPage(Page):
    """The page of one client.  ``asked`` leads to a session, to a new one, or back to the list of clients.

    ``task_wanted``, ``reading_wanted`` and ``paper_wanted`` carry a sheet of the client's, and their label.
    """

    title = "Client"
    task_wanted = Signal(object, str)
    reading_wanted = Signal(object, str)
    paper_wanted = Signal(object)

    def __init__(
        self,
        people: People,
        clerk: Clerk,
        entries: Entries,
        around: Around,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._people = people
        self._clerk = clerk
        self._book = BookId("")
        self._card: ClientCard | None = None
        self._filtering = False
        self._label = Heading("")
        self._who = Label(tone="quiet", wrap=True)
        self._state = Label(tone="quiet", wrap=True)
        self._rehearsal = Chip("Rehearsal", symbol="info", tone="notice")
        self._begin = PrimaryButton(BEGIN, symbol="timer")
        self._appointments = AppointmentLine(self, people, clerk, entries)
        self._panel = CardPanel(self, people, clerk, entries)
        self._filter = Field("", placeholder="Filter the timeline", name="Filter the timeline")
        self._timeline = Timeline()
        self._open = Button("Open session", symbol="file-text")
        self._empty = Hint("No session yet. What happens in one will stand here, line by line.")
        story, beside = self._story()
        self._parts = Parts(self, people, clerk, entries, around, story, beside)
        self._lay()
        self._wire()
        entries.recorded.connect(self._on_recorded)

    def show_client(self, book: BookId) -> None:
        """Reads a client and shows them; another client's words leave the screen at once."""
        if book != self._book:
            self._book = book
            self._show(None)
        self._read()
        self._parts.show_client(book)

    def left(self) -> None:
        """Keeps what was typed."""
        self._parts.keep()
        self._appointments.keep()

    def place(self) -> str:
        """The client on show."""
        return self._book

    def _lay(self) -> None:
        back = Button("Clients", kind="bare", symbol="arrow-left", name="Back to the clients")
        back.clicked.connect(self._on_back)
        change = Button("Change", kind="bare", symbol="pencil-simple", name="Change who this is")
        change.clicked.connect(self._panel.change_identity)
        names = column(gap_px=4)
        names.addLayout(row(self._label, self._rehearsal, None))
        names.addWidget(self._who)
        names.addWidget(self._state)
        head = row(back, gap_px=2 * GRID_PX)
        head.addLayout(names, 1)
        head.addWidget(self._appointments)
        head.addWidget(change)
        head.addWidget(self._begin)
        self.column.setSpacing(2 * GRID_PX)
        self.column.addLayout(head)
        self.column.addWidget(Hairline())
        self.column.addLayout(self._body(), 1)

    def _body(self) -> QHBoxLayout:
        self._panel.setFixedWidth(CARD_PX)
        body = row(self._panel, Hairline(upright=True), gap_px=3 * GRID_PX)
        body.addWidget(self._parts, 1)
        return body

    def _story(self) -> tuple[QWidget, QWidget]:
        """The timeline, and what stands above it."""
        self._filter.setMinimumWidth(FILTER_LEAST_PX)
        self._filter.setMaximumWidth(FILTER_PX)
        story, beside = QWidget(), QWidget()
        story.setLayout(column(self._empty, self._timeline))
        laid = row()
        laid.addWidget(self._filter, 1)
        laid.addStretch(1)
        laid.addWidget(self._open)
        beside.setLayout(laid)
        return story, beside

    def _wire(self) -> None:
        self._begin.clicked.connect(self._on_begin)
        self._appointments.troubled.connect(self.troubled)
        self._panel.troubled.connect(self.troubled)
        self._appointments.noted.connect(self.noted)
        self._open.clicked.connect(self._on_open)
        self._filter.typed.connect(self._on_typed)
        self._filter.entered.connect(self._on_filtered)
        self._timeline.wanted.connect(self._on_wanted)
        self._timeline.unread.connect(self._read)
        self._timeline.current_changed.connect(self._on_current)
        self._parts.task_wanted.connect(self._on_task)
        self._parts.reading_wanted.connect(self._on_reading)
        self._parts.paper_wanted.connect(self.paper_wanted)
        self._parts.emdr_wanted.connect(self._on_emdr)
        self._parts.stood.connect(self._state.setText)
        self._parts.troubled.connect(self.troubled)
        self.bind("L", "timeline", partial(self._parts.show_part, TIMELINE))
        self.bind("E", "targets", partial(self._parts.show_part, TARGETS))
        self.bind("S", "screening", partial(self._parts.show_part, SCREENING))
        self.bind("O", "consents", partial(self._parts.show_part, CONSENTS))
        self.bind("F", "worksheets", partial(self._parts.show_part, WORKSHEETS))
        self.bind("B", "begin session", self._on_begin)
        self.bind("A", "allergy", self._panel.add_allergy)
        self.bind("W", "weight", self._panel.add_weight)
        self.bind("M", "medicine", self._panel.add_medicine)
        self.bind("P", "contact", self._panel.add_contact)
        self.bind("T", "appointments", self._on_appointments)
        self.bind("R", "score", self._on_score)
        self.bind("C", "change name", self._panel.change_identity)
        self.bind("Ctrl+F", "filter", self._filter.select_all)
        self.bind("Alt+Left", "clients", self._on_back)

    def _read(self) -> None:
        read = partial(self._people.card, self._book, unfolded=self._timeline.unfolded())
        if self._filter.text():
            read = partial(self._people.whole_card, self._book)
        self._clerk.ask(read, owner=self, then=self._on_read, failed=self.troubled.emit)

    def _on_read(self, card: ClientCard) -> None:
        if card.book == self._book:
            self._show(card)

    def _on_recorded(self, entries: tuple[object, ...]) -> None:
        if self.isVisible() and self._card is not None:
            self._read()
            self._parts.read()

    def _show(self, card: ClientCard | None) -> None:
        afresh = self._card is None
        self._card = card
        self._panel.show_card(card)
        if card is None:
            self._filter.set_text("")
            self._filtering = False
        identity = card.view.identity if card else None
        self._label.setText(identity.label if identity else "")
        known = Client(card.book, identity.label) if card and identity else None
        self._appointments.show_client(known)
        self._who.setText(_who(card))
        self._rehearsal.setVisible(card is not None and card.view.rehearsal)
        timeline = card.timeline if card else ()
        self._timeline.show_timeline(timeline, afresh=afresh)
        self._empty.setVisible(card is not None and not any(one.sitting for one in timeline))
        self._begin.setText(GO_ON if self._open_sitting() else BEGIN)
        self._on_current()

    def _open_sitting(self) -> SittingId | None:
        timeline = self._card.timeline if self._card else ()
        return next((one.sitting for one in timeline if one.state == "open"), None)

    def _on_appointments(self) -> None:
        if not self._panel.is_writing():
            self._appointments.open()

    def _on_begin(self) -> None:
        writing = self._panel.is_writing() or self._parts.is_writing()
        if self._card is not None and not writing:
            self.asked.emit("session", self._open_sitting() or f"new:{self._book}")

    def _on_emdr(self) -> None:
        self.asked.emit("emdr", f"client:{self._book}")

    def _on_open(self) -> None:
        if sitting := self._timeline.current_sitting():
            self._on_wanted(sitting)

    def _on_score(self) -> None:
        if (sitting := self._timeline.current_sitting()) and not self._parts.is_writing():
            self.asked.emit("session", f"score:{sitting}")

    def _on_wanted(self, sitting: str) -> None:
        self.asked.emit("session", sitting)

    def _on_current(self) -> None:
        chosen = self._timeline.current_sitting()
        self._open.needs("" if chosen else "Choose a session in the timeline first.")

    def _on_typed(self, text: str) -> None:
        self._timeline.show_only(text)
        if text and not self._filtering:
            self._read()
        self._filtering = bool(text)

    def _on_filtered(self) -> None:
        self._timeline.setFocus()

    def _on_task(self, task: object) -> None:
        self.task_wanted.emit(task, self._label.text())

    def _on_reading(self, reading: object) -> None:
        self.reading_wanted.emit(reading, self._label.text())

    def _on_back(self) -> None:
        self.asked.emit("clients", "")


def _who(card: ClientCard | None) -> str:
    if card is None:
        return ""
    identity = card.view.identity
    name = identity.name if identity.code else ""
    return about_line(name, identity.age_on(card.today), identity.born)
