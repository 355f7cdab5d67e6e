"""One part heard before a dose: how it stands to it, what it fears, on what terms it would agree."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.parts import Part
from ui.forms.options import Options
from ui.ifs.council.voices import APART, FEARS, STANCE, STANCES, TERMS, fears, field
from ui.ifs.outline.words import part_title
from ui.kit.field import Field, NoteField
from ui.kit.surface import Scroll, column
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

OTHER_FEAR = "Something else it fears"
ON_TERMS = "On what terms, in the part’s own words"


class VoicePart(QWidget):
    """``typed`` with every change a person makes."""

    typed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part | None = None
        self._words = {one.key: one.words for one in fears()}
        self._heading = Heading("", level=3)
        self.stance = Options(STANCES, name="How it stands to the dose", abreast=2)
        self.fears = Options(fears(), name="What it fears", many=True, narrow=True)
        self.other = Field(OTHER_FEAR)
        self.terms = NoteField(ON_TERMS, lines=3)
        self._scroll = Scroll(gap_px=GRID_PX)
        for one in (
            self._heading,
            self.stance,
            Label("What it fears", size_px=SMALL_PX, tone="quiet"),
            self.fears,
            self.other,
            self.terms,
        ):
            self._scroll.column.addWidget(one)
        self._scroll.column.addStretch(1)
        laid = column()
        laid.addWidget(self._scroll, 1)
        self.setLayout(laid)
        self.stance.chosen.connect(self._on_typed)
        self.fears.chosen.connect(self._on_typed)
        self.other.typed.connect(self._on_typed)
        self.terms.typed.connect(self._on_typed)

    def show_part(self, part: Part | None, texts: Mapping[str, str]) -> None:
        """A part, with what was typed of it."""
        self._part = part
        if part is None:
            return
        self._heading.setText(part_title(part))
        self.stance.set_keys([texts.get(field(part.id, STANCE), "")])
        said = [one for one in texts.get(field(part.id, FEARS), "").split(APART) if one]
        known = {words: key for key, words in self._words.items()}
        self.fears.set_keys([known[one] for one in said if one in known])
        self.other.set_text(APART.join(one for one in said if one not in known))
        if self.terms.text() != texts.get(field(part.id, TERMS), ""):
            self.terms.set_text(texts.get(field(part.id, TERMS), ""))

    def texts(self) -> dict[str, str]:
        """What stands in it, by the keys of the council; what is empty is empty there too."""
        part = self._part
        if part is None:
            return {}
        down = self.fears.keys()
        said = [self._words[key] for key in down]
        return {
            field(part.id, STANCE): "".join(self.stance.keys()),
            field(part.id, FEARS): APART.join((*said, *filter(None, (self.other.text().strip(),)))),
            field(part.id, TERMS): self.terms.text(),
        }

    def start(self) -> None:
        """At how it stands to the dose."""
        self.stance.setFocus()

    def _on_typed(self) -> None:
        self.typed.emit()
