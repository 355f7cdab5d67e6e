"""The targets of the chair-side view: one key each, large enough to be hit without looking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kapdesk.dosing.model.moments import TOOK
from kapdesk.dosing.model.protocol import Phase
from ui.kit.buttons import Button
from ui.theme.fonts import text_font
from ui.theme.tokens import GRID_PX, LEAD_PX

TARGET_PX = 96
ACROSS = 5
READING, DISTRESS, SPAT, PHASE, HIDE = "reading", "distress", "spat", "phase", "hide"


@dataclass(frozen=True, slots=True)
class Target:
    """One key of the chair-side view: what it keeps, and the word that is said back."""

    key: str
    act: str
    word: str


TARGETS: tuple[Target, ...] = (
    Target("V", READING, "Reading"),
    Target("S", DISTRESS, "Distress"),
    Target("T", "touch", "Touch"),
    Target("Q", "quote", "Quote"),
    Target("D", TOOK, "Dose taken"),
    Target("X", SPAT, "Spat"),
    Target("N", "note", "Note"),
    Target("R", "tears", "Tears"),
    Target("U", "nausea", "Nausea"),
    Target("I", "intervention", "Intervention"),
    Target("B", "body", "Body"),
    Target("G", "image", "Image"),
    Target("M", "music", "Music"),
    Target("P", PHASE, "Phase"),
    Target("H", HIDE, "Hide numbers"),
)
BY_KEY: Mapping[str, Target] = {target.key: target for target in TARGETS}


class Pad(QWidget):
    """All targets.  ``pressed`` gives the key of one."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        for index, target in enumerate(TARGETS):
            button = large_button(f"{target.key}   {target.word}", target.key, target.word)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, index // ACROSS, index % ACROSS)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        rows = len(TARGETS) // ACROSS
        self.setFixedHeight(rows * TARGET_PX + (rows - 1) * GRID_PX)

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().objectName())


class Digits(QWidget):
    """A row of numbered choices, each of the target's height.  ``pressed`` gives the number of one."""

    pressed = Signal(int)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        for number, said in enumerate(words):
            button = large_button(said, str(number), said)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, 0, number)
            grid.setColumnStretch(number, 1)
        self.setFixedHeight(TARGET_PX)

    def _on_clicked(self) -> None:
        self.pressed.emit(int(self.sender().objectName()))


def phase_words(phases: Sequence[Phase]) -> tuple[str, ...]:
    """The phases with the digit of each, from 1."""
    return tuple(f"{number}   {phase.name}" for number, phase in enumerate(phases, start=1))


def large_button(words: str, name: str, spoken: str) -> Button:
    """A target of the chair-side size."""
    button = Button(words, tall=True, name=spoken)
    button.setObjectName(name)
    button.setProperty("narrow", True)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    button.setFont(text_font(LEAD_PX))
    return button
