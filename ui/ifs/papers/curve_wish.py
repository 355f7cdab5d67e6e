"""Whose curve stands among the changes on paper, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.beside import NOTHING, Beside, offered
from kapdesk.kernel.ids import PartId
from ui.ifs.outline.choices import others
from ui.kit.field import ChoiceField
from ui.kit.surface import row
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

CURVE_PX = 300
NO_CURVE = ("", "no part’s")


class CurveWish(QWidget):
    """Two choices, the second where the first is made.  ``changed`` when a person chose either."""

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = IfsState()
        self._numbers: tuple[Beside, ...] = ()
        self._part = ChoiceField("Curve", [NO_CURVE], name="Whose curve is printed")
        self._beside = ChoiceField(
            "Measured beside it", [NOTHING], name="What stands beside the curve"
        )
        self._wanted = NOTHING[0]
        for one in (self._part, self._beside):
            one.setFixedWidth(wide_px(CURVE_PX))
        self.setLayout(row(self._part, self._beside, None, gap_px=2 * GRID_PX))
        self._part.chosen.connect(self._on_part)
        self._beside.chosen.connect(self._on_beside)
        self._show()

    def offer(self, state: IfsState) -> None:
        """Offers the parts there are, keeping the one that was chosen."""
        self._state, key = state, self._part.key()
        self._part.offer([NO_CURVE, *others(state.drawn)])
        self._part.set_key(key)
        self._show()

    def offer_numbers(self, numbers: Sequence[Beside]) -> None:
        """Offers what other work keeps of the client as dated numbers."""
        self._numbers = tuple(numbers)
        self._show()

    def choose(self, part: str, beside: str) -> None:
        """The curve that was looked at last."""
        self._part.set_key(part)
        self._wanted = beside
        self._show()

    def forget(self) -> None:
        """Another client: nothing that was chosen for this one stays."""
        self._numbers, self._wanted = (), NOTHING[0]
        self._part.offer([NO_CURVE])
        self.offer(IfsState())

    def part(self) -> PartId | None:
        """Whose curve is wanted; None for nobody's."""
        key = self._part.key()
        return PartId(key) if key else None

    def beside(self) -> str:
        """What is wanted beside it, by its key."""
        return self._wanted if self._part.key() else ""

    def _show(self) -> None:
        found = offered(self._state, PartId(self._part.key()), self._numbers)
        self._beside.offer([NOTHING, *((one.key, one.words) for one in found)])
        self._beside.set_key(self._wanted)
        self._beside.setVisible(bool(self._part.key()))

    def _on_part(self) -> None:
        self._show()
        self.changed.emit()

    def _on_beside(self, key: str) -> None:
        self._wanted = key
        self.changed.emit()
