"""The colours a client looks at: a few calm pairs, and any other by its number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from kapdesk.bilateral.model.plan import Look, SetPlan
from kapdesk.bilateral.parse.details import COLOUR, GROUND
from kapdesk.kernel.errors import Refusals
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.sets.detail_field import DetailField
from ui.sets.swatch import swatch
from ui.theme.tokens import GRID_PX

CALM: tuple[tuple[str, Look], ...] = (
    ("pale green on slate", Look()),
    ("warm sand on brown", Look("#E4D3B4", "#2A231D")),
    ("sky on deep blue", Look("#BCD6EA", "#16222F")),
    ("soft grey on charcoal", Look("#C9CDD1", "#1E1F21")),
    ("lavender on dusk", Look("#D3CBE6", "#25222E")),
    ("deep green on paper", Look("#2F5D50", "#EDE9DF")),
)
"""Pairs far enough apart to be found by tired eyes, and not so far that the light stays behind in the eye."""

COLUMNS = 2
SAID = "Like #CFE3D6. No saturated red; light and ground neither too alike nor too far apart."


class ColourPart(QWidget):
    """``wanted`` gives both colours as they were chosen or typed."""

    wanted = Signal(str, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._group = QButtonGroup(self)
        self._fields = {
            COLOUR: DetailField("Colour of the light"),
            GROUND: DetailField("Colour of the ground"),
        }
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for number, (words, look) in enumerate(CALM):
            button = swatch(words, look)
            self._group.addButton(button, number)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        held = column(gap_px=2 * GRID_PX)
        held.addLayout(grid)
        typed = row(*self._fields.values(), None, gap_px=3 * GRID_PX)
        for field in self._fields.values():
            typed.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        held.addLayout(typed)
        held.addWidget(Hint(SAID))
        held.addStretch(1)
        self.setLayout(held)
        self._group.idClicked.connect(self._on_swatch)
        for field in self._fields.values():
            field.wanted.connect(self._on_typed)

    def show_plan(self, plan: SetPlan) -> None:
        """The colours as they stand."""
        if plan.look != self._look:
            self.forget()
        self._look = plan.look
        self._fields[COLOUR].show_text(plan.look.colour)
        self._fields[GROUND].show_text(plan.look.ground)
        self._group.setExclusive(False)
        for number, (_, look) in enumerate(CALM):
            self._group.button(number).setChecked(look == plan.look)
        self._group.setExclusive(True)

    def refuse(self, refusals: Refusals) -> None:
        """Says at each why it was not taken."""
        for refusal in refusals.items:
            if refusal.field in self._fields:
                self._fields[refusal.field].refuse(refusal.sentence)

    def forget(self) -> None:
        """Leaves what was typed and not taken."""
        for field in self._fields.values():
            field.forget()

    def _on_swatch(self, number: int) -> None:
        self.forget()
        look = CALM[number][1]
        self.wanted.emit(look.colour, look.ground)

    def _on_typed(self, _text: str) -> None:
        self.wanted.emit(self._fields[COLOUR].text(), self._fields[GROUND].text())
