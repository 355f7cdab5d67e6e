"""Everything a set is made of, to look at and to choose: numbers, paths, sounds, channels."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.kernel.errors import Refusals
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.sets.channel_row import ChannelRow
from ui.sets.choice import CHANNELS, PATHS, VOICES, SetChoice
from ui.sets.parts import LABELS, Part, label, words
from ui.sets.picture_choice import PictureChoice
from ui.sets.pictures import path_picture, voice_picture
from ui.sets.stepper import Stepper
from ui.theme.tokens import GRID_PX, SMALL_PX

KEYS = {Part.RATE: "↑ ↓", Part.LENGTH: "← →"}
LIVE = (Part.RATE, Part.LENGTH, Part.WIDTH)
HELD = "Type a number to give it a length."


class Choosing(QWidget):
    """Shows one plan.  ``stepped`` and ``entered`` name the number and what was done to it."""

    stepped = Signal(str, int)
    entered = Signal(str, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steppers = {part: Stepper(LABELS[part], keys=KEYS.get(part, "")) for part in Part}
        self.paths = PictureChoice("Path", [(one, path_picture(one)) for one in PATHS], columns=8)
        sounds = [(one, voice_picture(one)) for one in VOICES]
        self.voices = PictureChoice("Sound", sounds, columns=6, beside=True)
        self.channels = ChannelRow()
        for part, stepper in self.steppers.items():
            stepper.stepped.connect(partial(self.stepped.emit, part))
            stepper.entered.connect(partial(self.entered.emit, part))
        numbers = row(*self.steppers.values(), None, gap_px=2 * GRID_PX)
        for stepper in self.steppers.values():
            numbers.setAlignment(stepper, Qt.AlignmentFlag.AlignTop)
        held = column(gap_px=2 * GRID_PX)
        held.addLayout(numbers)
        for name, pictures in (("Path  P", self.paths), ("Sound", self.voices)):
            held.addLayout(column(_above(name), pictures, gap_px=4))
        held.addWidget(self.channels)
        held.addStretch(1)
        self.setLayout(held)

    def show_plan(self, plan: SetPlan, choice: SetChoice) -> None:
        """The plan as it stands, and what may be chosen."""
        for part, stepper in self.steppers.items():
            named = label(part, plan, sweeps=choice.sweeps)
            stepper.show_number(named, words(part, plan, sweeps=choice.sweeps))
        self.paths.show_key(plan.path)
        self.voices.show_key(plan.sound.voice)
        self.channels.show_channels(
            plan.channels, choice.closed, choice.reasons, shut=choice.allowed.shut
        )

    def refuse(self, refusals: Refusals) -> None:
        """Says at a number why it was not taken, and beneath the channels what is about all of it."""
        for refusal in refusals.items:
            if refusal.field in self.steppers:
                self.steppers[Part(refusal.field)].refuse(refusal.sentence)
            elif refusal.field == CHANNELS:
                self.channels.say(refusal.sentence)

    def run(self, locked: str, *, between: str) -> None:
        """A set runs: what cannot change in it waits, and everything does while the panel is locked."""
        self.voices.needs(locked or between)
        self.channels.more_needs(locked or between)
        self.paths.needs(locked)
        if locked:
            self.channels.needs(locked)
        for part, stepper in self.steppers.items():
            stepper.needs(locked or ("" if part in LIVE else between))

    def rest(self, choice: SetChoice) -> None:
        """No set runs: everything may be chosen but what is closed."""
        for open_part in (self.voices, self.paths):
            open_part.needs("")
        self.channels.more_needs("")
        for part, stepper in self.steppers.items():
            stepper.needs("")
            stepper.steps_need(HELD if part is Part.LENGTH and choice.plan.held else "")


def _above(words: str) -> Label:
    return Label(words, size_px=SMALL_PX, tone="quiet")
