"""Some room between the client and a part: who has the seat, since when, what was tried, what came of it."""

from __future__ import annotations

from kapdesk.ifs.model.work import BlendBegan, BlendEnded
from kapdesk.ifs.model.work import Tab as Way
from kapdesk.ifs.rules.timing import episodes, led
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.sheet_tab import SheetTab
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NEVER = "It never had the seat, as far as was noted."


class BlendTab(Tab):
    """``wanted`` names what is to be asked: blend, unblend."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.sheet = SheetTab(tools, Way.UNBLEND)
        self._seat = Button("It took the seat")
        self._said = Hint("")
        laid = column(gap_px=GRID_PX)
        laid.addLayout(row(self._seat, None))
        laid.addWidget(self._said)
        laid.addWidget(self.sheet, 1)
        self.setLayout(laid)
        self._seat.clicked.connect(self._on_seat)

    def put_in(self, look: Look) -> None:
        """Who has the seat, and the sheet."""
        if look.part is None:
            return
        seated = look.state.has_seat(look.part.id)
        self._seat.setText("It gave the seat back" if seated else "It took the seat")
        self._said.setText("\n".join(one for one in (self._led(look), _said(look)) if one))
        self.sheet.show_look(look)

    def start(self) -> None:
        """At the first prompt that is open."""
        self.sheet.start()

    def keep(self) -> None:
        """Keeps what was typed."""
        self.sheet.keep()

    def _led(self, look: Look) -> str:
        """How much of the open session was led from Self, once a part had the seat in it."""
        meeting = look.state.meeting(look.sitting)
        if meeting is None or not episodes(look.state, meeting):
            return ""
        words = led(look.state, meeting, self.tools.around.now()).words()
        return f"This session so far: {words}"

    def _on_seat(self) -> None:
        look = self.look
        if look is not None and look.part is not None:
            self.wanted.emit("unblend" if look.state.has_seat(look.part.id) else "blend")


def _said(look: Look) -> str:
    """The last times it took the seat and gave it back, the latest first."""
    if look.part is None:
        return ""
    rows = [*look.state.of(look.part.id, BlendBegan, BlendEnded)][-4:]
    lines = [
        f"{row.at.day()}, {row.at.hm()}: "
        + (_took(row.fact) if isinstance(row.fact, BlendBegan) else "gave it back")
        + (f", {words}" if (words := row.fact.words()) else "")
        for row in reversed(rows)
    ]
    return "\n".join(lines) or NEVER


def _took(fact: BlendBegan) -> str:
    return f"took the seat, noticed by {fact.by}" if fact.by else "took the seat"
