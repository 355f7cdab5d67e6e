"""What a line should have said: its number, its words, its marks, asked as they were asked the first time."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kapdesk.bilateral.model.facts import CAME_UP_TAGS, CameUp, SetRated
from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.words import marks_words
from kapdesk.chart.model import Fact
from kapdesk.emdr.model.nouns import SPANS, Found, Measure
from kapdesk.emdr.model.targets import BodyFelt, BodyScanned, TargetRated, TargetReturned
from ui.emdr.room.rating_words import NAMES
from ui.emdr.room.written import CLEAR, LEFT
from ui.forms.rating import Rating
from ui.kit.buttons import Button, ToggleButton
from ui.kit.field import ChoiceField, NoteField
from ui.kit.surface import column
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, SMALL_PX

SHOULD = "What it should say"
MARK = "Mark the body anew …"
VALUE, WORDS, TAGS, CHOICE, MARKS = "value", "words", "tags", "choice", "marks"
COLUMNS = 5


class CorrectForm(QWidget):
    """Shows what fits the line, filled with what it says.

    ``typed`` with every change, ``body_wanted`` when the marks are to be made anew.
    """

    typed = Signal()
    body_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fact: Fact | None = None
        self._marks = ""
        self._should = Label(SHOULD, tone="quiet")
        self._scales = {measure: _scale(measure) for measure in Measure}
        self._choice = ChoiceField(SHOULD, [])
        self._words = NoteField(SHOULD, lines=3)
        self._tags = {tag: ToggleButton(tag, name=f"It was: {tag}") for tag in CAME_UP_TAGS}
        self._ticks = QWidget()
        self._felt = Label("", wrap=True)
        self._body = Button(MARK, symbol="person")
        self._refusal = Label("", size_px=SMALL_PX, tone="grave", wrap=True)
        self._lay_out()
        self._choice.chosen.connect(self._on_typed)
        self._words.typed.connect(self._on_typed)
        self._body.clicked.connect(self.body_wanted)
        for scale in self._scales.values():
            scale.chosen.connect(self._on_typed)
        for tag in self._tags.values():
            tag.clicked.connect(self._on_typed)

    def ask(self, fact: Fact) -> None:
        """What may be put right of a line, as it says now."""
        self._fact = fact
        self.refuse("")
        self._show_parts(fact)
        self.restore(_texts(fact))

    def start(self) -> None:
        """Puts the keyboard where the value is."""
        match self._fact:
            case TargetRated(measure=measure):
                self._scales[measure].setFocus()
            case SetRated():
                self._scales[Measure.DISTRESS].setFocus()
            case CameUp():
                self._words.setFocus()
            case BodyFelt():
                self._body.setFocus()
            case _:
                self._choice.setFocus()

    def refuse(self, sentence: str) -> None:
        """Says beneath the value why it was not taken; an empty sentence says nothing."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def texts(self) -> dict[str, str]:
        """What stands in it, where that is something else than the line says."""
        if self._fact is None:
            return {}
        before = _texts(self._fact)
        return {key: text for key, text in self._standing().items() if text != before.get(key)}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Puts back what was chosen or typed; what is not named stays."""
        for scale in self._scales.values():
            if VALUE in texts:
                scale.set_text(texts[VALUE])
        if CHOICE in texts:
            self._choice.set_key(texts[CHOICE])
        if WORDS in texts:
            self._words.set_text(texts[WORDS])
        if TAGS in texts:
            for tag, button in self._tags.items():
                button.setChecked(tag in texts[TAGS].split())
        if MARKS in texts:
            self.mark(texts[MARKS])

    def mark(self, draft: str) -> None:
        """Where it was felt, as it should say."""
        self._marks = draft
        self._felt.setText("\n".join(marks_words(marks_of(draft))))

    @property
    def marks(self) -> str:
        """Where it was felt, as a draft."""
        return self._marks

    def said(self) -> Fact | None:
        """The line as it should be; None while none is asked about."""
        return _said(self._fact, self._standing()) if self._fact is not None else None

    def _standing(self) -> dict[str, str]:
        fact = self._fact
        match fact:
            case TargetRated(measure=measure):
                return {VALUE: self._scales[measure].text()}
            case SetRated():
                return {VALUE: self._scales[Measure.DISTRESS].text()}
            case CameUp():
                ticked = (tag for tag, button in self._tags.items() if button.isChecked())
                return {WORDS: self._words.text(), TAGS: " ".join(ticked)}
            case BodyFelt():
                return {MARKS: self._marks}
            case _:
                return {CHOICE: self._choice.key()}

    def _show_parts(self, fact: Fact) -> None:
        measure = fact.measure if isinstance(fact, TargetRated) else None
        measure = Measure.DISTRESS if isinstance(fact, SetRated) else measure
        for one, scale in self._scales.items():
            scale.setVisible(one is measure)
        chosen = isinstance(fact, TargetReturned | BodyScanned)
        came_up, felt = isinstance(fact, CameUp), isinstance(fact, BodyFelt)
        self._should.setVisible(not chosen and not came_up)
        self._choice.setVisible(chosen)
        self._words.setVisible(came_up)
        self._ticks.setVisible(came_up)
        self._felt.setVisible(felt)
        self._body.setVisible(felt)
        if chosen:
            words = tuple(Found) if isinstance(fact, TargetReturned) else (CLEAR, LEFT)
            self._choice.offer([(str(one), str(one)) for one in words])

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        for place, tick in enumerate(self._tags.values()):
            tick.setProperty("narrow", True)
            grid.addWidget(tick, *divmod(place, COLUMNS))
        self._ticks.setLayout(grid)
        held = column(self._should, *self._scales.values(), self._choice, gap_px=GRID_PX)
        for part in (self._words, self._ticks, self._felt, self._body, self._refusal):
            held.addWidget(part)
        held.setContentsMargins(0, 0, 0, 0)
        self.setLayout(held)

    def _on_typed(self) -> None:
        self.refuse("")
        self.typed.emit()


def _scale(measure: Measure) -> Rating:
    span = SPANS[measure]
    name = f"{NAMES[measure]} as it should be"
    return Rating(name, steps=range(int(span.low), int(span.high) + 1))


def _said(fact: Fact, found: Mapping[str, str]) -> Fact:
    """A line with what stands in the form."""
    made = fact
    match fact:
        case TargetRated():
            made = replace(fact, value=int(found[VALUE]))
        case SetRated():
            made = replace(fact, distress=int(found[VALUE]))
        case CameUp():
            made = replace(fact, text=found[WORDS].strip(), tags=tuple(found[TAGS].split()))
        case BodyFelt():
            made = replace(fact, marks=marks_of(found[MARKS]))
        case TargetReturned():
            made = replace(fact, found=Found(found[CHOICE]))
        case BodyScanned():
            made = replace(fact, clear=found[CHOICE] == CLEAR)
    return made


def _texts(fact: Fact) -> dict[str, str]:
    """What a line says, as it stands in the form."""
    match fact:
        case TargetRated(value=value) | SetRated(distress=value):
            return {VALUE: str(value)}
        case CameUp(text=text, tags=tags):
            return {WORDS: text, TAGS: " ".join(tag for tag in CAME_UP_TAGS if tag in tags)}
        case BodyFelt(marks=marks):
            return {MARKS: draft_of(marks)}
        case TargetReturned(found=found):
            return {CHOICE: str(found)}
        case BodyScanned(clear=clear):
            return {CHOICE: CLEAR if clear else LEFT}
        case _:
            raise TypeError(type(fact).__name__)
