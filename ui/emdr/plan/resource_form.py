"""What a resource is: its kind, the word that calls it, the client's words for it, the sets it goes best with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Kind
from kapdesk.emdr.model.state import ResourceState
from ui.emdr.plan.guide_card import GuideCard
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.surface import column

KINDS = tuple((one.value, one.value.capitalize()) for one in Kind)
ANY = ("", "no preset of its own")


class ResourceForm(QWidget):
    """``typed`` with every change.  ``guide`` follows the kind, and is laid where there is room."""

    typed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded: dict[str, str] = {}
        self.kind = ChoiceField("What it is", KINDS)
        self.cue = Field("The word that calls it", hint="The client’s own; it may come later.")
        self.text = NoteField("What it is like, in the client’s words", lines=6)
        self.preset = ChoiceField("Goes best with", (ANY,))
        self.guide = GuideCard()
        parts = (self.kind, self.cue, self.text, self.preset)
        self.setLayout(column(*parts))
        self.kind.chosen.connect(self._on_typed)
        self.preset.chosen.connect(self._on_typed)
        self.cue.typed.connect(self._on_typed)
        self.text.typed.connect(self._on_typed)

    def show_resource(self, resource: ResourceState | None, kept: Mapping[str, str]) -> None:
        """A resource as it is recorded, or a new one, with what was typed of it and not saved yet."""
        self._recorded = _recorded(resource)
        texts = {**self._recorded, **kept}
        self.kind.setVisible(resource is None)
        self.kind.set_key(texts["kind"])
        if self.cue.text() != texts["cue"]:
            self.cue.set_text(texts["cue"])
        if self.text.text() != texts["text"]:
            self.text.set_text(texts["text"])
        self._choose_preset(texts["preset"])
        self.guide.show_kind(Kind(texts["kind"]))

    def renew(self, resource: ResourceState | None) -> None:
        """The record has changed: what was typed stays, the rest follows."""
        self.show_resource(resource, self.texts())

    def offer_presets(self, names: Sequence[str]) -> None:
        """What sets it may go with; the one that is chosen stays."""
        chosen = self.preset.key()
        self.preset.offer((ANY, *((one, one) for one in names)))
        self._choose_preset(chosen)

    def name(self) -> str:
        """The word that calls it, and what it is."""
        cue, kind = self._recorded["cue"], self._recorded["kind"]
        return f"{cue} · {kind}" if cue else kind.capitalize()

    def texts(self) -> dict[str, str]:
        """What stands in the form and not in the record."""
        recorded = self._recorded
        return {key: text for key, text in self.whole().items() if text != recorded.get(key, "")}

    def whole(self) -> dict[str, str]:
        """Everything that stands in the form."""
        return {
            "kind": self.kind.key(),
            "cue": self.cue.text(),
            "text": self.text.text(),
            "preset": self.preset.key(),
        }

    def start(self, *, new: bool) -> None:
        """Puts the keyboard where one begins."""
        (self.kind if new else self.cue).setFocus()

    def _choose_preset(self, name: str) -> None:
        """A preset that is not offered any more still stands as it was kept."""
        self.preset.set_key(name)
        if self.preset.key() != name:
            self.preset.add(name, name)
            self.preset.set_key(name)

    def _on_typed(self) -> None:
        self.guide.show_kind(Kind(self.kind.key()))
        self.typed.emit()


def _recorded(resource: ResourceState | None) -> dict[str, str]:
    if resource is None:
        return {"kind": Kind.CALM_PLACE.value, "cue": "", "text": "", "preset": ""}
    said = resource.text
    return {
        "kind": resource.kind.value,
        "cue": said.cue if said is not None else "",
        "text": said.text if said is not None else "",
        "preset": resource.made.preset,
    }
