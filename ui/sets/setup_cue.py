"""The tick in the therapist's own ear when a set is done: off unless chosen, and never on the client's device."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import LargeButton, ToggleButton
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.sets.stage_side import StageSide
from ui.stage.apart import BUZZERS, own_devices, why_not
from ui.stage.messages import TryCue

ABOUT = (
    "So that nobody has to count: one faint tick when the planned passes are done, for you alone. It needs an earpiece "
    "on a sound device of its own, and nothing of it reaches what the client hears or feels. A set that is stopped, or "
    "held until you stop it, has no tick."
)
NONE = "None"
ON, OFF = "The tick is on.", "The tick is off."
NOT_ON = "Turn the tick on first."


class CueSetup(QWidget):
    """Device, on or off, and one tick to try.  It keeps what is answered at once."""

    def __init__(self, side: StageSide, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._device = ChoiceField("Your own sound device", [("", NONE)])
        self._on = ToggleButton("A quiet tick at the end of a set", tall=True)
        self._try = LargeButton("Hear it now")
        self._how = Label("", wrap=True)
        self._device.chosen.connect(self._on_device)
        self._on.clicked.connect(self._on_turned)
        self._try.clicked.connect(self._on_try)
        held = column(Hint(ABOUT), self._device)
        held.addLayout(row(self._on, self._try, None))
        held.addWidget(self._how)
        held.addStretch(1)
        self.setLayout(held)
        side.changed.connect(self._show)

    def begin(self) -> None:
        """Shows what is kept."""
        self._show()

    def end(self) -> None:
        """Nothing goes on by itself."""

    def _clients(self) -> tuple[str, str]:
        """What the client hears and feels, as it is now."""
        standing, kept = self._side.standing, self._side.kept
        heard = standing.device if standing is not None else kept.device
        return heard, kept.touch_device.removeprefix(BUZZERS)

    def _show(self) -> None:
        standing, kept = self._side.standing, self._side.kept
        devices, clients = standing.devices if standing is not None else (), self._clients()
        mine = own_devices(devices, clients)
        named = dict.fromkeys((*mine, *filter(None, (kept.cue_device,))))
        self._device.offer([("", NONE), *((one, one) for one in named)])
        self._device.set_key(kept.cue_device)
        why = why_not(kept.cue_device, clients, devices)
        on = kept.quiet_cue and not why
        self._on.setChecked(kept.quiet_cue)
        # What is on can always be turned off.
        self._on.needs("" if kept.quiet_cue else why)
        self._try.needs("" if on else why or NOT_ON)
        self._how.setText(f"{ON if on else OFF} {why}".strip())
        self._how.set_tone("notice" if why else "quiet")

    def _on_device(self, device: str) -> None:
        self._side.put(msgspec.structs.replace(self._side.kept, cue_device=device))

    def _on_turned(self) -> None:
        on = self._on.isChecked()
        self._side.put(msgspec.structs.replace(self._side.kept, quiet_cue=on))

    def _on_try(self) -> None:
        self._side.send(TryCue())
