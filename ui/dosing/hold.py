"""The dose held in the mouth: how long, and the three ways it ends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.dosing.model.parsed import HANDLINGS
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.clock import held_dose, held_s
from kapdesk.kernel.instant import Instant, countdown_words
from ui.kit.buttons import Button
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, LEAD_PX


class HoldTimer(QWidget):
    """Shown while a dose is held; ``ended`` gives the dose and what became of it."""

    ended = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose = ""
        self._time = Label("", size_px=LEAD_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID_PX)
        line.addWidget(self._time)
        for handling in HANDLINGS:
            button = Button(handling.capitalize(), name=f"The held dose was {handling}")
            button.setObjectName(handling)
            button.setProperty("narrow", True)
            button.clicked.connect(self._on_ended)
            line.addWidget(button)
        line.addStretch(1)
        self.hide()

    def show_hold(self, view: DosingView, now: Instant) -> None:
        """Shows how long the latest dose has been held, when one is."""
        seconds = held_s(view, now) if view.closed is None else None
        self._dose = held_dose(view) or ""
        counted = countdown_words(seconds or 0.0) if view.runs else "in the mouth, then"
        self._time.setText(f"held {counted}")
        self.setVisible(seconds is not None)

    def _on_ended(self) -> None:
        self.ended.emit(self._dose, self.sender().objectName())
