"""The therapist's side of a set as a column beside a page: the same parts as the panel, those needed now in sight."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.model.preset import Preset
from kapdesk.kernel.errors import Refusals
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.field import ChoiceField
from ui.kit.surface import column
from ui.kit.tall import BAR_PX, TallColumn
from ui.sets.after_card import AfterCard
from ui.sets.channel_row import ChannelRow
from ui.sets.choice import CHANNELS, SetChoice
from ui.sets.choosing import HELD, KEYS
from ui.sets.foot import Foot
from ui.sets.parts import LABELS, Part, label, words
from ui.sets.runner import SetRunner
from ui.sets.stepper import Stepper
from ui.sets.turn import SetTurn
from ui.sets.watching import WIDE_PX, Watching
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

OWN = "own"
OWN_WORDS = "Numbers of your own"
NUMBERS = (Part.RATE, Part.LENGTH)
KEYED = 9
"""So many presets have a digit."""


class SetColumn(QWidget):
    """Everything of one set in a column: what it will be, or how far it has come, or what came up in it.

    ``why_asked`` when someone wants to know what is closed, ``more_asked`` when someone wants what is finer.
    """

    why_asked = Signal()
    more_asked = Signal()

    def __init__(
        self,
        runner: SetRunner,
        choice: SetChoice,
        clerk: Clerk,
        entries: Entries,
        *,
        steady: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.turn = SetTurn(self, runner, choice, clerk, entries, AfterCard(narrow=True))
        self.watching = Watching(steady=steady)
        self.presets = ChoiceField("Preset", ())
        self.steppers = {part: Stepper(LABELS[part], keys=KEYS[part], low=True) for part in NUMBERS}
        self.channels = ChannelRow(narrow=True)
        self.foot = Foot(narrow=True)
        self._before = QWidget()
        self._beneath = column(gap_px=GRID_PX)
        self._tall = TallColumn(wide_px(WIDE_PX) + BAR_PX)
        self._shelf: tuple[Preset, ...] = ()
        self._lay_out()
        self._connect()
        self._show()

    def put_beneath(self, part: QWidget) -> None:
        """Something else that is chosen between sets."""
        self._beneath.addWidget(part)

    def count(self, *, sweeps: bool, down: bool) -> None:
        """How passes are counted: as single sweeps, two a pass; downwards."""
        self.watching.count(sweeps=sweeps, down=down)
        if sweeps != self.turn.choice.sweeps:
            self.turn.choice.count_sweeps(sweeps)

    def offer_sound(self, silent: bool) -> None:
        """While nothing sounds in a set, the usual device can be had for it."""
        self.foot.offer_sound(silent and self.turn.under_way)

    def _show(self) -> None:
        turn = self.turn
        running = turn.under_way
        self._show_presets()
        self._show_numbers()
        self.watching.show_turn(turn)
        self.watching.show_count(running)
        self._tall.setVisible(not turn.asking)
        self._before.setVisible(not running and not turn.asking)
        turn.after.setVisible(turn.asking)
        self.foot.show_turn(turn)
        self.foot.setVisible(not turn.asking)

    def _show_presets(self) -> None:
        turn = self.turn
        number = turn.number
        shelf = turn.presets
        if self._shelf != shelf or (number is None) != (self.presets.key() == OWN):
            self._shelf = shelf
            named = [(str(at), _named(at, preset)) for at, preset in enumerate(shelf)]
            self.presets.offer([*named, *([(OWN, OWN_WORDS)] if number is None else [])])
        self.presets.set_key(OWN if number is None else str(number))
        self.presets.set_hint(shelf[number].note if number is not None else "")

    def _show_numbers(self) -> None:
        choice = self.turn.choice
        for part, stepper in self.steppers.items():
            named = label(part, choice.plan, sweeps=choice.sweeps)
            stepper.show_number(named, words(part, choice.plan, sweeps=choice.sweeps))
            held = part is Part.LENGTH and choice.plan.held
            stepper.steps_need(HELD if held else "")
        self.channels.show_channels(
            choice.plan.channels, choice.closed, choice.reasons, shut=choice.allowed.shut
        )

    def _on_refused(self, refusals: Refusals) -> None:
        for refusal in refusals.items:
            if refusal.field in self.steppers:
                self.steppers[Part(refusal.field)].refuse(refusal.sentence)
            elif refusal.field == CHANNELS:
                self.channels.say(refusal.sentence)

    def _on_preset(self, key: str) -> None:
        if key != OWN:
            self.turn.take(int(key))
        self._show()

    def _on_stepped(self, part: Part, steps: int) -> None:
        self.turn.choice.step(part, steps)

    def _on_entered(self, part: Part, text: str) -> None:
        self.turn.choice.enter(part, text)

    def _on_turned(self, channel: str) -> None:
        self.turn.choice.turn(Channel(channel))

    def _on_ended(self, outcome: Outcome) -> None:
        self.watching.show_end(outcome)

    def _connect(self) -> None:
        self.turn.changed.connect(self._show)
        self.turn.ended.connect(self._on_ended)
        self.turn.choice.refused.connect(self._on_refused)
        self.foot.serve(self.turn)
        self.watching.serve(self.turn)
        self.presets.chosen.connect(self._on_preset)
        for part, stepper in self.steppers.items():
            stepper.stepped.connect(partial(self._on_stepped, part))
            stepper.entered.connect(partial(self._on_entered, part))
        self.channels.turned.connect(self._on_turned)
        self.channels.why_asked.connect(self.why_asked)
        self.channels.more_asked.connect(self.more_asked)
        self.channels.more_needs("")

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedWidth(wide_px(WIDE_PX) + BAR_PX)
        before = column(self.presets, *self.steppers.values(), self.channels, gap_px=GRID_PX)
        before.addLayout(self._beneath)
        before.setContentsMargins(0, 0, 0, 0)
        self._before.setLayout(before)
        for part in (self._before, self.watching):
            self._tall.column.addWidget(part)
        self._tall.column.addStretch(1)
        held = column(self._tall, self.turn.after, self.foot, gap_px=2 * GRID_PX)
        for at in (0, 1):
            held.setStretch(at, 1)
        self.setLayout(held)


def _named(at: int, preset: Preset) -> str:
    return f"{at + 1}  {preset.name}" if at < KEYED else preset.name
