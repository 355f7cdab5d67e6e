"""The dose held in the mouth: how long, against the practice's own length where one is set, and how it ends."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.clock import held_dose, held_s
from kapdesk.dosing.rules.holds import hold_share, length_words
from kapdesk.kernel.instant import Instant, countdown_words
from ui.dosing.dose_forms import HOLD
from ui.kit.buttons import Button
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX
from ui.theme.worn import worn

BAR_PX = 6
WIDE_PX = 104
SPAT = "spat"
ON_PAPER = "in the mouth, then"


class HoldTimer(QWidget):
    """Shown while a dose is held.  ``ended`` gives the dose and what became of it; ``asked`` names a form for more.

    It counts up from the dose.  When the length has passed it says so in words; nothing sounds and nothing flashes.
    """

    ended = Signal(str, str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose = ""
        self._length_min: int | None = None
        self._time = Label("", size_px=LEAD_PX)
        self._bar = _Bar()
        self._length = Hint("", wrap=False)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addStretch(1)
        told.addWidget(self._time)
        told.addWidget(self._bar)
        told.addWidget(self._length)
        told.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(GRID_PX)
        line.addLayout(told)
        line.addWidget(self._button(SPAT, "Spat  X", "primary", self._on_ended))
        line.addWidget(self._button("swallowed", "Swallowed", "quiet", self._on_ended))
        line.addWidget(self._button("partial", "Partial …", "quiet", self._on_asked))
        line.addStretch(1)
        self.hide()

    def set_length(self, minutes: int | None) -> None:
        """The length the practice set, or none."""
        self._length_min = minutes
        for part in (self._bar, self._length):
            part.setVisible(minutes is not None)

    def show_hold(self, view: DosingView, now: Instant) -> None:
        """Shows how long the latest dose has been held, when one is."""
        seconds = held_s(view, now) if view.closed is None else None
        self._dose = held_dose(view) or ""
        held = seconds or 0.0
        self._time.setText(f"held {countdown_words(held)}" if view.runs else ON_PAPER)
        self._length.setText(length_words(held, self._length_min) if view.runs else "")
        self._bar.show_share(hold_share(held, self._length_min) if view.runs else None)
        self.setVisible(seconds is not None)

    def spit(self) -> None:
        """It was spat at this moment, when one is held."""
        if self._dose and self.isVisibleTo(self.window()):
            self.ended.emit(self._dose, SPAT)

    def _button(self, handling: str, words: str, kind: str, act: object) -> Button:
        button = Button(words, kind=kind, tall=True, name=f"The held dose was {handling}")
        button.setObjectName(handling)
        button.setProperty("narrow", True)
        button.clicked.connect(act)
        return button

    def _on_ended(self) -> None:
        self.ended.emit(self._dose, self.sender().objectName())

    def _on_asked(self) -> None:
        self.asked.emit(f"{HOLD} {self.sender().objectName()}")


class _Bar(QWidget):
    """How much of the length has passed, as a line that fills."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedSize(WIDE_PX, BAR_PX)
        self.setAccessibleName("How much of the hold has passed")
        self.hide()

    def show_share(self, share: float | None) -> None:
        """Fills up to a share, 0 to 1."""
        self._share = share or 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the line."""
        self._draw()

    def _draw(self) -> None:
        theme, painter = worn(), QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.line))
        full = QRectF(0, 0, self.width() * self._share, self.height())
        painter.fillRect(full, QColor(theme.accent))
        painter.end()
