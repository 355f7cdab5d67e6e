"""What is watched while a set runs: the client's field, how far it has come, and what notes or locks."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.sets.counter import Counter
from ui.sets.mirror import Mirror
from ui.sets.progress import Progress
from ui.sets.turn import SetTurn
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

WIDE_PX = 328
NO_SET = "No set is running."
MARK, LOCK, UNLOCK = "Mark   M", "Lock   L", "Hold   L"


class Watching(QWidget):
    """``marked`` and ``locked`` say what was pressed, ``held`` while what opens the lock is held down."""

    marked = Signal()
    locked = Signal()
    held = Signal(bool)

    def __init__(
        self, *, steady: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.mirror = Mirror(steady=steady)
        self.counter = Counter(steady=steady)
        self._is_locked = False
        self._mark = Button(MARK, tall=True, name="Mark this moment")
        self._lock = Button(LOCK, tall=True, name="Lock the panel")
        self._mark.clicked.connect(self.marked)
        self._lock.pressed.connect(self._on_lock_down)
        self._lock.released.connect(self._on_lock_up)
        self.setFixedWidth(wide_px(WIDE_PX))
        acts = row(self._mark, self._lock)
        held = column(self.mirror, self.counter, gap_px=2 * GRID_PX)
        held.addLayout(acts)
        held.addStretch(1)
        self.setLayout(held)

    def serve(self, turn: SetTurn) -> None:
        """Whose set it is: what is pressed here goes there."""
        self.marked.connect(partial(turn.do, "mark"))
        self.locked.connect(turn.keys.lock)
        self.held.connect(turn.keys.hold)

    def count(self, *, sweeps: bool, down: bool) -> None:
        """How passes are counted: as single sweeps, two a pass; downwards."""
        self.counter.count_sweeps(sweeps)
        self.counter.count_down(down)

    def show_turn(self, turn: SetTurn) -> None:
        """How it stands: the set on its way, or what the next one will be."""
        running = turn.under_way
        self.mirror.stand_for(turn.begins.geometry)
        self.follow(turn.runner.progress if running else None)
        self.show_plan(turn.choice.plan, counted=not running and not turn.asking)
        self.show_locked(turn.keys.is_locked)

    def show_count(self, shown: bool) -> None:
        """Whether more than the client's field is in sight."""
        for part in (self.counter, self._mark, self._lock):
            part.setVisible(shown)

    def show_plan(self, plan: SetPlan, *, counted: bool) -> None:
        """What the next set will be; ``counted`` puts the count back to its beginning."""
        self.mirror.show_plan(plan)
        if counted:
            self.counter.show_plan(plan)

    def follow(self, progress: Progress | None) -> None:
        """A set on its way, or none."""
        self.mirror.follow(progress)
        if progress is not None:
            self.counter.follow(progress, moving=progress.began is not None)
        for button in (self._mark, self._lock):
            button.needs("" if progress is not None else NO_SET)

    def show_end(self, outcome: Outcome) -> None:
        """What became of it."""
        self.counter.show_end(outcome.passes, outcome.seconds)

    def show_locked(self, locked: bool) -> None:
        """Whether only what stops and marks is taken."""
        self._is_locked = locked
        self._lock.setText(UNLOCK if locked else LOCK)
        self._lock.setAccessibleName("Hold for a second to unlock" if locked else "Lock the panel")

    def _on_lock_down(self) -> None:
        if self._is_locked:
            self.held.emit(True)

    def _on_lock_up(self) -> None:
        if self._is_locked:
            self.held.emit(False)
        else:
            self.locked.emit()
