"""Which sedation scales a session offers."""

from __future__ import annotations

from functools import partial

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.model.settings import SEDATION_SCALES
from ui.kit.buttons import ToggleButton
from ui.kit.surface import row
from ui.practice.pen import Pen
from ui.settings.section import Section

KEY = "sedation_scales"


class SedationSection(Section):
    """The scales as switches; at least one stays on."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(
            pen,
            "How awake",
            "The scales a session offers when you say how awake the client is. POSS is made for opioids. Whichever is "
            "used: call softly by name first, and never use a painful stimulus as routine.",
        )
        self._offered: list[str] = []
        self._switches = {key: ToggleButton(name) for key, name in SEDATION_SCALES.items()}
        self.column.addLayout(row(*self._switches.values(), None))
        self.end()
        for switch in self._switches.values():
            switch.clicked.connect(self._on_switched)

    def show_practice(self, view: PracticeView) -> None:
        """Presses down what is offered."""
        self._offered = view.setting(KEY).split()
        self._show_offered()

    def _show_offered(self) -> None:
        for key, switch in self._switches.items():
            switch.setChecked(key in self._offered)

    def _on_switched(self) -> None:
        chosen = " ".join(key for key, switch in self._switches.items() if switch.isChecked())
        work = partial(self.pen.practice.choose_setting, KEY, chosen)
        self.choose(work, refused=self._on_refused)

    def _on_refused(self, refusals: Refusals) -> None:
        """What is offered stays as it was, and is shown so."""
        self._show_offered()
        self.tell_refused(refusals)
