"""Settings that are one of a few: units, paper, look, and how long to wait before locking."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.model.settings import OFF, ON, PAPERS
from ui.kit.chip import ChoiceRow
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.practice.pen import Pen
from ui.settings.section import Section

LOOKS = (("dusk", "Dusk"), ("day", "Day"), ("contrast", "Strong contrast"))
WAITS_MIN = ("2", "5", "10", "20", "30")
HOLDS = (("", "Not set"), *((str(minutes), f"{minutes} min") for minutes in range(1, 21)))
HOLD_PX = 240


class UnitsSection(Section):
    """°C or °F, kg or lb, A4 or Letter."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen, "Units and paper")
        self._temperature = ChoiceRow([("C", "°C"), ("F", "°F")], name="Temperature")
        self._weight = ChoiceRow([("kg", "kg"), ("lb", "lb")], name="Weight")
        self._paper = ChoiceRow([(paper, paper) for paper in PAPERS], name="Paper")
        self.column.addLayout(_side_by_side(self._temperature, self._weight, self._paper))
        self.end()
        self._temperature.chosen.connect(self._on_units)
        self._weight.chosen.connect(self._on_units)
        self._paper.chosen.connect(self._on_paper)

    def show_practice(self, view: PracticeView) -> None:
        """Presses down what is chosen."""
        self._temperature.set_key(view.units.temperature)
        self._weight.set_key(view.units.weight)
        self._paper.set_key(view.paper)

    def _on_units(self) -> None:
        work = partial(self.pen.practice.choose_units, self._temperature.key(), self._weight.key())
        self.choose(work)

    def _on_paper(self, paper: str) -> None:
        work = partial(self.pen.practice.choose_paper, paper)
        self.choose(work)


class LookSection(Section):
    """The look, the wait before a lock, and the wait before the cover."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(
            pen,
            "Look and lock",
            "Without a sitting, KapDesk locks after the wait. In a sitting it never locks by itself: "
            "a cover hides the words and keeps the clock.",
        )
        waits = [(wait, f"{wait} min") for wait in WAITS_MIN]
        self._rows = {
            "theme": ChoiceRow(LOOKS, name="Look"),
            "lock_after_min": ChoiceRow(waits, name="Lock after"),
            "cover_after_min": ChoiceRow(waits, name="Cover after"),
        }
        for choices in self._rows.values():
            self.column.addLayout(_named(choices))
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


class DosingSection(Section):
    """Whether a dose is shown against a weight after it was given, and how long one is held in the mouth."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(
            pen,
            "Doses",
            "KapDesk gives no advice on doses. Where it is turned on, a dose that was given is shown quietly divided "
            "by the weight, with the formula and the date of the weight. A set hold counts in sight; nothing sounds.",
        )
        self._per_kg = ChoiceRow([(OFF, "Off"), (ON, "On")], name="Given dose per kilogram")
        self._hold = ChoiceField("Held in the mouth for", HOLDS)
        self._hold.setMaximumWidth(HOLD_PX)
        self.column.addLayout(_named(self._per_kg))
        self.column.addWidget(self._hold)
        self.end()
        self._per_kg.chosen.connect(partial(self._on_chosen, "dose_per_kg"))
        self._hold.chosen.connect(partial(self._on_chosen, "hold_length_min"))

    def show_practice(self, view: PracticeView) -> None:
        """Presses down what is chosen."""
        self._per_kg.set_key(view.setting("dose_per_kg"))
        self._hold.set_key(view.setting("hold_length_min"))

    def _on_chosen(self, key: str, value: str) -> None:
        work = partial(self.pen.practice.choose_setting, key, value)
        self.choose(work)


def _named(choices: ChoiceRow) -> QVBoxLayout:
    return column(Hint(choices.name), choices, gap_px=4)


def _side_by_side(*rows: ChoiceRow) -> QHBoxLayout:
    line = row(gap_px=32)
    for choices in rows:
        line.addLayout(_named(choices))
    line.addStretch(1)
    return line
