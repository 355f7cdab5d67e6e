"""What is read at two metres: the clock and the latest readings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.kernel.instant import elapsed_words
from ui.kit.text import Hint, Label
from ui.theme.tokens import CLOCK_PX, GRID_PX, READING_PX


class ClockFace(QWidget):
    """Elapsed time, 72 px high, with a quiet caption; as wide at 00:00:00 as at 99:59:59."""

    def __init__(
        self, caption: str = "", *, size_px: int = CLOCK_PX, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._time = Label("00:00:00", size_px=size_px)
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance("00:00:00"))
        self._caption = Hint(caption)
        self.setAccessibleName("Session clock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._time)
        column.addWidget(self._caption)

    def show_elapsed(self, seconds: float | None) -> None:
        """Shows elapsed time; None before there is any.  unit seconds."""
        words = "--:--:--" if seconds is None else elapsed_words(seconds)
        if words != self._time.text():
            self._time.setText(words)

    def set_caption(self, words: str) -> None:
        """Says what the time counts from."""
        self._caption.setText(words)

    def time_text(self) -> str:
        """The time on show."""
        return self._time.text()


class LatestReading(QWidget):
    """The latest values side by side, 40 px high, each over its name and its age, with one line below them all."""

    def __init__(self, names: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = {name: Label("—", size_px=READING_PX) for name in names}
        self._under = {name: Hint(wrap=False) for name in names}
        self._age = Hint()
        values = QHBoxLayout()
        values.setSpacing(2 * GRID_PX)
        for name, value in self._values.items():
            value.setAlignment(Qt.AlignmentFlag.AlignLeft)
            value.setAccessibleName(name)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(value)
            pair.addWidget(Hint(name, wrap=False))
            pair.addWidget(self._under[name])
            pair.addStretch(1)
            values.addLayout(pair)
        values.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(values)
        column.addWidget(self._age)

    def show_value(self, name: str, words: str, *, tone: str = "ink") -> None:
        """Shows one value; an empty text is a dash."""
        self._values[name].setText(words or "—")
        self._values[name].set_tone(tone)

    def show_under(self, name: str, words: str, *, tone: str = "quiet") -> None:
        """Says under one value how old it is; a screen reader hears it with the value."""
        if words != self._under[name].text():
            self._under[name].setText(words)
            self._values[name].setAccessibleDescription(words.replace("\n", " "))
        self._under[name].set_tone(tone)

    def show_age(self, words: str, *, tone: str = "quiet") -> None:
        """Says something of them all, in the line below; without words there is no line."""
        self._age.setText(words)
        self._age.setVisible(bool(words))
        self._age.set_tone(tone)
