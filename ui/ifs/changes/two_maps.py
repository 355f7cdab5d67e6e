"""The map as it stood at a moment, and beside it as it stood at another where two are held against each other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen.extent import Extent, extent_of
from kapdesk.ifs.seen.history import History, Stop
from ui.ifs.changes.stops import stop_words
from ui.ifs.map.canvas import MapCanvas
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

NOBODY = "Nobody was on the map yet."


class OneMap(QWidget):
    """One map at one moment, only to be looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", tone="quiet")
        self.canvas = MapCanvas()
        self.nobody = Label(NOBODY, tone="quiet", wrap=True)
        laid = column(self.words, self.nobody, gap_px=4)
        laid.addWidget(self.canvas, 1)
        laid.addStretch(0)
        self.setLayout(laid)

    def show_stop(self, history: History, stop: Stop, box: QRectF, *, nouns: bool) -> None:
        """The map as it stood there, in the box of all it ever was where it comes into sight."""
        self.words.setText(stop_words(stop))
        state = history.state_at(stop)
        comes = not self.canvas.isVisibleTo(self)
        self.nobody.setVisible(state.drawn.empty)
        self.canvas.setVisible(not state.drawn.empty)
        self.canvas.show_map(state.drawn, looks_of(state, nouns=nouns), takes=False)
        if comes:
            self.canvas.fit_within(box)


class TwoMaps(QWidget):
    """The later one is always in sight."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.after = OneMap(), OneMap()
        self.before.hide()
        self._of: History | None = None
        self._box = QRectF()
        laid = row(gap_px=GRID_PX)
        laid.addWidget(self.before, 1)
        laid.addWidget(self.after, 1)
        self.setLayout(laid)

    def show_stops(self, history: History, one: Stop, other: Stop, *, nouns: bool) -> None:
        """Both maps, on the same ground: what was never moved stands still while they play."""
        new = history is not self._of
        if new:
            self._of, self._box = history, _box(extent_of(history.state.gestures))
        self.before.show_stop(history, one, self._box, nouns=nouns)
        self.after.show_stop(history, other, self._box, nouns=nouns)
        if new:
            self._fit()

    def beside(self, shown: bool) -> None:
        """Both side by side, or the later alone."""
        self.before.setVisible(shown)
        laid = self.layout()
        if laid is not None:
            laid.activate()
        self._fit()

    def select(self, things: tuple[str, ...]) -> None:
        """Selects on both, where they are there."""
        for one in (self.before, self.after):
            one.canvas.select(things)

    def _fit(self) -> None:
        for one in (self.before, self.after):
            one.canvas.fit_within(self._box)


def _box(extent: Extent) -> QRectF:
    return QRectF(QPointF(extent.left, extent.top), QPointF(extent.right, extent.bottom))
