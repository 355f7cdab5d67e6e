"""The days a printed log covers, as two fields."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import HOW_TO_WRITE, read_day, say_day
from kapdesk.kernel.errors import Refusal, Refusals
from ui.kit.buttons import Button
from ui.kit.field import Field, show_refusals
from ui.kit.surface import row

Days = tuple[date, date]


class Span(QWidget):
    """From and until; ``wanted`` when the log of these days is to be shown."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = Field("From")
        self._last = Field("Until")
        self._show = Button("Show these days")
        self._show.clicked.connect(self.wanted)
        for field in (self._first, self._last):
            field.entered.connect(self._on_entered)
        self._last.set_beside(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(self._first, self._last))

    def offer(self, today: date) -> None:
        """This year so far, unless something stands there."""
        if not self._first.text():
            self._first.set_text(say_day(today.replace(month=1, day=1).isoformat()))
            self._last.set_text(say_day(today.isoformat()))

    def days(self) -> Days | None:
        """The days asked for; None when they cannot be read, which is said under the field."""
        first, last = read_day(self._first.text()), read_day(self._last.text())
        against = [] if first else [Refusal("first", HOW_TO_WRITE)]
        against += [] if last else [Refusal("last", HOW_TO_WRITE)]
        if first and last and first > last:
            against.append(Refusal("last", "The last day lies before the first."))
        show_refusals({"first": self._first, "last": self._last}, Refusals(tuple(against)))
        return None if against or first is None or last is None else (first, last)

    def _on_entered(self, _text: str) -> None:
        self.wanted.emit()
