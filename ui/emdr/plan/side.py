"""Beside the board: what sessions caught, and what the client has to hold on to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.caught import Caught
from kapdesk.emdr.model.state import EmdrState, ResourceState
from ui.emdr.plan.practised import served_words
from ui.kit.buttons import Button
from ui.kit.row_list import ROW_PX, Row, RowList
from ui.kit.surface import Scroll, row
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.caught_list import CaughtList

SIDE_PX = 288
NOTHING_TO_HOLD = (
    "A calm place, a container and others, with what they did for this client. What turned "
    "unpleasant is never offered when a session closes."
)


class Side(Scroll):
    """``resource_wanted`` with one to open, empty for a new one; what was caught has its own ``wanted``."""

    resource_wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=2 * GRID_PX, parent=parent)
        self.setFixedWidth(wide_px(SIDE_PX))
        self._caught_heading = Heading("", level=3)
        self.caught = CaughtList("Make it a target")
        self._heading = Heading("", level=3)
        self._nothing = Hint(NOTHING_TO_HOLD)
        self._rows = RowList("Resources")
        self._add = Button("Add a resource   R")
        for part in (self._caught_heading, self.caught, self._heading, self._nothing, self._rows):
            self.column.addWidget(part)
        self.column.addLayout(row(self._add, None))
        self.column.addStretch(1)
        self._rows.chosen.connect(self.resource_wanted)
        self._add.clicked.connect(self._on_add)
        self.show_state(EmdrState())
        self.show_caught(())

    def show_state(self, state: EmdrState) -> None:
        """The resources as they stand."""
        rows = [_row(one) for one in state.resources]
        self._heading.setText(f"To hold on to · {len(rows)}")
        self._rows.show_rows(rows)
        if not self._rows.hasFocus():
            self._rows.setCurrentIndex(QModelIndex())
        self._rows.setFixedHeight(ROW_PX * len(rows) + 2)
        self._rows.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def show_caught(self, caught: Sequence[Caught]) -> None:
        """What waits for a decision."""
        self.caught.show_caught(caught)
        self._caught_heading.setText(f"Caught in sessions · {len(caught)}")
        self._caught_heading.setVisible(bool(caught))
        self.caught.setVisible(bool(caught))

    def _on_add(self) -> None:
        self.resource_wanted.emit("")


def _row(resource: ResourceState) -> Row:
    said = resource.text
    cue = said.cue if said is not None else ""
    kind = resource.kind.value.capitalize()
    served = served_words(resource.practised[-1]) if resource.practised else "not practised yet"
    detail = f"{kind} · {served}" if cue else served
    trailing = "turned" if resource.turned else "serves" if resource.works else ""
    tone = "notice" if resource.turned else "quiet"
    return Row(resource.id, cue or kind, detail, trailing, tone)
