"""A list of rows: every row answered column by column, one more at a press, one taken out and brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.sheets.answering import MOST_ROWS, rows_in, rows_text
from kapdesk.sheets.model import Choice, Column, Day, Rows, Words
from ui.forms.control import Control
from ui.kit.buttons import Button
from ui.kit.surface import Hairline, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

ADD, BACK = "Add a row", "Bring the row back"
FULL = f"There is room for {MOST_ROWS} rows here."
ACROSS, ACROSS_NARROW = 6, 4
"""How much stands side by side; wider rows go on beneath."""
SHARES = {Words: 3, Choice: 2, Day: 2}
"""How wide a column stands beside one of a number."""

CellFor = Callable[[Column], Control]


class RowTable(QWidget):
    """``typed`` with every change.  There is always a row to write in."""

    typed = Signal()

    def __init__(self, prompt: Rows, cell_for: CellFor, *, narrow: bool = False) -> None:
        super().__init__()
        self._across = ACROSS_NARROW if narrow else ACROSS
        self._prompt = prompt
        self._cell_for = cell_for
        self._rows: list[_Row] = []
        self._gone: tuple[int, list[str]] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2 * GRID_PX)
        self._add = Button(ADD, symbol="plus", name=f"{prompt.asks} {ADD}")
        self._back = Button(BACK, kind="link", name=f"{prompt.asks} {BACK}")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GRID_PX)
        whole.addLayout(self._lines)
        whole.addLayout(row(self._add, self._back, None))
        self._add.clicked.connect(self._on_add)
        self._back.clicked.connect(self._on_back)
        self.set_text("")

    def text(self) -> str:
        """The rows, as a form keeps them; empty ones left out."""
        return rows_text(one.texts() for one in self._rows)

    def set_text(self, text: str) -> None:
        """Puts rows in, as if kept from before."""
        while self._rows:
            self._take_out(0)
        for texts in rows_in(text) or ((),):
            self._put(len(self._rows), texts)
        self._gone = None
        self._tell()

    def _put(self, place: int, texts: Sequence[str]) -> None:
        cells = [self._cell_for(column) for column in self._prompt.columns]
        one = _Row(self._prompt, cells, texts, self._across)
        one.typed.connect(self.typed)
        one.settled.connect(self._on_settled)
        one.taken_out.connect(self._on_taken_out)
        self._rows.insert(place, one)
        self._lines.insertWidget(place, one)
        one.show()

    def _take_out(self, place: int) -> None:
        gone = self._rows.pop(place)
        self._lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _tell(self) -> None:
        """Numbers the rows, and says what can be done with them."""
        for number, one in enumerate(self._rows, 1):
            one.number(number)
        self._add.needs(FULL if len(self._rows) >= MOST_ROWS else "")
        self._back.setVisible(self._gone is not None)
        self.setFocusProxy(self._rows[0])

    def _on_add(self) -> None:
        self._put(len(self._rows), ())
        self._tell()
        self._rows[-1].setFocus()

    def _on_settled(self) -> None:
        """Enter in a row's last cell leads to the next row, and makes one where there is none."""
        place = self._place()
        if place + 1 < len(self._rows):
            self._rows[place + 1].setFocus()
        elif any(self._rows[place].texts()) and len(self._rows) < MOST_ROWS:
            self._on_add()

    def _on_taken_out(self) -> None:
        place = self._place()
        texts = self._rows[place].texts()
        self._gone = (place, texts) if any(texts) else self._gone
        self._take_out(place)
        if not self._rows:
            self._put(0, ())
        self._tell()
        self._add.setFocus()
        self.typed.emit()

    def _on_back(self) -> None:
        if self._gone is None:
            return
        place, texts = self._gone
        self._gone = None
        self._put(min(place, len(self._rows)), texts)
        self._tell()
        self.typed.emit()

    def _place(self) -> int:
        sender = self.sender()
        return next(place for place, one in enumerate(self._rows) if one is sender)


class _Row(QWidget):
    """One row: its number, its cells under their names, and a button that takes it out."""

    typed = Signal()
    settled = Signal()
    taken_out = Signal()

    def __init__(
        self, prompt: Rows, cells: Sequence[Control], texts: Sequence[str], across: int
    ) -> None:
        super().__init__()
        self._asks = prompt.asks
        self._cells = cells
        self._number = Hint("", wrap=False)
        self._out = Button("", kind="bare", symbol="x", name="Take out")
        self._out.clicked.connect(self.taken_out)
        for place, cell in enumerate(cells):
            cell.set_text(texts[place] if place < len(texts) else "")
            cell.typed.connect(self.typed)
            cell.settled.connect(self._on_settled)
        self.setFocusProxy(cells[0])
        self._lay(prompt, across)

    def texts(self) -> list[str]:
        """What stands in its cells."""
        return [cell.text() for cell in self._cells]

    def number(self, number: int) -> None:
        """Which row it is."""
        self._number.setText(str(number))
        self._out.setAccessibleName(f"{self._asks} take row {number} out")
        self._out.setToolTip("Take this row out")

    def _lay(self, prompt: Rows, across: int) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID_PX)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        for line, columns in enumerate(_in_lines(prompt.columns, across)):
            at = 0
            for number, column in columns:
                last = number == columns[-1][0]
                share = across - at if last else _share(column)
                asks = Hint(column.asks)
                asks.setAlignment(Qt.AlignmentFlag.AlignBottom)
                grid.addWidget(asks, 2 * line, at, 1, share)
                grid.addWidget(self._cells[number], 2 * line + 1, at, 1, share)
                at += share
        for place in range(across):
            grid.setColumnStretch(place, 1)
        inner = QHBoxLayout()
        inner.setSpacing(2 * GRID_PX)
        inner.addWidget(self._number)
        inner.addLayout(grid, 1)
        inner.addWidget(self._out)
        whole.addLayout(inner)
        whole.addWidget(Hairline())

    def _on_settled(self) -> None:
        sender = self.sender()
        here = next(place for place, cell in enumerate(self._cells) if cell is sender)
        if here + 1 < len(self._cells):
            self._cells[here + 1].setFocus()
        else:
            self.settled.emit()


def _share(column: Column) -> int:
    return SHARES.get(type(column), 1)


def _in_lines(columns: Sequence[Column], across: int) -> list[list[tuple[int, Column]]]:
    """The columns with their numbers, as many in a line as stand side by side."""
    lines: list[list[tuple[int, Column]]] = []
    room = 0
    for number, column in enumerate(columns):
        if not lines or _share(column) > room:
            lines.append([])
            room = across
        lines[-1].append((number, column))
        room -= _share(column)
    return lines
