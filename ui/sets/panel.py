"""The therapist's panel: what the set will be, what the client sees, how far it has come, and the one act."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.bilateral.model.outcome import Outcome
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.surface import Scroll, column, row
from ui.sets.after_card import AfterCard
from ui.sets.choice import SetChoice
from ui.sets.choosing import Choosing
from ui.sets.foot import Foot
from ui.sets.preset_row import PresetRow
from ui.sets.runner import SetRunner
from ui.sets.steering import Steering
from ui.sets.turn import BETWEEN, SetTurn
from ui.sets.watching import Watching
from ui.theme.tokens import GRID_PX


class SetPanel(QWidget):
    """Everything of one set on the desk, as wide as a page.  ``turn`` is what it does; this shows it."""

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
        self.turn = SetTurn(self, runner, choice, clerk, entries, AfterCard())
        self.presets = PresetRow()
        self.choosing = Choosing()
        self._steering = Steering(choice, self.choosing, self)
        self.watching = Watching(steady=steady)
        self.foot = Foot()
        self._left = QStackedWidget()
        self._shelf: tuple[object, ...] = ()
        self._lay_out()
        self._connect()
        self._show()

    def count(self, *, sweeps: bool, down: bool) -> None:
        """How passes are counted: as single sweeps, two a pass; downwards."""
        self.watching.count(sweeps=sweeps, down=down)
        if sweeps != self.turn.choice.sweeps:
            self.turn.choice.count_sweeps(sweeps)

    def offer_sound(self, silent: bool) -> None:
        """While nothing sounds in a set, the usual device can be had for it."""
        self.foot.offer_sound(silent and self.turn.under_way)

    def _show(self) -> None:
        turn, choice = self.turn, self.turn.choice
        self._left.setCurrentWidget(turn.after if turn.asking else self.choosing)
        self._show_presets()
        self.choosing.show_plan(choice.plan, choice)
        self.presets.show_chosen(turn.number)
        self.watching.show_turn(turn)
        self.foot.show_turn(turn)
        if turn.under_way:
            self.choosing.run(turn.locked_words, between=BETWEEN)
            self.presets.needs(turn.locked_words or BETWEEN)
        else:
            self.choosing.rest(choice)
            self.presets.needs("")
        self.presets.setVisible(not turn.asking)

    def _show_presets(self) -> None:
        if self._shelf != self.turn.presets:
            self._shelf = self.turn.presets
            self.presets.show_presets(self.turn.presets)

    def _on_ended(self, outcome: Outcome) -> None:
        self.watching.show_end(outcome)

    def _connect(self) -> None:
        self.turn.changed.connect(self._show)
        self.turn.ended.connect(self._on_ended)
        self.foot.serve(self.turn)
        self.watching.serve(self.turn)
        self.presets.chosen.connect(self._on_card)
        self._steering.taken.connect(self._show)

    def _on_card(self, number: int) -> None:
        self.turn.take(number)
        self._show()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for part in (self.choosing, self.turn.after):
            self._left.addWidget(part)
        scroll = self._scroll = Scroll()
        scroll.column.addWidget(self._left)
        scroll.column.addStretch(1)
        line = row(scroll, self.watching, gap_px=3 * GRID_PX)
        line.setStretch(0, 1)
        held = column(self.presets, gap_px=2 * GRID_PX)
        held.addLayout(line, 1)
        held.addWidget(self.foot)
        self.setLayout(held)
