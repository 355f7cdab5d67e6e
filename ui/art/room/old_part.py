"""Whether the old picture comes when the client tries to fetch it."""

from __future__ import annotations

from functools import partial

from kapdesk.art.model.nouns import Comes
from ui.art.room.look import Look
from ui.art.room.room_part import RoomPart
from ui.art.room.tools import Tools
from ui.kit.buttons import ToggleButton
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

ASKS = "The client tries to bring the old picture back: does it come?"
WORDS = {Comes.NO: "No", Comes.FAINT: "Faint", Comes.SAME: "The same"}


class OldPart(RoomPart):
    """Each press writes an answer; the last one of the meeting is down."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._buttons = {one: ToggleButton(WORDS[one], tall=True) for one in Comes}
        held = column(Label(ASKS, wrap=True), gap_px=4)
        held.addLayout(row(*self._buttons.values(), None, gap_px=GRID_PX))
        self.setLayout(held)
        for comes, button in self._buttons.items():
            button.clicked.connect(partial(self._on_pressed, comes))

    def put_in(self, look: Look) -> None:
        """How it came last in this meeting."""
        tried = look.case.tried()
        for comes, button in self._buttons.items():
            button.setChecked(tried is not None and tried.fact.comes is comes)

    def start(self) -> None:
        """On the first answer."""
        self._buttons[Comes.NO].setFocus()

    def _on_pressed(self, comes: Comes) -> None:
        """What was not written is not shown as pressed."""
        if self.look is not None:
            self.put_in(self.look)
        self.about(self.tools.art.ratings.try_old, comes)
