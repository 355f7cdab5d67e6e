"""What the client feels, and on which side."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import Channel, Side
from ui.kit.buttons import ToggleButton
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.sets.sides import nudges, sides
from ui.sets.stage_side import StageSide
from ui.sets.tapping import made_words, trimmed
from ui.stage.messages import CheckSide

NONE = "None"
FOUND = "A gamepad that can rumble, or a sound card with buzzers on two channels, is found by itself when it is there."
ASK = "Touch one side at a time, and ask the client on which side it is felt."


class TouchSetup(QWidget):
    """Device, sides and delay of what is felt."""

    def __init__(self, side: StageSide, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._device = ChoiceField("Touch device", [("", NONE)])
        self._device.chosen.connect(self._on_device)
        self._late = Label("")
        self._swap = ToggleButton("Sides changed over", tall=True)
        self._swap.clicked.connect(self._on_swap)
        each = row(*sides(self._on_side), self._swap, None)
        held = column(self._device, Hint(FOUND), Heading("Left and right", level=3), Hint(ASK))
        held.addLayout(each)
        held.addWidget(Heading("How late it is felt", level=3))
        held.addWidget(self._late)
        held.addLayout(row(*nudges(self._on_nudge), None))
        held.addStretch(1)
        self.setLayout(held)
        side.changed.connect(self._show)

    def begin(self) -> None:
        """Shows what is kept."""
        self._show()

    def end(self) -> None:
        """Ends the check."""
        self._side.send(CheckSide(None))

    def _show(self) -> None:
        kept, standing = self._side.kept, self._side.standing
        found = standing.touch if standing is not None else ()
        named = dict.fromkeys((*found, *filter(None, (kept.touch_device,))))
        self._device.offer([("", NONE), *((one, one) for one in named)])
        self._device.set_key(kept.touch_device)
        self._swap.setChecked(kept.touch_swapped)
        self._late.setText(made_words("Pulses", kept.touch_trim_ms))

    def _on_device(self, device: str) -> None:
        self._side.put(msgspec.structs.replace(self._side.kept, touch_device=device))

    def _on_side(self, side: Side) -> None:
        self._side.send(CheckSide(side, (Channel.TACTILE,)))

    def _on_swap(self) -> None:
        swapped = self._swap.isChecked()
        self._side.put(msgspec.structs.replace(self._side.kept, touch_swapped=swapped))

    def _on_nudge(self, by_ms: float) -> None:
        kept = self._side.kept
        trims = {**kept.touch_trims_ms, kept.touch_device: trimmed(kept.touch_trim_ms, by_ms)}
        self._side.put(msgspec.structs.replace(kept, touch_trims_ms=trims))
