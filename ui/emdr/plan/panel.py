"""The plan: the board of targets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.panel import Panel
from ui.emdr.plan.board import Board


class PlanPanel(Panel):
    """A client's targets and how they belong together."""

    title = "Plan"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self.board = Board()
        self.column.addWidget(self.board, 1)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's targets leave the screen at once."""
        if book != self._book:
            self._book = book
            self.board.show_state(EmdrState())

    def show_view(self, view: EmdrView) -> None:
        """The targets as they stand."""
        self.board.show_state(view.state)
