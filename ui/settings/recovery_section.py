"""By which variant of the Aldrete score this practice counts."""

from __future__ import annotations

from functools import partial

from kapdesk.practice.model.practice import PracticeView
from ui.kit.chip import ChoiceRow
from ui.practice.pen import Pen
from ui.settings.section import Section

KEY = "aldrete_variant"
SENTENCE = (
    "Copies of the Aldrete score differ, so every score names its variant. A: pressure in mmHg, saturation by 92 %. "
    "B: pressure in per cent. C: saturation by 90 %. D: saturation by 95 and 90 %. Until one is chosen, all four are "
    "offered each time. MPADSS comes in one variant, bleeding scored 2."
)
CHOICES = (("", "Each time anew"), ("A", "A"), ("B", "B"), ("C", "C"), ("D", "D"))


class RecoverySection(Section):
    """One of four variants, or none yet."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen, "Recovery scores", SENTENCE)
        self._variant = ChoiceRow(CHOICES, name="Variant of the Aldrete score")
        self.column.addWidget(self._variant)
        self.end()
        self._variant.chosen.connect(self._on_chosen)

    def show_practice(self, view: PracticeView) -> None:
        """Presses down what is chosen."""
        self._variant.set_key(view.setting(KEY))

    def _on_chosen(self, variant: str) -> None:
        work = partial(self.pen.practice.choose_setting, KEY, variant)
        self.choose(work)
