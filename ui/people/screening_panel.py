"""A client's screening beside the card: what is to be asked of a prescriber, and what one wrote about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.people.model.screening import ItemState, Tier
from kapdesk.people.parse.screening import SHEET
from kapdesk.people.rules.screening import ASK, NOT_IN_THE_LIST, LookedUp
from kapdesk.people.service.screening import Screened
from ui.kit.buttons import Button
from ui.kit.chip import Chip
from ui.kit.surface import Hairline, Scroll, column, empty, row
from ui.kit.text import Heading, Hint, Label
from ui.people.standing import Standing
from ui.theme.tokens import GRID_PX

NOT_YET = (
    "Before a first session a prescriber needs to know what may speak against it. The sheet asks; an answer that "
    "speaks against it, or a not known, becomes a question for the prescriber. It clears nobody."
)
CLEAR = "The sheet left nothing to ask, and nothing on the card was found in the list of medicines."
ANEW = "Every question is asked again, and a prescriber's note about an answer counts for that answer only."
TIERS = {
    Tier.STOP: ("Before a session", "warning", "notice"),
    Tier.CAUTION: ("With caution", "info", "ink"),
    Tier.NOTE: ("To note", "info", "quiet"),
}


class ScreeningPanel(QWidget):
    """Shows a screening; asks its page for everything else.

    ``answer_wanted`` opens the sheet anew, ``correct_wanted`` the one that holds; ``read_wanted`` shows it;
    ``work_up_wanted`` the work-up; ``stimulation_wanted`` the sheet about light, tone and touch; ``note_wanted``
    carries the key of an item; ``paper_wanted`` whether the filled sheet is meant.
    """

    answer_wanted = Signal()
    correct_wanted = Signal()
    read_wanted = Signal()
    note_wanted = Signal(str)
    paper_wanted = Signal(bool)
    work_up_wanted = Signal()
    stimulation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when = Label(tone="quiet")
        self._answer = Button("Begin the screening", symbol="pencil-simple")
        self._read = Button("Read", symbol="file-text", name="Read the answered sheet")
        self._correct = Button("Correct", symbol="pencil-simple", name="Correct an answer")
        self._filled = Button("Print", symbol="printer", name="Print the answered sheet")
        self._work_up = Button("Work-up", symbol="check-circle")
        self._stimulation = Button("Light and tone", symbol="check-circle")
        self._blank = Button("Blank sheet", symbol="printer", name="Print a blank sheet")
        self._answer.clicked.connect(self.answer_wanted)
        self._work_up.clicked.connect(self.work_up_wanted)
        self._stimulation.clicked.connect(self.stimulation_wanted)
        self._read.clicked.connect(self.read_wanted)
        self._correct.clicked.connect(self.correct_wanted)
        self._filled.clicked.connect(self._on_filled)
        self._blank.clicked.connect(self._on_blank)
        self._items = Scroll(gap_px=2 * GRID_PX)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        acts = row(self._when, None, self._read, self._correct, self._filled, gap_px=GRID_PX)
        lines.addLayout(acts)
        lines.addWidget(self._items, 1)
        sheets = (self._answer, self._work_up, self._stimulation, self._blank)
        lines.addLayout(row(*sheets, None, gap_px=GRID_PX))

    def show_standing(self, standing: Standing | None) -> None:
        """Shows a client's screening; none empties it."""
        _empty(self._items)
        answered = standing is not None and standing.screened.entry is not None
        for button in (self._read, self._correct, self._filled):
            button.setVisible(answered)
        for button in (self._answer, self._work_up, self._stimulation, self._blank):
            button.setVisible(standing is not None)
        if standing is None:
            self._when.setText("")
            return
        self._say_when(standing)
        for part in _parts(standing.screened, self._on_note):
            self._items.column.addWidget(part)
        self._items.column.addStretch(1)

    def _say_when(self, standing: Standing) -> None:
        at, begun = standing.screened.at, SHEET in standing.begun
        self._when.setText(f"Answered {at.day()}" if at else "Not screened yet")
        words = "Screen anew" if at else "Begin the screening"
        self._answer.setText("Go on with the screening" if begun else words)
        self._answer.setToolTip(ANEW if at else "")

    def _on_note(self) -> None:
        self.note_wanted.emit(self.sender().objectName())

    def _on_filled(self) -> None:
        self.paper_wanted.emit(True)

    def _on_blank(self) -> None:
        self.paper_wanted.emit(False)


class _Item(QWidget):
    """One item: how it is held, what it is, why, and the note about it or the way to write one."""

    def __init__(self, state: ItemState, on_note: Callable[[], None]) -> None:
        super().__init__()
        item = state.item
        words, symbol, tone = TIERS[item.tier]
        held = (
            Chip(words, symbol=symbol, tone=tone) if state.open else Chip("Noted", symbol="check")
        )
        note = Button(
            "Prescriber's note" if state.open else "Correct the note", symbol="pencil-simple"
        )
        note.setObjectName(item.key)
        note.setAccessibleName(f"{note.text()}: {item.asks}")
        note.clicked.connect(on_note)
        lines = column(gap_px=4)
        lines.addLayout(row(held, None, note))
        lines.addWidget(Label(item.asks, wrap=True))
        lines.addWidget(Label(item.answer, strong=True, wrap=True))
        lines.addWidget(Hint(item.reason))
        lines.addWidget(Hint(f"{ASK if state.open else ''} Source {item.source}.".strip()))
        if state.note is not None:
            by = f"{state.note.prescriber}, {say_day(state.note.on)}: {state.note.note}"
            lines.addWidget(Label(by, tone="accent", wrap=True))
        lines.addWidget(Hairline())
        self.setLayout(lines)


def _parts(screened: Screened, on_note: Callable[[], None]) -> list[QWidget]:
    parts: list[QWidget] = []
    if screened.entry is None:
        parts.append(Label(NOT_YET, tone="quiet", wrap=True))
    elif not screened.states:
        parts.append(Label(CLEAR, tone="quiet", wrap=True))
    open_first = sorted(screened.states, key=lambda state: not state.open)
    if open_first:
        parts.append(Heading("For the prescriber", level=2))
    parts += [_Item(state, on_note) for state in open_first]
    unknown = [one for one in screened.medicines if not one.matches]
    if unknown:
        parts += [Heading("Medicines not in the list", level=2), *map(_medicine, unknown)]
        parts.append(Hint(NOT_IN_THE_LIST))
    return parts


def _medicine(found: LookedUp) -> QWidget:
    return Label(found.medicine, wrap=True)


def _empty(scroll: Scroll) -> None:
    empty(scroll.column)
