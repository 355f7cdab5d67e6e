"""The bar along the top: the sitting in progress, always in sight, and at its right end the look and the lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.chart.kinds import kind_words
from kapdesk.kernel.instant import elapsed_words
from ui.kit.buttons import Button
from ui.kit.chip import Chip
from ui.kit.surface import Ground
from ui.kit.text import Label
from ui.shell.sitting_watch import Sitting
from ui.theme.tokens import DAY, GRID_PX, LEAD_PX, TEXT_PX
from ui.theme.worn import worn

BAR_PX = 56


class SessionBar(Ground):
    """Client, kind, elapsed time and next reading while a sitting is open; else the title of the page."""

    look_wanted = Signal()
    lock_wanted = Signal()
    urgent_wanted = Signal()
    sitting_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.setFixedHeight(BAR_PX)
        self._title = Label(size_px=LEAD_PX, strong=True)
        self._client = Button("Client", kind="bare", symbol="user", name="Client in session")
        self._kind = Label(size_px=TEXT_PX, tone="quiet")
        self._rehearsed = Chip("Rehearsal vault", symbol="info", tone="notice")
        self._elapsed = Label(size_px=LEAD_PX, strong=True)
        self._elapsed.setAccessibleName("Elapsed time")
        self._next = Label(size_px=TEXT_PX, tone="quiet")
        self._look = Button("", kind="bare", name="Change between dusk and day")
        self._urgent = Button("F12 Urgent", kind="grave", symbol="first-aid", name="Urgent card")
        self._urgent.show_symbol("first-aid", "grave")
        self._lock = Button("Lock", kind="bare", symbol="lock")
        self._lock.setToolTip("Ctrl+L")
        self._lay_out()
        self._look.clicked.connect(self.look_wanted)
        self._lock.clicked.connect(self.lock_wanted)
        self._urgent.clicked.connect(self.urgent_wanted)
        self._client.clicked.connect(self.sitting_wanted)
        self.show_sitting(None)
        self.show_rehearsed(False)
        self.show_look()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * GRID_PX, 0, 2 * GRID_PX, 0)
        line.setSpacing(2 * GRID_PX)
        for part in (self._title, self._client, self._kind, self._rehearsed):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self._elapsed, self._next):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self._urgent, self._look, self._lock):
            line.addWidget(part)

    def show_title(self, words: str) -> None:
        """Names the page; in sight while no sitting is open."""
        self._title.setText(words)

    def show_sitting(self, sitting: Sitting | None) -> None:
        """Shows the sitting in progress, or none."""
        self._title.setVisible(sitting is None)
        for part in (self._client, self._kind, self._elapsed, self._next):
            part.setVisible(sitting is not None)
        if sitting is None:
            return
        self._client.setText(sitting.label)
        self._kind.setText(f"Session {sitting.number} · {kind_words(sitting.kind)}")
        self._elapsed.setText(_elapsed(sitting))
        self._next.setText(sitting.next_words())
        self._next.set_tone("notice" if sitting.is_due() else "quiet")

    def show_rehearsed(self, rehearsed: bool) -> None:
        """Says so, for ever, where a day script was played in this vault."""
        self._rehearsed.setVisible(rehearsed)

    def show_look(self) -> None:
        """Offers the other look."""
        self._look.show_symbol("moon" if worn() is DAY else "sun")


def _elapsed(sitting: Sitting) -> str:
    elapsed_s = sitting.elapsed_s()
    if elapsed_s is None:
        return ""
    words = elapsed_words(elapsed_s)
    return f"T+ {words}" if sitting.view.t0 else f"open {words}"
