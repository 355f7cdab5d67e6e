"""One part of the assessment that is words: what it is, whether it is said, and the field it is said in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.asking import Ask
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

ASKS = {
    Part.CUE: "The word for it",
    Part.INCIDENT: "What happened, in a headline",
    Part.IMAGE: "The picture of the worst moment",
    Part.NEGATIVE: "What it says about oneself, that is not helpful",
    Part.POSITIVE: "What the client would rather believe of themselves",
    Part.VOC: "How true that feels now, with the picture: 1 to 7",
    Part.EMOTIONS: "What is felt, with picture and words",
    Part.DISTRESS: "How strong the distress is now, 0 to 10",
    Part.BODY: "Where it is felt in the body",
}
"""What each part of a target is asked by."""

HINTS = {
    Part.IMAGE: "Where there is none, another sense: a sound, a smell, a touch.",
    Part.EMOTIONS: "Several are parted by commas.",
}
LONG = (Part.IMAGE,)
FROM_LIST = "From the list"
LIST_PX = 160
SAID, OPEN, MAY, EARLY = "said", "still to be asked", "may stay empty", "came before its turn"


class PartHead(QWidget):
    """The number of a part in its column, what is asked, and how it stands."""

    def __init__(self, number: int, part: Part) -> None:
        super().__init__()
        self._stands = Hint("", wrap=False)
        line = row(Label(f"{number}", tone="quiet"), gap_px=GRID_PX)
        line.addWidget(Label(ASKS[part], wrap=True), 1)
        line.addWidget(self._stands)
        self.setLayout(line)

    def show_ask(self, ask: Ask | None) -> None:
        """Whether it is said."""
        self._stands.setText(_stands(ask))
        self._stands.set_tone("notice" if ask is not None and ask.early else "quiet")


class WordPart(QWidget):
    """Takes the words of one part.  ``typed`` with every change, ``entered`` on Enter in one line."""

    typed = Signal()
    entered = Signal()

    def __init__(self, number: int, part: Part, choices: Sequence[str] = ()) -> None:
        super().__init__()
        self.part = part
        self._recorded = ""
        self.head = PartHead(number, part)
        self._hint = hint = HINTS.get(part, "")
        self._field: Field | NoteField
        if part in LONG:
            self._field = NoteField("", lines=2, hint=hint, name=ASKS[part])
        else:
            self._field = Field("", hint=hint, name=ASKS[part])
            self._field.entered.connect(self.entered)
        self._field.typed.connect(self.typed)
        named = f"{ASKS[part]}, {FROM_LIST}"
        self._list = ChoiceField("", [(one, one) for one in (FROM_LIST, *choices)], name=named)
        self._list.chosen.connect(self._on_listed)
        self.setFocusProxy(self._field)
        self._list.setFixedWidth(wide_px(LIST_PX))
        if choices:
            self._field.set_beside(self._list)
        self.setLayout(column(self.head, self._field, gap_px=4))

    def text(self) -> str:
        """What stands in it."""
        return self._field.text().strip()

    @property
    def changed(self) -> bool:
        """Whether it says something else than what is written."""
        return self.text() != self._recorded

    def show_recorded(self, words: str) -> None:
        """What is written now; what is being typed stays."""
        if not self.changed:
            self._field.set_text(words)
        self._recorded = words

    def put_back(self, words: str) -> None:
        """What was typed and not written."""
        self._field.set_text(words)

    def remark(self, sentence: str) -> None:
        """What may be looked at again; nothing is refused by it."""
        self._field.set_hint(sentence or self._hint)

    def refuse(self, sentence: str) -> None:
        """Why it was not taken."""
        self._field.refuse(sentence)

    def _on_listed(self, words: str) -> None:
        if words != FROM_LIST:
            self._field.set_text(words)
            self._list.set_key(FROM_LIST)
            self.typed.emit()
            self.entered.emit()


def _stands(ask: Ask | None) -> str:
    if ask is None:
        return ""
    if ask.filled:
        return EARLY if ask.early else SAID
    return MAY if ask.may else OPEN
