"""The fields of a form that a practice writes its own in: laid in groups, read, filled and refused."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.surface import Hairline, Scroll, row
from ui.kit.text import Heading, Hint
from ui.settings.editing import EditField, EditGroup, Texts

AnyField = Field | NoteField | ChoiceField
MOST_LINES = 12


class EditorForm(Scroll):
    """Groups of fields one under another.  ``typed`` with every change."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=16, parent=parent)
        self._fields: dict[str, AnyField] = {}

    def lay_out(self, groups: tuple[EditGroup, ...], texts: Texts) -> None:
        """Lays the fields anew, with these texts in them."""
        inside = self.column
        while (item := inside.takeAt(0)) is not None:
            _let_go(item.widget(), item.layout())
        self._fields = {}
        for number, group in enumerate(groups):
            if number:
                inside.addWidget(Hairline())
            self._lay_group(group, texts)
        inside.addStretch(1)

    def texts(self) -> dict[str, str]:
        """What stands in every field."""
        return {key: _said(field) for key, field in self._fields.items()}

    def refuse(self, refusals: Refusals) -> str:
        """Shows each sentence under its field and brings the first into sight; what belongs to no field."""
        left = show_refusals(self._fields, refusals)
        wanted = {refusal.field for refusal in refusals.items}
        first = next((field for key, field in self._fields.items() if key in wanted), None)
        if first is not None:
            self.ensureWidgetVisible(first)
        return left

    def first(self) -> QWidget | None:
        """Where typing starts."""
        return next(iter(self._fields.values()), None)

    def show_last(self) -> None:
        """Brings the last group into sight and types there."""
        last = [key for key in self._fields if key.endswith(".sentence")]
        if last:
            self._fields[last[-1]].setFocus()
            self.ensureWidgetVisible(self._fields[last[-1]])

    def _lay_group(self, group: EditGroup, texts: Texts) -> None:
        self.column.addWidget(Heading(group.title, level=3))
        if group.lead:
            self.column.addWidget(Hint(group.lead))
        made = {field.key: self._field(field, texts) for field in group.fields}
        for key, field in made.items():
            if key not in group.beside:
                self.column.addWidget(field)
        together = [made[key] for key in group.beside]
        if together:
            holder = QWidget()
            holder.setLayout(row(*together))
            self.column.addWidget(holder)

    def _field(self, asked: EditField, texts: Mapping[str, str]) -> AnyField:
        text = texts.get(asked.key, "")
        made = _made(asked, text)
        if isinstance(made, ChoiceField):
            made.set_key(text)
            made.chosen.connect(self._on_typed)
        else:
            made.set_text(text)
            made.typed.connect(self._on_typed)
        self._fields[asked.key] = made
        return made

    def _on_typed(self, _text: str) -> None:
        self.typed.emit()


def _made(asked: EditField, text: str) -> AnyField:
    if asked.choices:
        return ChoiceField(asked.label, asked.choices, hint=asked.hint)
    if asked.lines > 1:
        lines = min(MOST_LINES, max(asked.lines, text.count("\n") + 2))
        return NoteField(asked.label, hint=asked.hint, lines=lines)
    return Field(asked.label, hint=asked.hint)


def _said(field: AnyField) -> str:
    return field.key() if isinstance(field, ChoiceField) else field.text()


def _let_go(widget: QWidget | None, _layout: object) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
