"""What the client feels, and on which side."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import Channel, Side
from ui.kit.buttons import Button, LargeButton, ToggleButton
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.sets.stage_side import StageSide
from ui.sets.tapping import made_words, trimmed
from ui.stage.messages import CheckSide

NONE = "None"
FOUND = "A gamepad that can rumble, or a sound card with buzzers on two channels, is found by itself when it is there."
ASK = "Touch one side at a time, and ask the client on which side it is felt."
NUDGE_MS = 5.0


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
        sides = row(self._ask("Left", Side.LEFT), self._ask("Right", Side.RIGHT), self._swap, None)
        nudges = row(
            self._nudge("5 ms earlier", NUDGE_MS), self._nudge("5 ms later", -NUDGE_MS), None
        )
        held = column(self._device, Hint(FOUND), Heading("Left and right", level=3), Hint(ASK))
        held.addLayout(sides)
        held.addWidget(Heading("How late it is felt", level=3))
        held.addWidget(self._late)
        held.addLayout(nudges)
        held.addStretch(1)
        self.setLayout(held)
        side.changed.connect(self._show)

    def begin(self) -> None:
        """Shows what is kept."""
        self._show()

    def end(self) -> None:
        """Ends the check."""
        self._side.send(CheckSide(None))

    def _ask(self, words: str, side: Side) -> Button:
        button = LargeButton(words, kind="quiet")
        button.clicked.connect(partial(self._on_side, side))
        return button

    def _nudge(self, words: str, by_ms: float) -> Button:
        button = Button(words)
        button.clicked.connect(partial(self._on_nudge, by_ms))
        return button

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
