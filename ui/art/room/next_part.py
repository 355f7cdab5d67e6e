"""What usually comes next, and why: said, and a press away; nothing goes by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Step
from ui.art.room.look import Look
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

MOST = 3
KEY, WAITS = "   N", "–"
AGAIN = "This step is usual once more."
LAST = "Nothing follows by the usual order. G closes the session."


class NextPart(QWidget):
    """``wanted`` names the step pressed, the likeliest first."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("What comes next")
        self._why = Label("", wrap=True)
        self._steps: tuple[Step, ...] = ()
        self._buttons = (PrimaryButton(WAITS), *(Button(WAITS) for _ in range(MOST - 1)))
        held = column(self._why, gap_px=4)
        held.addLayout(row(*self._buttons, None, gap_px=GRID_PX))
        self.setLayout(held)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)

    def show_look(self, look: Look) -> None:
        """The steps that usually follow."""
        found = look.ways.next
        others = tuple(one for one in found.steps if one is not look.step)
        again = AGAIN if len(others) < len(found.steps) else ""
        said = " ".join(part for part in (found.why, again) if part)
        self._steps = others[:MOST]
        self._why.setText(said or ("" if found.steps else LAST))
        self._why.setVisible(bool(self._why.text()))
        for place, button in enumerate(self._buttons):
            there = place < len(self._steps)
            button.setVisible(there)
            if there:
                step = self._steps[place]
                button.setText(f"{step.number} {named(step)}{'' if place else KEY}")
                button.needs("" if look.open else "The session is closed.")

    def first(self) -> Step | None:
        """The likeliest step."""
        return self._steps[0] if self._steps else None

    def _on_clicked(self) -> None:
        place = next(at for at, one in enumerate(self._buttons) if one is self.sender())
        self.wanted.emit(self._steps[place].value)


def named(step: Step) -> str:
    """A step as a title says it."""
    return step.value[:1].upper() + step.value[1:]
