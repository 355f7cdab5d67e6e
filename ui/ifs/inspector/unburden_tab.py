"""Unburdening: a menu a part may take in any order, never a programme; it asks for a leave on record, or a reason."""

from __future__ import annotations

from kapdesk.ifs.model.work import Tab as Way
from kapdesk.ifs.rules.permissions import met_by_leave, protectors
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.sheet_tab import SheetTab
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

ALLOWED = "A part that protects it gave leave to meet it."
NOT_ALLOWED = (
    "No part that protects it has given leave to meet it. Ask it first; or go on with a reason."
)
NOBODY = "No part on the map protects it. Going on takes a reason."


class UnburdenTab(Tab):
    """The sheet, and what stands above it: who gave leave."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.sheet = SheetTab(tools, Way.UNBURDEN)
        self._leave = Hint("")
        laid = column(self._leave, gap_px=GRID_PX)
        laid.addWidget(self.sheet, 1)
        self.setLayout(laid)

    def put_in(self, look: Look) -> None:
        """Who gave leave, and the sheet."""
        if look.part is None:
            return
        self._leave.setText(leave_words(look))
        self.sheet.show_look(look)

    def start(self) -> None:
        """At the first prompt that is open."""
        self.sheet.start()

    def keep(self) -> None:
        """Keeps what was typed."""
        self.sheet.keep()


def leave_words(look: Look) -> str:
    """Whether a part that protects it gave leave."""
    if look.part is None:
        return ""
    if met_by_leave(look.state, look.part.id):
        return ALLOWED
    return NOT_ALLOWED if protectors(look.state, look.part.id) else NOBODY
