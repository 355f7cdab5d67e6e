"""Trust, activation and blending of one part over the sessions, with the doses and one other measure beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.beside import NOTHING, Beside, chosen, offered
from kapdesk.ifs.seen.curves import Said, curve, in_words, legend
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import PartId
from ui.ifs.outline.choices import others
from ui.kit.buttons import ToggleButton
from ui.kit.field import ChoiceField
from ui.kit.plot.ratings import RatingPicture
from ui.kit.row_list import Row, RowList
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NONE = "This part was not rated yet: it is, beside the map."


class PartCurve(QWidget):
    """One part's ratings with what stands beside them, drawn, and the same as a list.

    ``chosen`` with the part and the key of what stands beside it, when a person chose either.  What was chosen to
    stand beside stays chosen while other parts are looked at, also where one of them does not have it.
    """

    chosen = Signal(str, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = IfsState()
        self._doses: tuple[Dose, ...] = ()
        self._numbers: tuple[Beside, ...] = ()
        self._wanted = NOTHING[0]
        self._there = False
        self.part = ChoiceField("Part", [])
        self.beside = ChoiceField("Measured beside it   M", [NOTHING], name="What stands beside it")
        self.picture = RatingPicture("Ratings of the part")
        self.rows = RowList("Ratings of the part, as a list", by_click=False)
        self.listed = ToggleButton("As a list   L", name="As a list")
        self._none = Hint(NONE)
        self._legend = Hint("")
        self._scroll = Scroll()
        self._scroll.column.addWidget(self.picture, 1)
        laid = column(gap_px=GRID_PX)
        line = row(self.part, self.beside, gap_px=2 * GRID_PX)
        line.addWidget(self.listed, 0, Qt.AlignmentFlag.AlignBottom)
        laid.addLayout(line)
        laid.addWidget(self._none)
        laid.addWidget(self._scroll, 1)
        laid.addWidget(self.rows, 1)
        laid.addWidget(self._legend)
        laid.addStretch(0)
        self.setLayout(laid)
        self.listed.clicked.connect(self._lay)
        self.part.chosen.connect(self._on_chosen)
        self.beside.chosen.connect(self._on_beside)

    def show_state(self, state: IfsState, doses: Sequence[Dose]) -> None:
        """The ratings as they stand; what was chosen stays."""
        key = self.part.key()
        self._state, self._doses = state, tuple(doses)
        self.part.offer(others(state.drawn))
        self.part.set_key(key)
        self._show()

    def show_numbers(self, numbers: Sequence[Beside]) -> None:
        """What other work keeps of the client as dated numbers."""
        self._numbers = tuple(numbers)
        self._show()

    def tell(self) -> None:
        """Tells what is chosen, as it is looked at."""
        self.chosen.emit(self.part.key(), self._wanted)

    def forget(self) -> None:
        """Another client: nothing of this one stays chosen."""
        self._numbers, self._wanted = (), NOTHING[0]
        self.show_state(IfsState(), ())

    def _show(self) -> None:
        part = PartId(self.part.key())
        found = offered(self._state, part, self._numbers)
        self.beside.offer([NOTHING, *((one.key, one.words) for one in found)])
        self.beside.set_key(self._wanted)
        plot = curve(self._state, part, self._doses, chosen(found, self._wanted))
        self._there = bool(plot.rows)
        self.picture.show_plot(plot)
        self.rows.show_rows([_row(one) for one in in_words(plot)])
        self._legend.setText(" · ".join(legend(plot)))
        self._lay()

    def _lay(self) -> None:
        """The picture, or the same as a list in its place."""
        listed = self.listed.isChecked()
        self._none.setVisible(not self._there)
        self._scroll.setVisible(self._there and not listed)
        self.rows.setVisible(self._there and listed)
        self._legend.setVisible(self._there)

    def _on_beside(self, key: str) -> None:
        self._wanted = key
        self._on_chosen()

    def _on_chosen(self) -> None:
        self._show()
        self.tell()


def _row(one: Said) -> Row:
    return Row(one.key, one.title, one.words, one.meeting)
