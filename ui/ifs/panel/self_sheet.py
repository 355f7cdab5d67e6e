"""How much of the eight qualities is there at a moment of the work: eleven buttons each, none has to be asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.nouns import Moment, Quality
from kapdesk.kernel.errors import Refusals
from ui.forms.rating import Rating
from ui.kit.buttons import PrimaryButton
from ui.kit.field import ChoiceField
from ui.kit.saving_sheet import SavingSheet
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

TITLE = "How much of Self is there"
ENDS = "0 not at all, 10 wholly. What is not asked stays open."
NOBODY = ("", "Nobody")
MOMENTS = tuple((one.value, one.value.capitalize()) for one in Moment)


class SelfSheet(SavingSheet):
    """Stays until it was written."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE, width_px=640)
        self.moment = ChoiceField("When", MOMENTS)
        self.scales = {one: Rating(one.value.capitalize()) for one in Quality}
        self.in_the_way = ChoiceField("Which part stands between, if one does", (NOBODY,))
        self.body.setSpacing(GRID_PX)
        for part in (self.moment, Hint(ENDS)):
            self.body.addWidget(part)
        for one, scale in self.scales.items():
            self.body.addWidget(Label(one.value.capitalize(), size_px=SMALL_PX, tone="quiet"))
            self.body.addWidget(scale)
        self.body.addWidget(self.in_the_way)
        save = PrimaryButton("Save", symbol="check")
        save.clicked.connect(self.offer)
        self.add_act(save)

    def ask(self, parts: Sequence[tuple[str, str]]) -> None:
        """Opens with nothing pressed."""
        self.strip.clear()
        for scale in self.scales.values():
            scale.set_value(None)
        self.in_the_way.offer((NOBODY, *parts))
        self.open(self.scales[Quality.CALM])

    def values(self) -> tuple[int | None, ...]:
        """What was pressed, in the order of the qualities."""
        return tuple(scale.value() for scale in self.scales.values())

    def refuse(self, refusals: Refusals) -> None:
        """Says why it was not taken."""
        self.strip.say(refusals.sentences(), tone="notice")
