"""What one mark feels like: its quality, how strong it is, what it does, how deep, where it spreads, in what words."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kapdesk.body.model import BodyMark, Depth, Direction, Quality
from kapdesk.body.parse import COLOUR_LETTERS, OTHER_LETTERS, WORDS_LETTERS
from kapdesk.body.regions import NOWHERE, REGIONS
from kapdesk.body.words import where_words
from ui.bodymap.strength import IN_ONE_LINE, IN_TWO_LINES, Strength
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField, Field
from ui.kit.surface import column, row
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

UNSAID = "–"
"""Stands where nothing was said."""

IS_LIKE, DOES, LIES, SPREADS = "Feels", "It is", "Lies", "Spreads to"
STRENGTH = "How strong, 0 to 10"
OTHER, WORDS, COLOUR = "What it feels like", "Client’s words", "Its colour"

LEAST_LETTERS = 6
"""How many letters of a choice are in sight at least."""

_DOING = {
    Direction.STRONGER: "stronger",
    Direction.WEAKER: "weaker",
    Direction.MOVING: "moving",
    Direction.NUMB: "numb",
}
_DEPTHS = {Depth.SURFACE: "surface", Depth.INSIDE: "inside"}
"""What the lists say."""


class Feeling(QWidget):
    """Works on one mark.  ``changed`` gives the mark as it is now.  ``beside`` has room for all numbers in one line.

    ``remove`` is the button that takes it away, for whoever holds the marks.
    """

    changed = Signal(object)

    def __init__(self, *, beside: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = BodyMark()
        self._where = Heading("", level=3)
        self._where.setWordWrap(True)
        self.remove = Button("Remove", symbol="trash")
        self._quality = _choice(IS_LIKE, [(one.value, one.value) for one in Quality])
        self._direction = _choice(DOES, [(key.value, words) for key, words in _DOING.items()])
        self._depth = _choice(LIES, [(key.value, words) for key, words in _DEPTHS.items()])
        self._above = Label(STRENGTH, size_px=SMALL_PX, tone="quiet")
        self._strength = Strength(STRENGTH, columns=IN_ONE_LINE if beside else IN_TWO_LINES)
        places = [(one.id, one.words) for one in REGIONS if one.id != NOWHERE]
        self._spread = _choice(SPREADS, places)
        self._other = Field(OTHER, placeholder="prickly, like wool …")
        self._words = Field(WORDS, placeholder="as they say it")
        self._colour = Field(COLOUR)
        self._lay_out(beside=beside)

    def show_mark(self, mark: BodyMark) -> None:
        """Works on this mark from now on."""
        same = mark.id == self._mark.id
        self._mark = mark
        self._where.setText(where_words(mark))
        self._quality.set_key(mark.quality or "")
        self._direction.set_key(mark.direction or "")
        self._depth.set_key(mark.depth or "")
        self._spread.set_key(mark.spread_to)
        self._strength.set_value(mark.intensity)
        felt = NOWHERE not in mark.regions
        parts = (
            self._quality,
            self._depth,
            self._strength,
            self._above,
            self._spread,
            self._colour,
        )
        for part in parts:
            part.setVisible(felt)
        self._other.setVisible(felt and mark.quality is Quality.OTHER)
        texts = (self._other, mark.other), (self._words, mark.words), (self._colour, mark.colour)
        for field, text in texts:
            # What is being typed keeps its cursor, and the blank that was typed last.
            if not same or field.text().strip() != text:
                field.set_text(text)

    def start(self) -> None:
        """Puts the keyboard on the first thing to say."""
        self._quality.setFocus()

    def _lay_out(self, *, beside: bool) -> None:
        held = column(gap_px=GRID_PX)
        head = row(gap_px=GRID_PX)
        head.addWidget(self._where, 1)
        head.addWidget(self.remove)
        held.addLayout(head)
        first = (self._quality, self._direction, *((self._depth,) if beside else ()))
        second = (*(() if beside else (self._depth,)), self._spread)
        held.addLayout(_even(*first))
        held.addWidget(self._other)
        held.addLayout(column(self._above, self._strength, gap_px=4))
        if beside:
            held.addLayout(_even(*second, self._colour))
            held.addWidget(self._words)
        else:
            held.addLayout(_even(*second))
            held.addLayout(_even(self._colour, self._words))
        held.setContentsMargins(0, 0, 0, 0)
        self.setLayout(held)
        for choice in (self._quality, self._direction, self._depth, self._spread):
            choice.chosen.connect(self._on_chosen)
        self._strength.chosen.connect(self._on_chosen)
        for field in (self._other, self._words, self._colour):
            field.typed.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        quality, direction = self._quality.key(), self._direction.key()
        depth = self._depth.key()
        is_other = quality == Quality.OTHER
        self._mark = replace(
            self._mark,
            quality=Quality(quality) if quality else None,
            other=self._other.text().strip()[:OTHER_LETTERS] if is_other else "",
            intensity=self._strength.value(),
            direction=Direction(direction) if direction else None,
            depth=Depth(depth) if depth else None,
            spread_to=self._spread.key(),
            words=self._words.text().strip()[:WORDS_LETTERS],
            colour=self._colour.text().strip()[:COLOUR_LETTERS],
        )
        self._other.setVisible(is_other)
        self.changed.emit(self._mark)


def _choice(label: str, choices: list[tuple[str, str]]) -> ChoiceField:
    """A choice that needs no more room than its neighbours leave it, however long its longest place."""
    field = ChoiceField(label, [("", UNSAID), *choices])
    for box in field.findChildren(QComboBox):
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(LEAST_LETTERS)
    return field


def _even(*parts: QWidget) -> QHBoxLayout:
    """Parts side by side that share the width evenly."""
    line = row(gap_px=GRID_PX)
    for part in parts:
        line.addWidget(part, 1)
    return line
