"""How far a set has come, large enough to be read from across the room."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import HELD_S, SetPlan
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.sets.progress import Progress
from ui.theme.tokens import CLOCK_PX, TITLE_PX

TENTH_MS = 200
UP, DOWN = "Counts up", "Counts down"


class Counter(QWidget):
    """Passes done, or still to do, and seconds beneath.  ``turned`` when the direction was changed; True is down."""

    turned = Signal(bool)

    def __init__(
        self, *, steady: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._down = False
        self._sweeps = False
        self._progress: Progress | None = None
        self._number = Label("–", size_px=CLOCK_PX, strong=True)
        self._number.setAccessibleName("Passes done")
        self._of = Label("", size_px=TITLE_PX, tone="quiet")
        self._time = Label("", size_px=TITLE_PX, tone="quiet")
        self._way = Button(UP, kind="link", name="Count up or down")
        self._way.clicked.connect(self._on_way)
        beside = column(None, self._of, self._time, self._way, gap_px=0)
        beside.setAlignment(self._way, Qt.AlignmentFlag.AlignLeft)
        line = row(self._number)
        line.addLayout(beside)
        line.addStretch(1)
        self.setLayout(line)
        self._tenth = QTimer(self)
        self._tenth.setObjectName("seconds of the set")
        self._tenth.setInterval(TENTH_MS)
        self._tenth.timeout.connect(self._tell_time)

    def count_down(self, down: bool) -> None:
        """Which way it counts."""
        self._down = down
        self._way.setText(DOWN if down else UP)
        self._tell()

    def count_sweeps(self, sweeps: bool) -> None:
        """Whether it counts single sweeps, two a pass."""
        self._sweeps = sweeps
        self._tell()

    def show_plan(self, plan: SetPlan) -> None:
        """A set that has not begun."""
        self._progress = None
        self._tenth.stop()
        shown = plan.passes or 0 if self._down else 0
        self._number.setText(self._said(shown))
        self._of.setText(self._unit(shown))
        self._time.setText("")

    def follow(self, progress: Progress, *, moving: bool) -> None:
        """A set on its way, or as it stood at its end."""
        self._progress = progress
        self._tell()
        if moving:
            self._tenth.start()
        else:
            self._tenth.stop()

    def show_end(self, passes: int, seconds: float) -> None:
        """What became of it, as the stage counted."""
        self._tenth.stop()
        self._progress = None
        self._number.setText(self._said(passes))
        self._of.setText(f"{self._unit(passes)} done")
        self._time.setText(f"{seconds:.0f} s")

    def _tell(self) -> None:
        if self._progress is None:
            return
        passes, _ = self._progress.length()
        done = self._progress.passes
        if passes is None:
            self._number.setText(self._said(done))
            self._of.setText(self._unit(done))
        elif self._down:
            self._number.setText(self._said(max(0, passes - done)))
            self._of.setText(f"to go of {self._said(passes)}")
        else:
            self._number.setText(self._said(done))
            self._of.setText(f"of {self._said(passes)}")
        self._tell_time()

    def _tell_time(self) -> None:
        if self._progress is None:
            return
        seconds = self._progress.seconds_at(self._steady())
        end = self._progress.course.end_s
        whole = "" if end >= HELD_S else f" of {end:.0f}"
        left = self._down and whole
        self._time.setText(f"{end - seconds:.0f} s left" if left else f"{seconds:.0f}{whole} s")

    def _said(self, passes: int) -> str:
        return str(passes * 2 if self._sweeps else passes)

    def _unit(self, passes: int) -> str:
        if self._sweeps:
            return "sweeps"
        return "pass" if passes == 1 else "passes"

    def _on_way(self) -> None:
        self.count_down(not self._down)
        self.turned.emit(self._down)
