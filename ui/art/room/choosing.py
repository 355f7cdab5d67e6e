"""Which picture comes next: those that are open first, then those that wait, then the rest."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Status
from kapdesk.art.model.state import ImageState
from ui.art.room.look import Look
from ui.art.room.pinned import last_words
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.text import Hint
from ui.theme.fonts import wide_px

HIGH_PX = 400
NOTHING = "There is no picture yet. One is made on the page of pictures: F3."
SAID = "Chosen for the step you enter next; nothing begins by it."
ORDER = (Status.OPEN, Status.INCOMPLETE, Status.QUEUED, Status.COMPLETE)


class PictureSheet(Sheet):
    """``chosen`` with the id of a picture."""

    chosen = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Which picture", width_px=640)
        self._said = Hint("")
        self._rows = RowList("Pictures")
        self._rows.setFixedHeight(wide_px(HIGH_PX))
        self.body.addWidget(self._said)
        self.body.addWidget(self._rows)
        self._rows.chosen.connect(self._on_chosen)

    def ask(self, look: Look) -> None:
        """Opens with the pictures as they stand."""
        found = _in_order(look)
        self._rows.show_rows(
            [Row(one.id, one.name, last_words(one), str(one.status)) for one in found]
        )
        self._rows.setVisible(bool(found))
        self._said.setText(SAID if found else NOTHING)
        self.open(self._rows if found else None)

    def _on_chosen(self, picture: str) -> None:
        self.dismiss()
        self.chosen.emit(picture)


def _in_order(look: Look) -> tuple[ImageState, ...]:
    waits = [one.id for one in look.state.queue]
    shown = [one for one in look.state.pictures if one.status in ORDER]

    def place(one: ImageState) -> tuple[int, int]:
        return ORDER.index(one.status), waits.index(one.id) if one.id in waits else one.number

    return tuple(sorted(shown, key=place))
