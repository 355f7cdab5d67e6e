"""Who works in the practice, and as what."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.practice import Person, PracticeView
from kapdesk.practice.model.settings import ROLES
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField, Field, show_refusals
from ui.kit.surface import row
from ui.kit.text import Label
from ui.practice.pen import Pen
from ui.settings.section import Section


class PeopleSection(Section):
    """Everyone by name and role, one taken off or added at a time."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(
            pen, "People", "Named on orders, doses and signatures. What they did keeps their name."
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._name = Field("Name")
        self._role = ChoiceField("Role", [(role, role.capitalize()) for role in ROLES])
        self._add = Button("Add", symbol="user-plus")
        self.column.addLayout(self._rows)
        self._role.set_beside(self._add)
        self.column.addLayout(row(self._name, self._role))
        self.end()
        self._add.clicked.connect(self._on_add)
        self._name.entered.connect(self._on_add)

    def show_practice(self, view: PracticeView) -> None:
        """Lists those who work here."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for person in view.people:
            if not person.retired:
                self._rows.addWidget(_PersonRow(person, self))

    def retire(self, person: Person) -> None:
        """Takes someone off the list."""
        work = partial(self.pen.practice.retire_person, person.id)
        self.pen.write(work, owner=self, written=self.tell, refused=self.tell_refused)

    def _on_add(self) -> None:
        work = partial(self.pen.practice.add_person, self._name.text(), self._role.key())
        self.pen.write(work, owner=self, written=self._on_added, refused=self._on_refused)

    def _on_added(self) -> None:
        self._name.set_text("")
        self._on_refused(Refusals(()))

    def _on_refused(self, refusals: Refusals) -> None:
        self.tell(show_refusals({"name": self._name, "role": self._role}, refusals), tone="grave")


class _PersonRow(QWidget):
    """One person with the act that takes them off the list."""

    def __init__(self, person: Person, section: PeopleSection) -> None:
        super().__init__()
        away = Button("Take off", kind="link", name=f"Take {person.name} off the list")
        away.clicked.connect(partial(section.retire, person))
        line = row(Label(person.name), Label(person.role, tone="quiet"), None, away)
        self.setLayout(line)
