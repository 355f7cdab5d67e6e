"""What stands between sets, and how they are counted."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import BREATH_S
from kapdesk.kernel.units import Span
from ui.kit.buttons import LargeButton, ToggleButton
from ui.kit.field import Field
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.sets.stage_side import StageSide
from ui.stage.messages import Breathe

CIRCLE_S = Span(0, 600)
ABOUT = "After a set a circle may stand on the client's display that grows and shrinks slowly; 0 seconds for none."
AWAY = "Put the client's display away"


class BetweenSetup(QWidget):
    """The breathing circle and the count.  ``away`` when the client's display is to be put away."""

    away = Signal()

    def __init__(self, side: StageSide, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._fields = {
            "breathe_s": (Field("Shown for, seconds"), CIRCLE_S),
            "breathe_in_s": (Field("In, seconds"), BREATH_S),
            "breathe_out_s": (Field("Out, seconds"), BREATH_S),
        }
        self._keep = LargeButton("Keep")
        self._look = ToggleButton("Show it now", tall=True)
        self._sweeps = ToggleButton("Count single sweeps", tall=True)
        self._down = ToggleButton("Count down", tall=True)
        self._away = LargeButton(AWAY)
        self._keep.clicked.connect(self._on_keep)
        self._look.toggled.connect(self._on_look)
        self._sweeps.clicked.connect(self._on_counts)
        self._down.clicked.connect(self._on_counts)
        self._away.clicked.connect(self.away)
        for field, _ in self._fields.values():
            field.entered.connect(self._on_keep)
        held = column(Heading("The breathing circle", level=3), Hint(ABOUT))
        held.addLayout(row(*(field for field, _ in self._fields.values())))
        held.addLayout(row(self._keep, self._look, None))
        held.addWidget(Heading("The count", level=3))
        held.addLayout(row(self._sweeps, self._down, None))
        held.addWidget(Heading("The client's display", level=3))
        held.addLayout(row(self._away, None))
        held.addStretch(1)
        self.setLayout(held)

    def begin(self) -> None:
        """Shows what is kept."""
        kept = self._side.kept
        for key, (field, _) in self._fields.items():
            field.set_text(f"{getattr(kept, key):g}")
            field.refuse("")
        self._sweeps.setChecked(kept.sweeps)
        self._down.setChecked(kept.count_down)

    def end(self) -> None:
        """Takes the circle away."""
        self._look.setChecked(False)

    def _on_look(self, shown: bool) -> None:
        self._side.send(Breathe(shown))

    def _on_counts(self) -> None:
        sweeps, down = self._sweeps.isChecked(), self._down.isChecked()
        self._side.put(msgspec.structs.replace(self._side.kept, sweeps=sweeps, count_down=down))

    def _on_keep(self) -> None:
        found: dict[str, float] = {}
        for key, (field, span) in self._fields.items():
            number = _read(field.text())
            taken = number is not None and number in span
            field.refuse("" if taken else f"Between {span} seconds.")
            if number is not None and taken:
                found[key] = number
        if len(found) == len(self._fields):
            self._side.put(msgspec.structs.replace(self._side.kept, **found))


def _read(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
