"""What a part allows, for each purpose: how it stands, its words, when it lapses, and the changes there can be."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.nouns import Purpose
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import PermissionSet, PermissionWorded
from kapdesk.ifs.rules.permissions import ALLOWS, SESSIONS, standing
from kapdesk.kernel.many import many
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import Hairline, Scroll, column, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

LEAVE = "leave"
BELONGS = (
    "Asked of parts that protect. What is given lapses by itself, and after any backlash; it can be taken back at any "
    "moment. A line that is wrong is corrected, never taken back."
)


class PermissionTab(Tab):
    """Wants a change of the leave for one purpose to be asked."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._stands = {one: Label("", wrap=True) for one in Purpose}
        self._words = {one: Hint("") for one in Purpose}
        self.buttons = {one: Button("Change", name=f"Change the leave {one}") for one in Purpose}
        self._scroll = Scroll(gap_px=GRID_PX)
        self._scroll.column.addWidget(Hint(BELONGS))
        for purpose in Purpose:
            self._scroll.column.addWidget(Hairline())
            self._scroll.column.addWidget(self._one(purpose))
        self._scroll.column.addStretch(1)
        laid = column()
        laid.addWidget(self._scroll, 1)
        self.setLayout(laid)

    def put_in(self, look: Look) -> None:
        """How each permission stands now."""
        if look.part is None:
            return
        for purpose in Purpose:
            self._stands[purpose].setText(stands(look, look.part, purpose))
            words = own_words(look, look.part, purpose)
            self._words[purpose].setText(words)
            self._words[purpose].setVisible(bool(words))

    def start(self) -> None:
        """At the first purpose."""
        self.buttons[Purpose.TALK].setFocus()

    def _one(self, purpose: Purpose) -> QWidget:
        held = QWidget()
        heading = Heading(f"{purpose.value[:1].upper()}{purpose.value[1:]}", level=3)
        heading.setWordWrap(True)
        top = row(gap_px=GRID_PX)
        top.addWidget(heading, 1)
        top.addWidget(self.buttons[purpose])
        laid = column(gap_px=4)
        laid.addLayout(top)
        laid.addWidget(self._stands[purpose])
        laid.addWidget(self._words[purpose])
        held.setLayout(laid)
        self.buttons[purpose].clicked.connect(partial(self.wanted.emit, f"{LEAVE} {purpose.value}"))
        return held


def stands(look: Look, part: Part, purpose: Purpose) -> str:
    """How a permission stands, since when, and how long what was given holds."""
    now = standing(look.state, part.id, purpose)
    rows = look.state.permissions(part.id, purpose)
    said = now.value.capitalize()
    if not rows or not isinstance(rows[-1].fact, PermissionSet):
        return said
    since = f"{said}, {rows[-1].at.day()}"
    if now not in ALLOWS:
        return since
    return f"{since}, for {many(rows[-1].fact.sessions or SESSIONS, 'session')}"


def own_words(look: Look, part: Part, purpose: Purpose) -> str:
    """What the part said of it last."""
    found = [
        row.fact.text
        for row in look.state.of(part.id, PermissionWorded)
        if isinstance(row.fact, PermissionWorded) and row.fact.purpose is purpose
    ]
    return f"“{found[-1]}”" if found else ""
