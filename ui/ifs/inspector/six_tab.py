"""The six ways of getting to know a part, in any order: each a sheet, with the time in it, and who else speaks."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from kapdesk.ifs.model.work import Tab as Way
from kapdesk.ifs.rules.timing import time_at
from kapdesk.kernel.instant import Instant
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.sheet_tab import SheetTab
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

WAYS: tuple[tuple[Way, str], ...] = (
    (Way.FIND, "Find"),
    (Way.FOCUS, "Focus"),
    (Way.FLESH_OUT, "Flesh out"),
    (Way.FEEL_TOWARD, "Feel toward"),
    (Way.BEFRIEND, "Befriend"),
    (Way.FEAR, "Fear"),
)
EVERY_MS = 10_000
"""How often the time in a step is said anew.  unit ms"""

ENTER = "enter"
OTHER = "Another part is speaking"


class SixTab(Tab):
    """Wants ``spoke`` to be asked, and ``enter`` with the way the work goes on by."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._key = Way.FIND
        self._since: Instant | None = None
        self.ways = ChoiceField(
            "", [(way.value, words) for way, words in WAYS], name="Way of getting to know it"
        )
        self.sheets: dict[Way, SheetTab] = {}
        self._time = Hint("")
        self._other = Button(f"{OTHER}   Alt+8", name=OTHER)
        self._timer = QTimer(self)
        self._timer.setObjectName("time in a step")
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._say_time)
        self._body = column()
        self._time.hide()
        top = row(gap_px=GRID_PX)
        top.addWidget(self.ways, 1)
        top.addWidget(self._other)
        laid = column(gap_px=GRID_PX)
        laid.addLayout(top)
        laid.addWidget(self._time)
        laid.addLayout(self._body, 1)
        self.setLayout(laid)
        self.ways.chosen.connect(self._on_chosen)
        self._other.clicked.connect(self._on_other)

    @property
    def way(self) -> Way:
        """The way in sight."""
        return self._key

    @property
    def sheet(self) -> SheetTab:
        """The sheet in sight, made when it is first wanted."""
        if self._key not in self.sheets:
            made = SheetTab(self.tools, self._key)
            self.sheets[self._key] = made
            self._body.addWidget(made, 1)
        return self.sheets[self._key]

    def put_in(self, look: Look) -> None:
        """The sheet of the way in sight, and the time in it."""
        self.ways.set_key(self._key.value)
        shown = self.sheet
        for sheet in self.sheets.values():
            sheet.setVisible(sheet is shown)
        shown.show_look(look)
        meeting = look.state.meeting(look.sitting)
        stay = meeting.stays[-1] if meeting is not None and meeting.stays else None
        here = meeting.here if meeting is not None else None
        at_it = (
            here is not None
            and look.part is not None
            and (here.part, here.tab) == (look.part.id, self._key)
        )
        self._since = stay.at if stay is not None and at_it else None
        self._say_time()

    def bring(self, way: Way) -> None:
        """Brings a way into sight."""
        self.keep()
        self._key = way
        if self.look is not None:
            self.put_in(self.look)

    def start(self) -> None:
        """At the first prompt that is open."""
        self.sheet.start()

    def keep(self) -> None:
        """Every sheet keeps what was typed."""
        for sheet in self.sheets.values():
            sheet.keep()

    def showEvent(self, event: QShowEvent) -> None:
        """The time is told while it is in sight."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """And no longer."""
        super().hideEvent(event)
        self._timer.stop()

    def _say_time(self) -> None:
        self._time.setVisible(self._since is not None)
        if self._since is None:
            return
        now = self.tools.around.now()
        minutes = int(now.seconds_since(self._since) // 60)
        whole = int(self._whole_s(now) // 60)
        in_all = f"; {whole} min in all" if whole > minutes else ""
        self._time.setText(f"In this step since {self._since.hm()}, {minutes} min{in_all}")

    def _whole_s(self, now: Instant) -> float:
        """How long the session has been at this part by this way, every time of it.  unit seconds"""
        look = self.look
        meeting = look.state.meeting(look.sitting) if look is not None else None
        if look is None or look.part is None or meeting is None:
            return 0.0
        return time_at(meeting, look.part.id, self._key, now)

    def _on_chosen(self, key: str) -> None:
        self.bring(Way(key))
        self.wanted.emit(f"{ENTER} {key}")

    def _on_other(self) -> None:
        self.wanted.emit("spoke")
