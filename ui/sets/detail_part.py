"""One part of what is finer in a plan: its words and its numbers, each with room for why it was not taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.bilateral.model.plan import EVEN, UNBROKEN, At, Profile, SetPlan, Side
from kapdesk.bilateral.parse.details import NUMBERS, detail_words
from kapdesk.kernel.errors import Refusals
from ui.kit.surface import column, row
from ui.sets.detail_field import DetailField
from ui.sets.one_of import OneOf
from ui.theme.tokens import GRID_PX

PROFILE, PAUSE, FIRST = "profile", "edge_pause_s", "first"
SOUND_AT, CROSS = "sound.at", "sound.cross_feed"
PITCHES = ("sound.pitch_left_hz", "sound.pitch_right_hz")
GAINS = ("sound.gain_left", "sound.gain_right")
TOUCH_AT, STRENGTH, PULSE = "touch.at", "touch.strength", "touch.pulse_ms"

LABELS = {
    PROFILE: "Motion from edge to edge",
    PAUSE: "Pause at each edge, s",
    FIRST: "First to the client's own",
    SOUND_AT: "A tone sounds",
    PITCHES[0]: "Pitch left, Hz",
    PITCHES[1]: "Pitch right, Hz",
    GAINS[0]: "Loudness left, %",
    GAINS[1]: "Loudness right, %",
    CROSS: "Heard in the other ear, %",
    TOUCH_AT: "A pulse is felt",
    STRENGTH: "Strength, %",
    PULSE: "Length of a pulse, ms",
}
_AT = ((At.EDGE, "at each edge"), (At.MIDLINE, "at the midline"))
_CHOICES: dict[str, Sequence[tuple[str, str]]] = {
    PROFILE: tuple((one, str(one)) for one in Profile),
    FIRST: tuple((one, str(one)) for one in Side),
    SOUND_AT: _AT,
    TOUCH_AT: _AT,
}
Line = Sequence[str]


class DetailPart(QWidget):
    """``wanted`` gives the key of a plan file and what was typed or pressed for it."""

    wanted = Signal(str, str)

    def __init__(self, *lines: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, OneOf | DetailField] = {}
        self.held: QVBoxLayout = column(gap_px=2 * GRID_PX)
        for line in lines:
            parts = [self._made(key) for key in line]
            laid = row(*parts, None, gap_px=3 * GRID_PX)
            for part in parts:
                laid.setAlignment(part, Qt.AlignmentFlag.AlignTop)
            self.held.addLayout(laid)
        self.setLayout(self.held)

    def show_plan(self, plan: SetPlan) -> None:
        """How everything stands; what has no meaning for this plan is closed and says so."""
        for key, part in self._parts.items():
            part.needs(closed(plan, key))
            if isinstance(part, OneOf):
                part.show_key(detail_words(plan, key))
            else:
                part.show_text(detail_words(plan, key))

    def refuse(self, refusals: Refusals) -> None:
        """Says at each of them why it was not taken."""
        for refusal in refusals.items:
            if refusal.field in self._parts:
                self._parts[refusal.field].refuse(refusal.sentence)

    def forget(self) -> None:
        """Leaves what was typed and not taken."""
        for part in self._parts.values():
            if isinstance(part, DetailField):
                part.forget()

    def _made(self, key: str) -> OneOf | DetailField:
        emits: Callable[[str], None] = partial(self.wanted.emit, key)
        if key in _CHOICES:
            choice = OneOf(LABELS[key], _CHOICES[key])
            choice.chosen.connect(emits)
            self._parts[key] = choice
            return choice
        field = DetailField(LABELS[key], hint=NUMBERS[key].range_words)
        field.wanted.connect(emits)
        self._parts[key] = field
        return field


def closed(plan: SetPlan, key: str) -> str:
    """Why something has no meaning for this plan; empty where it has."""
    if key in (PROFILE, PAUSE) and plan.path in EVEN:
        return f"“{str(plan.path).capitalize()}” goes at its own pace."
    if key in (*PITCHES, SOUND_AT) and plan.sound.voice in UNBROKEN:
        return f"“{str(plan.sound.voice).capitalize()}” is one unbroken sound."
    return ""
