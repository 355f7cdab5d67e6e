"""What the client hears, and on which side; how late it is heard."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import Side
from ui.kit.buttons import LargeButton, ToggleButton
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.sets.arranged import with_trim
from ui.sets.sides import nudges, sides
from ui.sets.stage_side import StageSide
from ui.sets.tapping import LEAST_TAPS, late_ms, made_words, trimmed
from ui.stage.messages import BeatForTrim, CheckSide
from ui.theme.tokens import GRID_PX

USUAL = "The usual one of this computer"
ASK = "Sound one side at a time, and ask the client on which side it is heard."
MONO = "Heard on both sides each time: this device makes one sound of two. Choose another device, or use touch instead."
LATE = (
    "Wireless headphones sound late. Start the beat; tap six times with the light, ears covered, then six times with "
    "the tone, eyes closed. Or nudge by ear and eye until they meet."
)


class SoundSetup(QWidget):
    """Device, sides and delay.  It keeps what is answered at once, for each device its own delay."""

    def __init__(
        self,
        side: StageSide,
        *,
        steady: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._steady = steady
        self._taps: dict[str, list[float]] = {"light": [], "tone": []}
        self._device = ChoiceField("Sound device", [("", USUAL)])
        self._now = Hint("")
        self._swap = ToggleButton("Sides changed over", tall=True)
        self._beat = ToggleButton("Start the beat", tall=True)
        self._light = LargeButton("Tap with the light")
        self._tone = LargeButton("Tap with the tone")
        self._late = Label("", wrap=True)
        self._device.chosen.connect(self._on_device)
        self._swap.clicked.connect(self._on_swap)
        self._beat.toggled.connect(self._on_beat)
        self._light.pressed.connect(partial(self._on_tap, "light"))
        self._tone.pressed.connect(partial(self._on_tap, "tone"))
        self._lay_out()
        side.changed.connect(self._show)

    def begin(self) -> None:
        """Shows what is kept."""
        self._show()

    def end(self) -> None:
        """Ends whatever sounds."""
        self._beat.setChecked(False)
        self._side.send(CheckSide(None))

    def _lay_out(self) -> None:
        each = row(*sides(self._on_side), self._swap, None)
        taps = row(self._beat, self._light, self._tone, None, gap_px=GRID_PX)
        held = column(gap_px=GRID_PX + 4)
        for part in (self._device, self._now, Heading("Left and right", level=3), Hint(ASK)):
            held.addWidget(part)
        held.addLayout(each)
        held.addWidget(Hint(MONO))
        held.addWidget(Heading("How late it is heard", level=3))
        held.addWidget(Hint(LATE))
        held.addLayout(taps)
        held.addLayout(row(*nudges(self._on_nudge), None))
        held.addWidget(self._late)
        self.setLayout(held)

    def _sounding(self) -> str:
        return self._side.standing.device if self._side.standing is not None else ""

    def _trim_ms(self) -> float:
        return self._side.kept.trims_ms.get(self._sounding(), 0.0)

    def _show(self) -> None:
        standing, kept = self._side.standing, self._side.kept
        devices = standing.devices if standing is not None else ()
        self._device.offer([("", USUAL), *((one, one) for one in devices)])
        self._device.set_key(kept.device)
        told = " ".join(standing.told) if standing is not None else ""
        name = self._sounding() or "nothing sounds"
        self._now.setText(f"Now: {name}. {told}".strip())
        self._swap.setChecked(kept.swapped)
        self._say()

    def _on_device(self, device: str) -> None:
        self._side.put(msgspec.structs.replace(self._side.kept, device=device))

    def _on_side(self, side: Side) -> None:
        self._beat.setChecked(False)
        self._side.send(CheckSide(side))

    def _on_swap(self) -> None:
        swapped = self._swap.isChecked()
        self._side.put(msgspec.structs.replace(self._side.kept, swapped=swapped))

    def _on_beat(self, on: bool) -> None:
        self._beat.setText("Stop the beat" if on else "Start the beat")
        self._clear()
        self._side.send(BeatForTrim(self._trim_ms() if on else None))
        self._side.hold(on)

    def _clear(self) -> None:
        for taps in self._taps.values():
            taps.clear()
        for button in (self._light, self._tone):
            button.needs("" if self._beat.isChecked() else "Start the beat first.")
        self._say()

    def _on_tap(self, on: str) -> None:
        self._taps[on].append(self._steady())
        late = late_ms(self._taps["light"], self._taps["tone"])
        if late is None:
            self._say()
        else:
            self._take(trimmed(self._trim_ms(), late))

    def _on_nudge(self, by_ms: float) -> None:
        self._take(trimmed(self._trim_ms(), by_ms))

    def _take(self, trim_ms: float) -> None:
        """Keeps a delay, and plays the beat anew with it."""
        self._side.put(with_trim(self._side.kept, self._sounding(), trim_ms))
        if self._beat.isChecked():
            self._side.send(BeatForTrim(trim_ms))
        self._clear()

    def _say(self) -> None:
        counts = [f"{len(taps)} of {LEAST_TAPS} with the {on}" for on, taps in self._taps.items()]
        tapped = f"   Taps: {', '.join(counts)}." if any(self._taps.values()) else ""
        self._late.setText(f"{made_words('Tones', self._trim_ms())}{tapped}")
