"""What the chair-side view shows: clock, next reading, phase seen, what is held, the latest readings; or none of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.dosing.model.facts import PhaseNoted
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.clock import held_s
from kapdesk.dosing.rules.slots import SlotState, Standing, due_next
from kapdesk.kernel.instant import Instant, countdown_words
from ui.dosing.latest import LatestReadings
from ui.kit.readings import ClockFace
from ui.kit.text import Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import CLOCK_PX, GRID_PX, TITLE_PX

FACE_PX = 136
HIDDEN = "Numbers are hidden. H shows them."


class ChairFace(QWidget):
    """Read at two metres.  ``hide_numbers`` leaves words alone in sight, none of them a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hidden = False
        self._view = DosingView()
        self._clock = ClockFace("since opening", size_px=CLOCK_PX)
        self._due = Label("", size_px=TITLE_PX)
        self._phase = Label("", size_px=TITLE_PX)
        self._held = Label("", size_px=TITLE_PX)
        self._latest = LatestReadings()
        self._nothing = Label(HIDDEN, tone="quiet")
        middle = QVBoxLayout()
        middle.setSpacing(4)
        middle.addStretch(1)
        for part in (self._phase, self._due, self._held, self._nothing):
            middle.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4 * GRID_PX)
        line.addWidget(self._clock)
        line.addLayout(middle, 1)
        line.addWidget(self._latest)
        self.setFixedHeight(wide_px(FACE_PX))
        self.hide_numbers(False)

    def hide_numbers(self, hidden: bool) -> None:
        """Puts every number out of sight, or back."""
        self.hidden = hidden
        for part in (self._clock, self._due, self._held, self._latest):
            part.setVisible(not hidden)
        self._nothing.setVisible(hidden)

    def show_view(self, view: DosingView) -> None:
        """Takes over a view."""
        self._view = view
        self._clock.set_caption("since first dose" if view.t0 else "since opening, no dose yet")
        self._latest.show_view(view)
        noted = view.last_of(PhaseNoted)
        phases = view.pinned.protocol.phases if view.pinned else ()
        names = {phase.key: phase.name for phase in phases}
        self._phase.setText(f"Seen: {names.get(noted.phase, noted.phase)}" if noted else "")

    def tell_time(self, now: Instant) -> None:
        """Moves everything that counts."""
        view = self._view
        self._clock.show_elapsed(now.seconds_since(view.zero) if view.zero else None)
        state = due_next(view, now)
        waits = state is not None and state.state is not Standing.PLANNED
        self._due.setText(_due_words(state))
        self._due.set_tone("notice" if waits else "ink")
        held = held_s(view, now)
        self._held.setText("" if held is None else f"In the mouth {countdown_words(held)} · X spat")
        self._latest.tell_time(now, now)


def _due_words(state: SlotState | None) -> str:
    if state is None:
        return "No reading is due"
    if state.state is Standing.PLANNED:
        return f"Reading in {countdown_words(-state.seconds)}"
    return f"Reading due since {countdown_words(state.seconds)} · V"
