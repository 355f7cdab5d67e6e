"""The three fields that say who a client is: code, name, birth date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals
from kapdesk.people.model.clients import Identity
from kapdesk.people.parse.identity import ClientDraft
from ui.kit.field import Field, show_refusals
from ui.theme.tokens import GRID_PX


class IdentityFields(QWidget):
    """Code, name and birth date.  ``entered`` on Enter; a warning on show makes the next Enter a confirmation."""

    entered = Signal()
    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {
            "code": Field("Code", placeholder="C-014"),
            "name": Field("Name", hint="A code, a name, or both. The code stands on paper."),
            "born": Field("Born", placeholder="1984-03-02", hint="For the age on the record."),
        }
        self._warned: ClientDraft | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID_PX)
        for field in self._fields.values():
            column.addWidget(field)
            field.entered.connect(self._on_entered)
            field.typed.connect(self._on_typed)
        self.setFocusProxy(self._fields["code"])

    def draft(self) -> ClientDraft:
        """What stands in the fields."""
        return ClientDraft(**{key: field.text() for key, field in self._fields.items()})

    def confirming(self) -> bool:
        """Whether this very draft was warned about already."""
        return self._warned == self.draft()

    def show_identity(self, identity: Identity) -> None:
        """Fills the fields and takes any refusal away."""
        self._warned = None
        texts = {"code": identity.code, "name": identity.name, "born": say_day(identity.born)}
        for key, field in self._fields.items():
            field.set_text(texts[key])
            field.refuse("")

    def show_refusals(self, refusals: Refusals) -> str:
        """Puts each refusal under its field.  A warning is returned instead, to be confirmed by a second Enter."""
        self._warned = self.draft() if refusals.confirmable else None
        if refusals.confirmable:
            return refusals.sentences()
        return show_refusals(self._fields, refusals)

    def _on_entered(self) -> None:
        self.entered.emit()

    def _on_typed(self) -> None:
        self.changed.emit()
