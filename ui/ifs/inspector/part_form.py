"""What a part is, as fields in the order they are told; all of it can stay empty but the name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.parts import Part
from kapdesk.kernel.errors import Refusals
from ui.ifs.inspector.part_texts import BY_ACTIVATION, BY_HAND, LISTS, TOLD, texts_of
from ui.ifs.outline.choices import (
    CERTAINTIES,
    EPISTEMICS,
    PATTERNS,
    SEEN_BY,
    SHAPES,
    colours,
    kinds,
)
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.surface import column
from ui.theme.tokens import GRID_PX

BY_COMMAS = "Between commas."
LONG = (
    *("own_words", "job", "intent", "fear_if_stops", "job_wanted", "trailhead", "origin"),
    *("form", "voice"),
)
"""What is told in more than a line."""


class PartForm(QWidget):
    """``typed`` with every change a person makes."""

    typed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded: dict[str, str] = {}
        self.choices: dict[str, ChoiceField] = {
            "kind": ChoiceField(TOLD["kind"], kinds(nouns=True)),
            "certainty": ChoiceField(TOLD["certainty"], CERTAINTIES),
            "epistemic": ChoiceField(TOLD["epistemic"], EPISTEMICS),
            "shape": ChoiceField(TOLD["shape"], SHAPES),
            "colour": ChoiceField(TOLD["colour"], colours()),
            "pattern": ChoiceField(TOLD["pattern"], PATTERNS),
            "size_by_activation": ChoiceField(
                TOLD["size_by_activation"],
                ((BY_HAND, "By hand"), (BY_ACTIVATION, "By its last activation")),
            ),
            "seen_by": ChoiceField(TOLD["seen_by"], SEEN_BY),
        }
        self.fields: dict[str, Field | NoteField] = {
            key: NoteField(name, lines=2)
            if key in LONG
            else Field(name, hint=BY_COMMAS if key in LISTS else "")
            for key, name in TOLD.items()
            if key not in self.choices
        }
        self._lay_out()

    def show_part(self, part: Part, kept: Mapping[str, str]) -> None:
        """A part as it is recorded, with what was typed of it and not saved yet."""
        self._recorded = texts_of(part)
        self._put({**self._recorded, **kept})

    def renew(self, part: Part) -> None:
        """The record has changed: what was typed stays, the rest follows."""
        self.show_part(part, self.texts())

    def say_kinds(self, *, nouns: bool) -> None:
        """Says the kinds by their names, or in plain words."""
        kept = self.choices["kind"].key()
        self.choices["kind"].offer(kinds(nouns=nouns))
        self.choices["kind"].set_key(kept)

    def texts(self) -> dict[str, str]:
        """What stands in the form and not in the record."""
        recorded = self._recorded
        return {key: text for key, text in self.whole().items() if text != recorded.get(key, "")}

    def whole(self) -> dict[str, str]:
        """Everything that stands in the form."""
        return {
            **{key: field.text() for key, field in self.fields.items()},
            **{key: choice.key() for key, choice in self.choices.items()},
        }

    def refuse(self, refusals: Refusals) -> str:
        """Puts what was refused under its fields; the sentences that have none here are given back."""
        return show_refusals({**self.fields, **self.choices}, refusals)

    def _put(self, texts: Mapping[str, str]) -> None:
        for key, field in self.fields.items():
            if field.text() != texts.get(key, ""):
                field.set_text(texts.get(key, ""))
        for key, choice in self.choices.items():
            choice.set_key(texts.get(key, ""))

    def _lay_out(self) -> None:
        asked: dict[str, QWidget] = {**self.fields, **self.choices}
        laid = column(gap_px=GRID_PX)
        for key in TOLD:
            laid.addWidget(asked[key])
        self.setLayout(laid)
        for field in self.fields.values():
            field.typed.connect(self._on_typed)
        for choice in self.choices.values():
            choice.chosen.connect(self._on_typed)

    def _on_typed(self) -> None:
        self.typed.emit()
