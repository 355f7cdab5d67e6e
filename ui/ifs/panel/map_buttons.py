"""The acts above the map: what steadies first, how it is told, who sees it, what can be done, and someone new."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, PrimaryButton, ToggleButton
from ui.kit.surface import row
from ui.theme.tokens import GRID_PX


class MapButtons(QWidget):
    """Each tells that it was pressed; none does anything itself.

    ``steady_wanted``, ``plain_wanted``, ``share_wanted``, ``more_wanted`` and ``new_wanted``, from left to right.
    """

    steady_wanted = Signal()
    plain_wanted = Signal()
    share_wanted = Signal()
    more_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        steady = Button("Here and now   F9")
        self._plain = ToggleButton("Plain words   V", name="The client’s words alone")
        self._share = ToggleButton("Share   F8", name="Share with the client")
        more = Button("More   E", name="What can be done")
        self._new = PrimaryButton("New part   N", symbol="plus")
        self.setLayout(row(steady, self._plain, self._share, more, self._new, gap_px=GRID_PX))
        steady.clicked.connect(self.steady_wanted)
        self._plain.clicked.connect(self.plain_wanted)
        self._share.clicked.connect(self.share_wanted)
        more.clicked.connect(self.more_wanted)
        self._new.clicked.connect(self.new_wanted)

    def show_map(self, *, empty: bool) -> None:
        """Where nobody is on the map yet, its one act stands in the middle of the page."""
        for button in (self._new, self._plain, self._share):
            button.setVisible(not empty)

    def show_plain(self, *, plain: bool) -> None:
        """Whether the client's words stand alone."""
        self._plain.setChecked(plain)

    def show_shared(self, *, shared: bool) -> None:
        """Whether the client sees the map."""
        self._share.setChecked(shared)
