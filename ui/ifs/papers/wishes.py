"""How a paper of parts work is wanted: about whom, between which moments, on which paper, for whose eyes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.papers import DRAWN, FOR_THE_CLIENT, FORWARD, PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.before_print import questions
from kapdesk.ifs.seen.history import Stop
from kapdesk.ifs.seen.letter import by_hand
from kapdesk.ifs.seen.stop_keys import stop_key, stop_words
from kapdesk.kernel.ids import BookId, PartId
from ui.ifs.papers.curve_wish import CurveWish
from ui.kit.buttons import Button, ToggleButton
from ui.kit.field import ChoiceField, Field
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.papers import NOTES

ABOUT_PX, PAPER_PX = 300, 130
NO_PART = "No part of this client was met yet."
TOO_LONG = f"The line has up to {FORWARD} letters."
LINE = "A line about a way forward"
TAKEN_HOME = "For the client to take home: nothing that is for you alone is on it. It is made from your own notes."
"""Said of a paper that is the client's."""

PEN, DRAWING, CHOSEN = "Strike and edit   E", "SVG …   V", "Only what is chosen   C"
PAPERS = (("", "As usual"), ("A4", "A4"), ("Letter", "Letter"))
FIRST, NOW = ("", "first dose, or the start"), ("", "now")
"""What changes are counted between where nobody chose."""


class Wishes(QWidget):
    """Asks no more than the paper in sight needs.  ``changed`` with every choice, ``pen_wanted`` for the letter.

    ``drawing_wanted`` for the map as a file of lines.
    """

    changed = Signal()
    pen_wanted = Signal()
    drawing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = PartsPaper.MAP
        self._state = IfsState()
        self._part = ChoiceField("Part", [])
        self._since = ChoiceField("From", [FIRST])
        self._until = ChoiceField("To", [NOW])
        self._paper = ChoiceField("Paper", PAPERS)
        self._paper.setFixedWidth(wide_px(PAPER_PX))
        for one in (self._part, self._since, self._until):
            one.setFixedWidth(wide_px(ABOUT_PX))
        self.chosen = ToggleButton(CHOSEN, name="Only what is chosen on the map")
        self._only: tuple[str, ...] = ()
        self.curve = CurveWish()
        self.tiled = ToggleButton("Several sheets   T", name="Over several sheets")
        self.large = ToggleButton("Large print   L", name="Large print")
        self.initials = ToggleButton("Initials only   I", name="Initials only")
        self.forward = Field(LINE)
        self.pen = Button(PEN, name="Strike and edit")
        self.drawing = Button(DRAWING, name="Save as a drawing")
        self._asks = Hint("")
        self._notes = Hint(NOTES)
        self._forward_said = ""
        self._nouns = True
        self._lay_out()
        self._wire()
        self.show_paper(self._what)

    def offer(self, state: IfsState) -> None:
        """Offers the parts there are, keeping the one that was chosen."""
        self._state = state
        parts = sorted(state.drawn.parts.values(), key=lambda one: one.number)
        _offer(self._part, [(one.id, f"{one.number} {one.name}") for one in parts])
        self.curve.offer(state)
        self._ask()

    def offer_chosen(self, things: Sequence[str]) -> None:
        """Offers a paper of what is chosen on the map alone; of all of it first."""
        self._only = tuple(things)
        self.chosen.setChecked(False)
        self._show_chosen()

    def offer_moments(self, stops: Sequence[Stop]) -> None:
        """Offers the moments changes may be told between, keeping those that were chosen."""
        named = [(stop_key(one), stop_words(one)) for one in stops]
        _offer(self._since, [FIRST, *named])
        _offer(self._until, [NOW, *named])

    def forget(self) -> None:
        """Another client: nothing that was written or chosen for this one stays."""
        self.forward.set_text("")
        self._forward_said = ""
        self.offer_chosen(())
        for moment, usual in ((self._since, FIRST), (self._until, NOW)):
            moment.offer([usual])
        self.curve.forget()
        self._part.offer([])
        self.offer(IfsState())

    def show_paper(self, what: str) -> None:
        """Asks what this paper needs to know."""
        self._what = PartsPaper(what)
        self._part.setVisible(self._what is PartsPaper.PART and bool(self._part.key()))
        for one in (self._since, self._until, self.curve):
            one.setVisible(self._what is PartsPaper.CHANGES)
        for button in (self.tiled, self.drawing):
            button.setVisible(self._what in DRAWN)
        self._show_chosen()
        self.forward.setVisible(self._what is PartsPaper.CLIENT_MAP)
        self.pen.setVisible(self._what is PartsPaper.LETTER)
        self._notes.setText(TAKEN_HOME if self._what in FOR_THE_CLIENT else NOTES)
        self._ask()

    def say_kinds(self, *, nouns: bool) -> None:
        """Whether kinds are told by their terms."""
        self._nouns = nouns

    def show_part(self, part: PartId) -> None:
        """Chooses a part."""
        self._part.set_key(part)

    def missing(self) -> str:
        """Why this paper cannot be had; empty when it can."""
        if self._what is PartsPaper.PART and not self._part.key():
            return NO_PART
        long = self._what is PartsPaper.CLIENT_MAP and len(self.forward.text()) > FORWARD
        return TOO_LONG if long else ""

    def wanted(self, book: BookId) -> PartsPaperWanted:
        """The paper as it is wanted now."""
        changes, of_part = self._what is PartsPaper.CHANGES, self._what is PartsPaper.PART
        return PartsPaperWanted(
            self._what,
            book,
            PartId(self._part.key()) if of_part else self.curve.part() if changes else None,
            large=self.large.isChecked(),
            paper=self._paper.key(),
            tiled=self._what in DRAWN and self.tiled.isChecked(),
            initials=self.initials.isChecked(),
            forward=self.forward.text() if self._what is PartsPaper.CLIENT_MAP else "",
            since=self._since.key() if changes else "",
            until=self._until.key() if changes else "",
            nouns=self._nouns,
            only=self._only if self._what in DRAWN and self.chosen.isChecked() else (),
            beside=self.curve.beside() if changes else "",
        )

    def asks(self) -> str:
        """What to think about before it goes out; empty where there is nothing."""
        return self._asks.text()

    def _show_chosen(self) -> None:
        self.chosen.setVisible(bool(self._only) and self._what in DRAWN)

    def _ask(self) -> None:
        """Asks, and holds nothing back."""
        found: tuple[str, ...] = ()
        if self._what in (*DRAWN, *FOR_THE_CLIENT):
            own = by_hand(self._state) if self._what is PartsPaper.LETTER else self.forward.text()
            found = questions(self._state, client=self._what in FOR_THE_CLIENT, forward=own)
        self._asks.setText("\n".join(found))
        self._asks.setVisible(bool(found))

    def _on_forward(self, text: str) -> None:
        """The line is written: the paper is made with it."""
        if text != self._forward_said:
            self._forward_said = text
            self._on_changed()

    def _on_typed(self, text: str) -> None:
        self._ask()
        self.forward.refuse(TOO_LONG if len(text) > FORWARD else "")

    def _on_changed(self) -> None:
        self.changed.emit()

    def _lay_out(self) -> None:
        chosen = row(self._part, self._since, self._until, self.chosen, None, gap_px=2 * GRID_PX)
        ways = row(
            *(self._paper, self.tiled, self.large, self.initials, self.drawing, self.pen, None),
            gap_px=2 * GRID_PX,
        )
        laid = column(gap_px=GRID_PX)
        laid.setContentsMargins(0, 0, 0, 0)
        for line in (chosen, ways):
            laid.addLayout(line)
        laid.insertWidget(1, self.curve)
        for part in (self.forward, self._notes, self._asks):
            laid.addWidget(part)
        self.setLayout(laid)

    def _wire(self) -> None:
        for choice in (self._part, self._since, self._until, self._paper):
            choice.chosen.connect(self._on_changed)
        for toggle in (self.chosen, self.tiled, self.large, self.initials):
            toggle.clicked.connect(self._on_changed)
        self.curve.changed.connect(self.changed)
        self.forward.typed.connect(self._on_typed)
        self.forward.finished.connect(self._on_forward)
        self.pen.clicked.connect(self.pen_wanted)
        self.drawing.clicked.connect(self.drawing_wanted)


def _offer(field: ChoiceField, choices: Sequence[tuple[str, str]]) -> None:
    chosen = field.key()
    field.offer(choices)
    field.set_key(chosen)
