"""Before a session: sittings still open first, then the protocol to begin with, or what is missing for one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing.around import AdoptedProtocol, Begun
from ui.dosing.stop_notes import NO_STOPS, StopNotes, Stops
from ui.dosing.tick_field import TickField
from ui.dosing.when import parse_begin
from ui.kit.buttons import LargeButton, PrimaryButton
from ui.kit.field import Field, show_refusals
from ui.kit.strip import Strip
from ui.kit.surface import Card, Scroll, empty, row
from ui.kit.text import Heading, Hint, Label
from ui.kit.word_button import SentenceButton
from ui.practice.offer import Offer
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

CARD_PX = 560
UNKNOWN = Instant(0)
NO_PROTOCOL = "No protocol is in use yet. Choose yours, to read it."


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be begun or gone on with, each sitting with its client's label."""

    open: tuple[tuple[Begun, str], ...] = ()
    adopted: tuple[AdoptedProtocol, ...] = ()
    client: str = ""
    client_label: str = ""
    now: Instant = UNKNOWN
    counts: str = ""
    standing: str = ""
    stops: Stops = NO_STOPS
    offers: tuple[Offer, ...] = ()


class BeginPanel(QWidget):
    """Offers what can be done; does nothing itself."""

    resumed = Signal(str)
    began = Signal(str, object)
    client_wanted = Signal()
    settings_wanted = Signal()
    adoption_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = Strip()
        self._paper = _FromPaper(UNKNOWN)
        self.notes: StopNotes | None = None
        self._card = Card(gap_px=2 * GRID_PX)
        self._card.setFixedWidth(wide_px(CARD_PX))
        self._card.hide()
        over = QVBoxLayout(self)
        over.setContentsMargins(0, 0, 0, 0)
        scroll = self._scroll = Scroll()
        scroll.column.addStretch(1)
        scroll.column.addLayout(row(None, self._card, None))
        scroll.column.addStretch(2)
        over.addWidget(scroll)

    def show_choices(self, choices: Choices) -> None:
        """Lays out what there is to choose."""
        self._empty()
        self.notes = None
        self._strip = Strip()
        self._add(Heading("Dosing session"), self._strip)
        if choices.open:
            self._offer_open(choices.open)
        if not choices.client:
            self._offer_client(primary=not choices.open)
        elif choices.adopted:
            self._offer_protocols(choices)
        else:
            self._offer_adoption(choices)
        self._card.show()

    def refuse(self, refusals: Refusals) -> None:
        """Says why a session cannot begin."""
        rest = self._paper.refuse(refusals)
        self._strip.say(rest, tone="notice") if rest else self._strip.clear()
        if self.notes is not None and any(one.field == "screening" for one in refusals.items):
            self.notes.setFocus()

    def _offer_open(self, sittings: tuple[tuple[Begun, str], ...]) -> None:
        self._add(Label("Still open", tone="quiet"))
        for begun, label in sittings:
            kind = " · rehearsal" if begun.rehearsal else ""
            words = f"Go on with {label} · since {begun.opened.hm()}{kind}"
            button = PrimaryButton(words, symbol="arrow-right", tall=True)
            button.setObjectName(begun.sitting)
            button.clicked.connect(self._on_resumed)
            self._add(button)

    def _offer_client(self, *, primary: bool) -> None:
        self._add(
            Label("A session is one meeting with one client. Choose who it is with.", wrap=True)
        )
        button = LargeButton(
            "Choose a client", symbol="users", kind="primary" if primary else "quiet"
        )
        button.clicked.connect(self.client_wanted)
        self._add(button)

    def _offer_protocols(self, choices: Choices) -> None:
        self._add(Label(f"Begin with {choices.client_label}", strong=True))
        for words in (choices.standing, choices.counts):
            if words:
                self._add(Hint(words))
        if choices.stops.items:
            self.notes = StopNotes(choices.stops.items, choices.stops.texts or {})
            self._add(self.notes)
            self.notes.setFocus()
        first = not choices.open and self.notes is None
        alone = first and len(choices.adopted) == 1
        for protocol in choices.adopted:
            button = SentenceButton(protocol.words, kind="primary" if alone else "quiet")
            button.setObjectName(protocol.id)
            button.clicked.connect(self._on_began)
            self._add(button)
            if first and protocol is choices.adopted[0]:
                button.setFocus()
        self._add(Hint("Press it to open the session."))
        self._paper = _FromPaper(choices.now)
        self._add(self._paper)

    def _offer_adoption(self, choices: Choices) -> None:
        self._add(Label(f"Begin with {choices.client_label}", strong=True))
        self._add(Label(NO_PROTOCOL, wrap=True))
        if not choices.offers:
            self._offer_settings()
        for offer in choices.offers:
            button = SentenceButton(offer.name)
            button.clicked.connect(partial(self.adoption_wanted.emit, offer))
            self._add(button)
            if offer is choices.offers[0] and not choices.open:
                button.setFocus()

    def _offer_settings(self) -> None:
        button = LargeButton("Open the settings", symbol="gear", kind="primary")
        button.clicked.connect(self.settings_wanted)
        self._add(button)

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._card.column.addWidget(part)

    def _empty(self) -> None:
        empty(self._card.column)

    def _on_resumed(self) -> None:
        self.resumed.emit(self.sender().objectName())

    def _on_began(self) -> None:
        at = self._paper.begun()
        if isinstance(at, Refusals):
            self.refuse(at)
        else:
            self.began.emit(self.sender().objectName(), at)


class _FromPaper(QWidget):
    """Says that a session is typed in afterwards, and when it began."""

    def __init__(self, now: Instant) -> None:
        super().__init__()
        self._now = now
        self._tick = TickField("Typed in afterwards from paper")
        self._fields = {
            "day": Field("Date on the paper", hint="As 2026-03-04 or 4 Mar 2026."),
            "time": Field("Began at", hint="As 09:30."),
        }
        self._tick.typed.connect(self._on_ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self._tick)
        column.addLayout(row(*self._fields.values(), gap_px=GRID_PX))
        self._on_ticked("")

    def begun(self) -> Instant | Refusals | None:
        """When the session on paper began; None for one that begins now."""
        if not self._tick.text():
            return None
        return parse_begin(self._fields["day"].text(), self._fields["time"].text(), self._now)

    def refuse(self, refusals: Refusals) -> str:
        """Shows each sentence under its field; what belongs to none."""
        return show_refusals(self._fields, refusals)

    def _on_ticked(self, ticked: str) -> None:
        for field in self._fields.values():
            field.setVisible(bool(ticked))
        if ticked:
            self._fields["day"].setFocus()
