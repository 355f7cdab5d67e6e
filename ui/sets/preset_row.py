"""Presets as cards, each with the key that takes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from kapdesk.bilateral.model.preset import Preset
from ui.kit.text import Hint, Label
from ui.sets.card_button import CardButton
from ui.theme.tokens import GRID_PX

CARD_PX = 72
COLUMNS = 9


class PresetRow(QWidget):
    """One card is down while its plan stands as it is.  ``chosen`` gives the number of the card, from 0."""

    chosen = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID_PX)

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """Replaces the cards."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for number, preset in enumerate(presets):
            card = _card(number + 1, preset)
            self._group.addButton(card, number)
            self._grid.addWidget(card, number // COLUMNS, number % COLUMNS)
        for at in range(COLUMNS):
            self._grid.setColumnStretch(at, 1 if at < len(presets) else 0)

    def show_chosen(self, number: int | None) -> None:
        """Presses one down without announcing it; None lets all up."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == number)
        self._group.setExclusive(True)

    def needs(self, missing: str) -> None:
        """Closes all of them and says why; an empty sentence opens them, each with its own note."""
        for button in self._group.buttons():
            button.setEnabled(not missing)
            button.setAccessibleDescription(missing)


def _card(key: int, preset: Preset) -> CardButton:
    card = CardButton(f"Preset {key}: {preset.name}", high_px=CARD_PX)
    card.setToolTip(preset.note)
    number = Hint(str(key) if key <= COLUMNS else "", wrap=False)
    name = Label(preset.name, wrap=True)
    for label in (number, name):
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    held = QHBoxLayout(card)
    held.setContentsMargins(GRID_PX, 4, 4, 4)
    held.setSpacing(GRID_PX)
    held.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    held.addWidget(name, 1, Qt.AlignmentFlag.AlignTop)
    return card
