"""The quick line: a whole reading in one line, with what was understood of it said before Enter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.handout.reading_words import vitals_words
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.quick_line import parse_quick_line
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.kernel.errors import Refusals
from ui.kit.field import Field

HINT = "128/82 74 98 rr14 t36.7 · Enter writes it"


class QuickLine(QWidget):
    """Emits ``entered(vitals, confirmed)``; the text stays until the reading was recorded."""

    entered = Signal(object, bool)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._degrees: Degrees = "C"
        self._last: Vitals | None = None
        self._doubted = ""
        self._waits = False
        self._field = Field("Vitals", hint=HINT, tall=True, name="Vitals in one line")
        self._field.typed.connect(self._on_typed)
        self._field.entered.connect(self._on_entered)
        self.setFocusProxy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)

    def compare_with(self, last: Vitals | None, degrees: Degrees) -> None:
        """The last reading, against which an unlikely one is asked about once, and the unit of temperature."""
        self._last = last
        self._degrees = degrees

    def text(self) -> str:
        """What stands in it."""
        return self._field.text()

    def restore(self, text: str) -> None:
        """Puts kept text back, with its echo."""
        self._field.set_text(text)
        self._echo(text)

    def clear(self) -> None:
        """Empties the line: its reading was recorded."""
        self.release()
        self._doubted = ""
        self._field.set_text("")
        self._field.echo("")

    def release(self) -> None:
        """Nothing came of it: the same line can be entered again."""
        self._waits = False

    def refuse(self, refusals: Refusals) -> None:
        """Shows why, under the line; the text stays."""
        self.release()
        self._field.refuse(refusals.sentences())

    def start(self) -> None:
        """Typing starts here."""
        self._field.select_all()

    def _on_typed(self, text: str) -> None:
        self._doubted = ""
        self._echo(text)
        self.typed.emit()

    def _echo(self, text: str) -> None:
        if not text.strip():
            self._field.echo("")
            return
        match parse_quick_line(text, last=self._last, units=self._degrees, confirmed=True):
            case Vitals() as vitals:
                self._field.echo(f"Understood: {vitals_words(vitals, self._degrees)}")
            case Refusals() as refusals:
                self._field.echo(refusals.sentences())

    def _on_entered(self, text: str) -> None:
        if not text.strip() or self._waits:
            return
        confirmed = bool(self._doubted) and text == self._doubted
        parsed = parse_quick_line(text, last=self._last, units=self._degrees, confirmed=confirmed)
        if isinstance(parsed, Vitals):
            self._waits = True
            self.entered.emit(parsed, confirmed)
            return
        self._doubted = text if parsed.confirmable else ""
        self.refuse(parsed)
