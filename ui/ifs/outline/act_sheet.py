"""Everything that can be done with what is selected, as a list: for a finger, a mouse, a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.ifs.outline.acts import ACTS, BESIDES
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

TITLE = "What can be done"
LIST_PX = 420


class ActSheet(Sheet):
    """``wanted`` with the name of an act."""

    wanted = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE, width_px=480)
        self._about = Hint("")
        self.rows = RowList("Acts")
        self.rows.setMinimumHeight(LIST_PX)
        self.body.setSpacing(GRID_PX)
        self.body.addWidget(self._about)
        self.body.addWidget(self.rows)
        self.rows.chosen.connect(self._on_chosen)
        self.closed.connect(self._forget)

    def ask(self, named: Sequence[str], missing: Callable[[str], str]) -> None:
        """Opens for what is selected, by its words; ``missing`` says what an act lacks."""
        self._about.setText(", ".join(named) or "Nothing is selected.")
        found = [(act, missing(act.name)) for act in (*ACTS, *BESIDES)]
        found.sort(key=lambda one: bool(one[1]))
        self.rows.show_rows([_row(act.name, act.words, act.key, lacks) for act, lacks in found])
        self.rows.set_current(found[0][0].name)
        self.open(self.rows)

    def _forget(self) -> None:
        """No word of what was selected stays behind."""
        self._about.setText("")

    def _on_chosen(self, act: str) -> None:
        self.dismiss()
        self.wanted.emit(act)


def _row(name: str, words: str, key: str, lacks: str) -> Row:
    return Row(name, f"{words[:1].upper()}{words[1:]}", lacks, key)
