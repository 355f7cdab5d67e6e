"""How the practice is called and reached."""

from __future__ import annotations

from functools import partial

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.practice import PracticeNamed, PracticeView
from kapdesk.practice.parse.practice import PracticeDraft
from ui.kit.buttons import Button
from ui.kit.field import Field, NoteField, show_refusals
from ui.kit.surface import row
from ui.practice.pen import Pen
from ui.settings.section import Section


class PracticeSection(Section):
    """Name, address and telephone.  Written on Save, and on leaving the page."""

    place = "practice"

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen, "Practice", "Stands at the head of every printed page.")
        self._name = Field("Name")
        self._address = NoteField("Address", lines=3)
        self._phone = Field("Telephone")
        self._save = Button("Save", symbol="check")
        self._known: PracticeDraft | None = None
        self.column.addWidget(self._name)
        self.column.addWidget(self._address)
        self.column.addWidget(self._phone)
        self.column.addLayout(row(self._save, None))
        self.end()
        self._save.clicked.connect(self._on_save)
        for field in (self._name, self._phone):
            field.entered.connect(self._on_save)

    def show_practice(self, view: PracticeView) -> None:
        """Fills the form, unless something else is being typed in it."""
        stands = _draft_of(view.named)
        if self._known is None or self._draft() == self._known:
            self._name.set_text(stands.name)
            self._address.set_text(stands.address)
            self._phone.set_text(stands.phone)
        self._known = stands

    def take_keys(self) -> None:
        """Gives the keyboard to the name."""
        self._name.setFocus()

    def keep(self) -> None:
        """Writes the form when it says something new."""
        draft = self._draft()
        if self._known is not None and draft != self._known and draft.name.strip():
            self._on_save()

    def _draft(self) -> PracticeDraft:
        return PracticeDraft(self._name.text(), self._address.text(), self._phone.text())

    def _on_save(self) -> None:
        self._show(Refusals(()))
        draft = self._known = self._draft()
        work = partial(self.pen.practice.name_practice, draft)
        self.pen.write(work, owner=self, written=self.tell_done, refused=self._show)

    def _show(self, refusals: Refusals) -> None:
        self.tell(show_refusals({"name": self._name}, refusals), tone="grave")


def _draft_of(named: PracticeNamed) -> PracticeDraft:
    return PracticeDraft(named.name, named.address, named.phone)
