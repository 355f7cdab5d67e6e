"""How a paper is wanted: for whom, on which paper, in which print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.ids import BookId
from kapdesk.practice.model.leaflet import PaperWanted
from kapdesk.practice.model.settings import PAPERS
from ui.kit.buttons import ToggleButton
from ui.kit.chip import ChoiceRow
from ui.kit.field import ChoiceField
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.library.around import Named
from ui.theme.tokens import GRID_PX

CLIENT_PX = 280
PROTOCOL_PX = 210
NO_NAME = "A name can be printed once a client is chosen who has one besides the code."


class Wishes(QWidget):
    """Nobody is named unless someone is chosen.  ``changed`` with every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clients: tuple[Named, ...] = ()
        self._whom = ChoiceField("For", [("", "Nobody")])
        self._whom.setFixedWidth(CLIENT_PX)
        self._by_name = ToggleButton("By name")
        self._whom.set_beside(self._by_name)
        self._protocol = ChoiceField("Planned readings", [("", "None: empty lines")])
        self._protocol.setFixedWidth(PROTOCOL_PX)
        self._paper = ChoiceRow([(paper, paper) for paper in PAPERS], name="Paper")
        self._print = ChoiceRow([("normal", "Normal"), ("large", "Large")], name="Print")
        self._print.set_key("normal")
        self._lay_out()
        for chosen in (self._whom.chosen, self._protocol.chosen, self._paper.chosen):
            chosen.connect(self._on_chosen)
        self._print.chosen.connect(self._on_chosen)
        self._by_name.clicked.connect(self._on_chosen)

    def offer(
        self, clients: tuple[Named, ...], protocols: Sequence[tuple[str, str]], paper: str
    ) -> None:
        """Offers whom and what there is, keeping what was chosen where it is still there."""
        whom, protocol = self._whom.key(), self._protocol.key()
        self._clients = clients
        self._whom.offer([("", "Nobody"), *((one.book, one.label) for one in clients)])
        self._protocol.offer([("", "None: empty lines"), *protocols])
        self._whom.set_key(whom)
        self._protocol.set_key(protocol)
        if not self._paper.key():
            self._paper.set_key(paper)
        self._follow()

    def show_form(self, form: bool) -> None:
        """Asks what a blank chart needs to know; a chart has one size of print."""
        # The one that goes first goes: both at once would make the window wider, and leave it so.
        for part, shown in sorted(
            ((self._protocol, form), (self._size, not form)), key=lambda pair: pair[1]
        ):
            part.setVisible(shown)

    def turn_print(self) -> None:
        """Large print, or back to the normal one."""
        self._print.set_key("normal" if self._print.key() == "large" else "large")
        self._on_chosen()

    def wanted(self, leaflet: str) -> PaperWanted:
        """A paper as it is wanted now."""
        book = BookId(self._whom.key())
        return PaperWanted(
            leaflet,
            self._paper.key() or PAPERS[0],
            self._print.key() == "large" and self._size.isVisibleTo(self),
            book,
            self._by_name.isChecked() and self._by_name.isEnabled(),
            self._protocol.key() if self._protocol.isVisibleTo(self) else "",
        )

    def _on_chosen(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        chosen = next((one for one in self._clients if one.book == self._whom.key()), None)
        named = chosen is not None and chosen.has_name
        self._by_name.needs("" if named else NO_NAME)

    def _lay_out(self) -> None:
        self._size = QWidget()
        self._size.setLayout(_named(self._print))
        line = row(self._whom, self._protocol, gap_px=3 * GRID_PX)
        line.addLayout(_named(self._paper))
        line.addWidget(self._size)
        line.addStretch(1)
        self.setLayout(line)
        self._protocol.hide()


def _named(choices: ChoiceRow) -> QVBoxLayout:
    held = column(Hint(choices.name), choices, None, gap_px=4)
    held.setContentsMargins(0, 0, 0, 0)
    return held
