"""One question of a sheet while a practice writes it: what it is, what it asks, and what only its kind has."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.sheets.columns import HOW_TO_WRITE
from kapdesk.sheets.drafting import KINDS, PromptDraft
from kapdesk.sheets.model import Linked, Reach
from ui.kit.buttons import ToggleButton
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.surface import row
from ui.theme.tokens import GRID_PX

AnyField = Field | NoteField | ChoiceField
KIND_WORDS = {
    "words": "one line of words",
    "long words": "as many words as it takes",
    "choice": "one of a few things",
    "many": "any of a few things",
    "number": "a number",
    "date": "a date",
    "scale": "a scale",
    "rows": "a list of rows",
    "body marks": "marks on the body",
    "drawing": "a drawing",
    "link": "a target, a part, an image or a dose",
}
REACHES = tuple((one.value, one.value.replace("..", " to ").replace("-", "−")) for one in Reach)
TOGGLES = {"optional": "May stay empty", "whole": "Whole numbers only"}
SIDE_BY_SIDE = (("low", "high", "unit"), ("low", "high"))


class PromptBlock(QWidget):
    """``typed`` with every change; ``kind_chosen`` when it is to be asked in another way."""

    typed = Signal()
    kind_chosen = Signal(str)

    def __init__(self, draft: PromptDraft) -> None:
        super().__init__()
        self._draft = draft
        self._kind = ChoiceField(
            "What it is answered with", [(one, KIND_WORDS[one]) for one in KINDS]
        )
        self._kind.set_key(draft.kind)
        self._kind.chosen.connect(self.kind_chosen)
        self.fields: dict[str, AnyField] = {"asks": Field("What it asks"), **_own(draft.kind)}
        self.fields |= {
            "hint": Field("Hint beneath it"),
            "note": Field("Words asked for beside the answer", hint="Empty asks for none."),
        }
        toggles = [one for one in TOGGLES if one == "optional" or draft.kind == "number"]
        self._toggles = {one: ToggleButton(TOGGLES[one]) for one in toggles}
        self._lay()
        for key, field in self.fields.items():
            self._listen(key, field)
        for key, toggle in self._toggles.items():
            toggle.setChecked(getattr(draft, key))
            toggle.clicked.connect(self.typed)
        self.setFocusProxy(self.fields["asks"])

    def draft(self) -> PromptDraft:
        """What stands in it now."""
        texts = {key: _said(field) for key, field in self.fields.items()}
        downs = {key: toggle.isChecked() for key, toggle in self._toggles.items()}
        return msgspec.structs.replace(self._draft, **texts, **downs)

    def refuse(self, said: Mapping[str, str]) -> str:
        """Shows why its fields cannot be taken; gives back what belongs to none of them."""
        return show_refusals(self.fields, Refusals(tuple(Refusal(*one) for one in said.items())))

    def _listen(self, key: str, field: AnyField) -> None:
        text = getattr(self._draft, key)
        if isinstance(field, ChoiceField):
            field.set_key(text)
            field.chosen.connect(self._on_typed)
        else:
            field.set_text(text)
            field.typed.connect(self._on_typed)

    def _lay(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        beside = next((keys for keys in SIDE_BY_SIDE if set(keys) <= set(self.fields)), ())
        lines.addWidget(self.fields["asks"])
        lines.addWidget(self._kind)
        if beside:
            lines.addLayout(row(*(self.fields[key] for key in beside)))
        for key, field in self.fields.items():
            if key != "asks" and key not in beside:
                lines.addWidget(field)
        lines.addLayout(row(*self._toggles.values(), None, gap_px=GRID_PX))

    def _on_typed(self, _text: str) -> None:
        self.typed.emit()


def _own(kind: str) -> dict[str, AnyField]:
    """The fields only a question of this kind has."""
    match kind:
        case "choice" | "many":
            return {"options": NoteField("What may be chosen, one a line", lines=5)}
        case "number":
            return {"low": Field("From"), "high": Field("To"), "unit": Field("Unit")}
        case "scale":
            reach = ChoiceField("How far it goes", REACHES)
            ends = {"low": Field("What its low end means"), "high": Field("Its high end")}
            return {"reach": reach, **ends}
        case "rows":
            return {"columns": NoteField("Its columns", hint=HOW_TO_WRITE, lines=5)}
        case "link":
            links = [(one.value, f"a {one.value}") for one in Linked]
            return {"to": ChoiceField("What it points to", links)}
        case _:
            return {}


def _said(field: AnyField) -> str:
    return field.key() if isinstance(field, ChoiceField) else field.text()
