"""What a picture is, as fields in the order they are told: the picture, the scene, what it means, the new version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.art.model.nouns import Sense
from kapdesk.art.model.state import ImageState
from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.model import Option
from ui.art.pictures.asks import TITLE, TITLE_HINT
from ui.art.pictures.picture_texts import listed, recorded_texts
from ui.art.pictures.words import (
    AUTHOR,
    AUTHORS,
    COMERS,
    KINDS,
    NEW_MEANING,
    NEW_VERSION,
    PERSPECTIVES,
    SOURCES,
)
from ui.forms.options import Options
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

SENSES = tuple(Option(one.value, one.value.capitalize()) for one in Sense)
BY_COMMAS = "Between commas."


class PictureForm(QWidget):
    """``typed`` with every change a person makes.

    ``beside`` stands above what a picture is, ``before`` beneath it.
    """

    typed = Signal()

    def __init__(self, beside: QWidget, before: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside, self._before = beside, before
        self._recorded: dict[str, str] = {}
        self.fields: dict[str, Field | NoteField] = {
            "name": Field(TITLE, hint=TITLE_HINT),
            "event": Field("When it was, or the client’s age then"),
            "start": NoteField("How the scene begins", lines=2),
            "hotspot": NoteField("The worst moment", lines=2),
            "end": NoteField("How it ends", lines=2),
            "meaning": NoteField("What it says about oneself, others, the world", lines=2),
            "emotions": Field("Emotions", hint="Between commas, how strong behind each: fear 80"),
            "avoidance": NoteField("What is avoided because of it", lines=2),
            "needs": Field("What was needed then", hint=BY_COMMAS),
            "helper_words": Field("Who or what that is"),
            "new_version": NoteField(NEW_VERSION, lines=6),
            "new_meaning": NoteField(NEW_MEANING, lines=2),
        }
        self.choices = {
            "kind": ChoiceField("What it is to the client", KINDS),
            "source": ChoiceField("How it came", SOURCES),
            "perspective": ChoiceField("Seen from", PERSPECTIVES),
            "helper": ChoiceField("Who comes to help", COMERS),
            "author": ChoiceField(AUTHOR, AUTHORS),
        }
        self.senses = Options(SENSES, name="Senses in it", many=True, abreast=3)
        self._lay_out()
        self._listen()

    @property
    def name(self) -> Field | NoteField:
        """Where one begins."""
        return self.fields["name"]

    def show_picture(self, picture: ImageState, kept: Mapping[str, str]) -> None:
        """A picture as it is recorded, with what was typed of it and not saved yet."""
        self._recorded = recorded_texts(picture)
        self._put({**self._recorded, **kept})

    def renew(self, picture: ImageState) -> None:
        """The record has changed: what was typed stays, the rest follows."""
        self.show_picture(picture, self.texts())

    def texts(self) -> dict[str, str]:
        """What stands in the form and not in the record."""
        recorded = self._recorded
        return {key: text for key, text in self.whole().items() if text != recorded.get(key, "")}

    def whole(self) -> dict[str, str]:
        """Everything that stands in the form."""
        return {
            **{key: field.text() for key, field in self.fields.items()},
            **{key: choice.key() for key, choice in self.choices.items()},
            "senses": ", ".join(self.senses.keys()),
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
        self.senses.set_keys(listed(texts.get("senses", "")))

    def _lay_out(self) -> None:
        left, right = Scroll(gap_px=2 * GRID_PX), Scroll(gap_px=2 * GRID_PX)
        left.column.addWidget(self._beside)
        self._fill(left, ("name", "event"))
        left.column.addLayout(self._pair("kind", "source"))
        senses = Label("Senses in it", size_px=SMALL_PX, tone="quiet")
        left.column.addLayout(column(senses, self.senses, gap_px=4))
        left.column.addWidget(self.choices["perspective"])
        self._fill(left, ("start", "hotspot", "end"))
        left.column.addWidget(self._before)
        right.column.addWidget(Heading("What it does", level=3))
        self._fill(right, ("meaning", "emotions", "avoidance"))
        right.column.addWidget(Heading("The new version", level=3))
        self._fill(right, ("needs",))
        right.column.addLayout(self._pair("helper", "author"))
        self._fill(right, ("helper_words", "new_version", "new_meaning"))
        for side in (left, right):
            side.column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * GRID_PX)
        line.addWidget(left, 1)
        line.addWidget(right, 1)

    def _fill(self, side: Scroll, keys: Iterable[str]) -> None:
        for key in keys:
            side.column.addWidget(self.fields[key])

    def _pair(self, *keys: str) -> QHBoxLayout:
        line = row(gap_px=GRID_PX)
        for key in keys:
            line.addWidget(self.choices[key], 1)
        return line

    def _listen(self) -> None:
        for field in self.fields.values():
            field.typed.connect(self._on_typed)
        for choice in self.choices.values():
            choice.chosen.connect(self._on_typed)
        self.senses.chosen.connect(self._on_typed)

    def _on_typed(self) -> None:
        self.typed.emit()
