"""Whose work it is, the session it is done in and where that stands; what chooses, begins, closes and signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.sets.here import Here
from ui.theme.tokens import GRID_PX


class Head(QWidget):
    """``wanted`` names the act pressed: client, begin, session, leave."""

    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = Heading("", level=2)
        self._where = Hint("")
        self._buttons = {
            "client": Button("Another client   O"),
            "session": Button("Back to the session"),
            "begin": Button("Begin a session   B"),
            "leave": Button("Close the session   G"),
        }
        for act, button in self._buttons.items():
            button.setObjectName(act)
            button.clicked.connect(self._on_clicked)
        line = row(gap_px=GRID_PX)
        line.addLayout(column(self._who, self._where, gap_px=0), 1)
        for button in self._buttons.values():
            line.addWidget(button)
        self.setLayout(line)

    def show_client(self, label: str, here: Here | None) -> None:
        """Whose work, and in which session."""
        self._who.setText(" · ".join(part for part in (label, _session(here)) if part))
        self._show("session", here is not None and not here.own and not here.closed)
        self._show("begin", here is None or here.closed)
        self._show("leave", here is not None and here.own and not here.signed)
        if here is not None:
            words = "Sign the session   G" if here.closed else "Close the session   G"
            self._buttons["leave"].setText(words)

    def show_where(self, words: str) -> None:
        """Where the work stands in that session."""
        self._where.setText(words)

    def offers(self, act: str) -> bool:
        """Whether an act can be done now."""
        button = self._buttons[act]
        return self.isVisible() and button.isEnabled() and not button.isHidden()

    def _show(self, act: str, shown: bool) -> None:
        self._buttons[act].setVisible(shown)

    def _on_clicked(self) -> None:
        self.wanted.emit(self.sender().objectName())


def _session(here: Here | None) -> str:
    if here is None:
        return ""
    how = "signed" if here.signed else "closed" if here.closed else ""
    begun = "of" if here.closed else "since"
    return ", ".join(part for part in (f"{here.kind} {begun} {here.since}", how) if part)
