"""What a client's consents and worksheets stand on: a line each, with its acts at the right, in one column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.chip import Chip
from ui.kit.surface import Hairline, column, empty, row
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX


def fill(lines: QVBoxLayout, parts: Iterable[QWidget]) -> None:
    """These parts in a column in place of what stood there."""
    empty(lines)
    for part in parts:
        lines.addWidget(part)
    lines.addStretch(1)


def line(
    title: str, told: Iterable[str], acts: Sequence[Button], *, chip: Chip | None = None
) -> QWidget:
    """A heading with its chip and its acts, and beneath it what is told, each on a line of its own."""
    place = QWidget()
    lines = column(gap_px=4)
    marks = [chip] if chip is not None else []
    lines.addLayout(row(Heading(title, level=3), *marks, None, *acts, gap_px=GRID_PX))
    for words in told:
        lines.addWidget(Label(words, tone="quiet", wrap=True))
    lines.addWidget(Hairline())
    place.setLayout(lines)
    return place


def act(words: str, symbol: str, key: str, called: str, then: Callable[[], None]) -> Button:
    """A narrow act on what a key names, and how it is called to somebody who does not see the line."""
    button = Button(words, kind="bare", symbol=symbol, name=f"{words}: {called}")
    button.setProperty("narrow", True)
    button.setObjectName(key)
    button.clicked.connect(then)
    return button
