"""What a line may be put right by: a number, one of a few words, words of one's own, ticks, marks of the body."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kapdesk.bilateral.model.facts import CAME_UP_TAGS
from kapdesk.body.drafts import marks_of
from kapdesk.body.words import marks_words
from ui.forms.rating import Rating
from ui.kit.buttons import Button, ToggleButton
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.surface import column
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

SHOULD = "What it should say"
MARK = "Mark the body anew …"
COLUMNS = 5
PRESSED = 11
"""A scale of so many numbers is pressed; a longer one is typed."""


class CorrectPart(QWidget):
    """``typed`` with every change a person makes."""

    typed = Signal()

    def text(self) -> str:
        """What it should say."""
        return ""

    def set_text(self, text: str) -> None:
        """Puts in what it says, or what was typed before."""


class NumberPart(CorrectPart):
    """A number between two ends, both of them included; what is typed may be none."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__()
        steps = range(low, high + 1)
        asked = f"{name} as it should be"
        self._value: Rating | Field
        if len(steps) <= PRESSED:
            self._value = Rating(asked, steps=steps)
            self._value.chosen.connect(self.typed)
        else:
            self._value = Field("", placeholder=f"{low} to {high}", name=asked)
            self._value.typed.connect(self.typed)
        self.setLayout(column(Label(SHOULD, tone="quiet"), self._value, gap_px=GRID_PX))
        self.setFocusProxy(self._value)

    def text(self) -> str:
        """The number as it stands."""
        return self._value.text().strip()

    def set_text(self, text: str) -> None:
        """Puts in a number."""
        self._value.set_text(text)


class ChoicePart(CorrectPart):
    """One of a few words."""

    def __init__(self, words: Sequence[str], label: str) -> None:
        super().__init__()
        self._choice = ChoiceField(label, [(one, one) for one in words])
        self._choice.chosen.connect(self.typed)
        self.setLayout(column(self._choice))
        self.setFocusProxy(self._choice)

    def text(self) -> str:
        """The word that is chosen."""
        return self._choice.key()

    def set_text(self, text: str) -> None:
        """Chooses a word."""
        self._choice.set_key(text)


class WordsPart(CorrectPart):
    """Words of one's own."""

    def __init__(self, label: str, lines: int) -> None:
        super().__init__()
        self._words = NoteField(label, lines=lines) if lines > 1 else Field(label)
        self._words.typed.connect(self.typed)
        self.setLayout(column(self._words))
        self.setFocusProxy(self._words)

    def text(self) -> str:
        """The words as they stand."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Puts words in."""
        self._words.set_text(text)


class TicksPart(CorrectPart):
    """What came up in a set, as far as it is ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._tags = {tag: ToggleButton(tag, name=f"It was: {tag}") for tag in CAME_UP_TAGS}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        for place, tick in enumerate(self._tags.values()):
            tick.setProperty("narrow", True)
            tick.clicked.connect(self.typed)
            grid.addWidget(tick, *divmod(place, COLUMNS))
        self.setLayout(grid)

    def text(self) -> str:
        """What is ticked, in its order."""
        return " ".join(tag for tag, button in self._tags.items() if button.isChecked())

    def set_text(self, text: str) -> None:
        """Ticks these alone."""
        for tag, button in self._tags.items():
            button.setChecked(tag in text.split())


class MarksPart(CorrectPart):
    """Where it was felt, as a draft of marks.  ``wanted`` when they are to be made anew."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft = ""
        self._felt = Label("", wrap=True)
        self._body = Button(MARK, symbol="person")
        self._body.clicked.connect(self.wanted)
        held = column(Label(SHOULD, tone="quiet"), self._felt, self._body, gap_px=GRID_PX)
        self.setLayout(held)
        self.setFocusProxy(self._body)

    def text(self) -> str:
        """The marks as a draft."""
        return self._draft

    def set_text(self, text: str) -> None:
        """Other marks."""
        self._draft = text
        self._felt.setText("\n".join(marks_words(marks_of(text))))
