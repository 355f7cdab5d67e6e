"""What lies over the map and beside it: the search, the legend, the map in small, a sentence at its foot."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ui.ifs.map.laid import Laid
from ui.ifs.map.legend import LegendBox
from ui.ifs.map.minimap import Minimap
from ui.ifs.map.search import SearchStrip
from ui.ifs.map.view import MapView
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

EMPTY = "Nobody is on the map yet. Press N, or click twice, and type what the part is called."
NARROW = "There is no room for the legend here: close what stands beside the map first."
LEAST_PX, SMALL_PX = 440, 560
"""How wide a map is at least beside its legend, and at least with the map in small over it.  unit px"""

_GAP, _BELOW = 2 * GRID_PX, 110.0


class Corners:
    """None of it covers a narrow map: the legend stands beside the map, or folds away until there is room for it."""

    def __init__(self, canvas: QWidget, view: MapView) -> None:
        self._canvas, self._view = canvas, view
        self.legend_wanted = False
        """Whether the legend was asked for; it may be folded away for want of room."""
        self.search = SearchStrip(canvas)
        self.legend, self.minimap = LegendBox(canvas), Minimap(canvas)
        self.hint, self._line = Hint(EMPTY, wrap=False, parent=canvas), Hint(parent=canvas)
        self._line.hide()

    @property
    def said_now(self) -> str:
        """The sentence in sight at the foot of the map."""
        return self._line.text() if not self._line.isHidden() else ""

    def say(self, sentence: str) -> None:
        """Says a sentence at the foot of the map."""
        self._line.setText(sentence)
        self._line.setVisible(bool(sentence))
        self._line.raise_()
        self.arrange()

    def hush(self) -> None:
        """Says nothing any more."""
        self._line.hide()

    def turn_legend(self) -> str:
        """Shows the legend or puts it away; a sentence where there is no room for it."""
        self.legend_wanted = self.legend.isHidden()
        self.arrange()
        return NARROW if self.legend_wanted and self.legend.isHidden() else ""

    def show_map(self, laid: Laid, *, writing: bool) -> None:
        """Another map: its legend, and what belongs on an empty one while nobody writes on it."""
        signs = {sign for dress in laid.dress.values() for sign in dress.signs}
        self.legend.show_rows(laid.dresses.looks.legend, signs)
        self.hint.setVisible(not laid.order() and not writing)
        self.arrange()

    def show_sight(self, laid: Laid) -> None:
        """What of a map is in sight now."""
        roomy = self._view.width() >= SMALL_PX
        self.minimap.show_map(laid, self._view.in_sight(), roomy=roomy)

    def wear(self) -> None:
        """Another theme."""
        self.legend.update()
        self.minimap.forget()

    def arrange(self) -> None:
        """The view fills what the legend leaves; what lies over the view keeps to its corners."""
        self._view.setGeometry(self._beside_legend(self._canvas.rect()))
        inside = self._view.geometry().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        self.search.fit(inside.width())
        self.search.move(inside.topLeft())
        self.minimap.move(inside.bottomRight() - _corner(self.minimap))
        self.hint.adjustSize()
        room = QRect(QPoint(), self.hint.size())
        room.moveCenter(self._view.spot(0.0, _BELOW))
        self.hint.setGeometry(room)
        beside = 0 if self.minimap.isHidden() else self.minimap.width() + _GAP
        self._line.setFixedWidth(max(inside.width() - beside, 80))
        self._line.adjustSize()
        self._line.move(inside.left(), inside.bottom() - self._line.height())

    def _beside_legend(self, whole: QRect) -> QRect:
        """What is left of the room beside the legend; all of it where the legend is not wanted, or folded away."""
        self.legend.fit(whole.height())
        taken = self.legend.width() + GRID_PX
        roomy = whole.width() - taken >= wide_px(LEAST_PX)
        self.legend.setVisible(self.legend_wanted and roomy)
        if self.legend.isHidden():
            return whole
        self.legend.move(whole.right() + 1 - self.legend.width(), whole.top())
        return whole.adjusted(0, 0, -taken, 0)


def _corner(of: QWidget) -> QPoint:
    return QPoint(of.width(), of.height())
