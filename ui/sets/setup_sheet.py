"""How the client's side is set up, over the page: display, sound, touch, and what stands between sets."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.layers import Sheet
from ui.kit.tabs import Tabs
from ui.sets.setup_between import BetweenSetup
from ui.sets.setup_cue import CueSetup
from ui.sets.setup_display import DisplaySetup
from ui.sets.setup_sound import SoundSetup
from ui.sets.setup_touch import TouchSetup
from ui.sets.stage_side import StageSide

WIDTH_PX = 760
TABS = (
    ("display", "Display"),
    ("sound", "Sound"),
    ("touch", "Touch"),
    ("between", "Between sets"),
    ("cue", "Quiet tick"),
)

Part = DisplaySetup | SoundSetup | TouchSetup | BetweenSetup | CueSetup


class SetupSheet(Sheet):
    """One part in sight at a time; whatever it shows or sounds on the client's side ends when it is left."""

    def __init__(self, host: QWidget, side: StageSide) -> None:
        super().__init__(host, "Set up", width_px=WIDTH_PX)
        self.between = BetweenSetup(side)
        self._parts: dict[str, Part] = {
            "display": DisplaySetup(side),
            "sound": SoundSetup(side),
            "touch": TouchSetup(side),
            "between": self.between,
            "cue": CueSetup(side),
        }
        self._tabs = Tabs(TABS, name="Parts of the set-up")
        self._pile = QStackedWidget()
        for part in self._parts.values():
            self._pile.addWidget(part)
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._pile)
        self._tabs.chosen.connect(self._on_tab)

    def ask(self, part: str = "display") -> None:
        """Opens on a part."""
        self._tabs.show_current(part)
        self.open()
        self._on_tab(part)

    def dismiss(self) -> None:
        """Puts it away, and whatever stood on the client's side."""
        self._end()
        super().dismiss()

    def _on_tab(self, key: str) -> None:
        self._end()
        part = self._parts[key]
        self._pile.setCurrentWidget(part)
        part.begin()
        part.setFocus()

    def _end(self) -> None:
        for part in self._parts.values():
            part.end()
