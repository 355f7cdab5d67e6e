"""What is read at two metres: the session clock and the latest readings; between them the dose being held."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.plot import route_short
from kapdesk.dosing.rules.clock import stands_at
from kapdesk.dosing.rules.per_kg import per_kg_words
from kapdesk.kernel.instant import Instant
from ui.dosing.hold import HoldTimer
from ui.dosing.latest import LatestReadings
from ui.kit.chip import Chip
from ui.kit.readings import ClockFace
from ui.kit.surface import Hairline
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX

SHOWN_DOSES = 3


class SessionHead(QWidget):
    """Clock since the first dose, minutes since each dose, the hold in the mouth, latest readings with their age."""

    hold_ended = Signal(str, str)
    hold_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = ClockFace("since opening")
        self._who = Label(size_px=LEAD_PX, strong=True)
        self._doses = Hint("", wrap=False)
        self._rehearsal = Chip("Rehearsal: not a client's record", symbol="info", tone="notice")
        self._latest = LatestReadings()
        self._per_kg = Hint("", wrap=False)
        self._per_kg.hide()
        self._weighed: Weighed | None = None
        self.hold = HoldTimer()
        self.hold.ended.connect(self.hold_ended)
        self.hold.asked.connect(self.hold_asked)
        self._view = DosingView()
        middle = QVBoxLayout()
        middle.setSpacing(4)
        middle.addStretch(1)
        middle.addWidget(self._rehearsal, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self._who)
        middle.addWidget(self._doses)
        middle.addWidget(self._per_kg)
        middle.addWidget(self.hold)
        middle.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * GRID_PX)
        line.addWidget(self._clock)
        line.addWidget(Hairline(upright=True))
        line.addLayout(middle, 1)
        line.addWidget(self._latest)

    def show_client(
        self, label: str, weighed: Weighed | None = None, hold_length_min: int | None = None
    ) -> None:
        """Says whose session it is, and takes what the practice wants seen beside a dose."""
        self._who.setText(label)
        self._weighed = weighed
        self.hold.set_length(hold_length_min)

    def show_view(self, view: DosingView) -> None:
        """Takes over a view: what was last measured, and what the clock counts from."""
        self._view = view
        opened = view.opened.fact if view.opened else None
        self._rehearsal.setVisible(bool(getattr(opened, "rehearsal", False)))
        self._clock.set_caption(_caption(view))
        per_kg = [per_kg_words(dose, self._weighed) for _, dose in view.doses[-SHOWN_DOSES:]]
        self._per_kg.setText("   ".join(words for words in per_kg if words))
        self._per_kg.setVisible(any(per_kg))
        self._latest.show_view(view)

    def tell_time(self, now: Instant) -> None:
        """Moves everything that counts."""
        view = self._view
        at = stands_at(view, now)
        shown = view.zero is not None and not view.from_paper
        self._clock.show_elapsed(at.seconds_since(view.zero) if shown and view.zero else None)
        self.hold.show_hold(view, at)
        running = at if view.runs else None
        doses = (_given(dose, entry.at, running) for entry, dose in view.doses[-SHOWN_DOSES:])
        self._doses.setText("   ".join(doses))
        self._latest.tell_time(at, running)

    def clock_text(self) -> str:
        """The time on show."""
        return self._clock.time_text()


def _caption(view: DosingView) -> str:
    """What the clock counts from, or why it does not."""
    if view.from_paper and view.opened is not None:
        return f"typed in from paper · {view.opened.at.day()}"
    zero = "first dose" if view.t0 else "opening"
    if view.closed is not None:
        return f"from the {zero} to the end"
    return f"since {zero}" if view.t0 else "since opening, no dose yet"


def _given(dose: DoseGiven, at: Instant, now: Instant | None) -> str:
    ago = f"{int(now.seconds_since(at) // 60)} min ago" if now else at.hm()
    word = "booster" if dose.booster else "dose"
    return f"{word} {dose.amount:g} {dose.unit} {route_short(dose.route)} · {ago}"
