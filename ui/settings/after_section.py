"""How long the practice gives itself after a session, for the call and for the integration session."""

from __future__ import annotations

from functools import partial

from kapdesk.practice.model.practice import PracticeView
from ui.kit.chip import ChoiceRow
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.practice.pen import Pen
from ui.settings.section import Section

CALL_H = (("0", "not asked"), ("12", "12 h"), ("24", "24 h"), ("48", "48 h"))
INTEGRATION_H = (("0", "not asked"), ("48", "48 h"), ("72", "72 h"), ("168", "7 days"))


class AfterSection(Section):
    """What the day's page asks for after a session, and until when."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(
            pen,
            "After a session",
            "Until then the day's page asks for it; later it says that it is overdue. What clinics write of is a "
            "call the same evening or within 24 hours, and integration within 24 to 72 hours (source kap-2.2).",
        )
        self._rows = {
            "follow_up_h": ChoiceRow(CALL_H, name="Follow-up call within"),
            "integration_h": ChoiceRow(INTEGRATION_H, name="Integration booked within"),
        }
        for choices in self._rows.values():
            self.column.addLayout(column(Hint(choices.name), choices, gap_px=4))
        self.end()
        for key, choices in self._rows.items():
            choices.chosen.connect(partial(self._on_chosen, key))

    def show_practice(self, view: PracticeView) -> None:
        """Presses down what is chosen."""
        for key, choices in self._rows.items():
            choices.set_key(view.setting(key))

    def _on_chosen(self, key: str, value: str) -> None:
        work = partial(self.pen.practice.choose_setting, key, value)
        self.choose(work)
