"""What the practice asks of its clients: the words its papers leave to it."""

from __future__ import annotations

from functools import partial

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.parse.house_rules import HouseRulesDraft
from kapdesk.practice.service.library import Library
from ui.kit.buttons import Button
from ui.kit.field import Field, show_refusals
from ui.kit.surface import row
from ui.practice.pen import Pen
from ui.settings.section import Section


class HouseRulesSection(Section):
    """Hours without food and drink, how long not to drive, when the practice calls.  Nothing is filled in for anyone.

    Written on Save, and on leaving the page.
    """

    def __init__(self, pen: Pen, library: Library) -> None:
        super().__init__(
            pen,
            "On the papers you hand out",
            "What stands empty here is printed as a line to fill in.",
        )
        self._library = library
        self._fields = {
            "food": Field("Hours without food", hint="How many before a session."),
            "fluids": Field(
                "Hours without drinks", hint="How many before a session; clear drinks until then."
            ),
            "driving": Field(
                "No driving until …", hint="Ends the sentence “Do not drive until …”."
            ),
            "follow_up": Field("We will call you …", hint="Such as: the same evening."),
        }
        self._save = Button("Save", symbol="check", name="Save what stands on the papers")
        self._known: HouseRulesDraft | None = None
        self.column.addLayout(row(self._fields["food"], self._fields["fluids"]))
        self.column.addLayout(row(self._fields["driving"], self._fields["follow_up"]))
        self.column.addLayout(row(self._save, None))
        self.end()
        self._save.clicked.connect(self._on_save)

    def show_practice(self, view: PracticeView) -> None:
        """Fills the form, unless something else is being typed in it."""
        rules = view.house_rules
        stands = HouseRulesDraft(
            _hours(rules.food_h), _hours(rules.fluids_h), rules.driving, rules.follow_up
        )
        if self._known is None or self._draft() == self._known:
            for key, field in self._fields.items():
                field.set_text(getattr(stands, key))
        self._known = stands

    def keep(self) -> None:
        """Writes the form when it says something new."""
        if self._known is not None and self._draft() != self._known:
            self._on_save()

    def _draft(self) -> HouseRulesDraft:
        return HouseRulesDraft(**{key: field.text() for key, field in self._fields.items()})

    def _on_save(self) -> None:
        self._show(Refusals(()))
        work = partial(self._library.write_rules, self._draft())
        self.pen.write(work, owner=self, written=self._on_written, refused=self._show)

    def _on_written(self) -> None:
        self._known = self._draft()
        self.tell_done()

    def _show(self, refusals: Refusals) -> None:
        self.tell(show_refusals(self._fields, refusals), tone="grave")


def _hours(hours: float | None) -> str:
    return "" if hours is None else f"{hours:g}"
