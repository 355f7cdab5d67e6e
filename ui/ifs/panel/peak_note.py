"""While a medicine acts most strongly nothing is mapped: what shows itself is caught by one key, and sorted later."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

WORDS = (
    "The medicine acts now, and nothing is mapped. What shows itself is caught by one key on the page of the session, "
    "and sorted later with the client."
)


NOT_NOW = "Nothing is mapped while the medicine acts most strongly."
"""What is said of each act that would lay something on the map."""


class PeakNote(QWidget):
    """``wanted`` when the page of the session is to come into sight, ``turned`` when it begins or ends to hold.

    ``onboard`` tells what acts in a session.  thread: the record lane
    """

    wanted = Signal()
    turned = Signal()
    troubled = Signal(Trouble)

    def __init__(
        self,
        onboard: Callable[[SittingId], Onboard],
        clerk: Clerk,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._onboard, self._clerk = onboard, clerk
        self._here: SittingId | None = None
        self.holds = False
        self._go = Button("To the session")
        line = row(gap_px=GRID_PX)
        line.addWidget(Label(WORDS, tone="notice", wrap=True), 1)
        line.addWidget(self._go)
        self.setLayout(line)
        self.hide()
        self._go.clicked.connect(self._on_go)

    def stand(self, here: SittingId | None) -> None:
        """The session that is open now, if one is."""
        self._here = here

    def ask(self) -> None:
        """Asks what acts in it."""
        here = self._here
        if here is None:
            self._on_onboard(here, Onboard())
            return
        work, then = partial(self._onboard, here), partial(self._on_onboard, here)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_onboard(self, here: SittingId | None, onboard: Onboard) -> None:
        """What was asked of another session is told too late."""
        holds = onboard.state in (SubstanceState.ONSET, SubstanceState.PEAK)
        if here == self._here and holds is not self.holds:
            self.holds = holds
            self.setVisible(holds)
            self.turned.emit()

    def _on_go(self) -> None:
        self.wanted.emit()
