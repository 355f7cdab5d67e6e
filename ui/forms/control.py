"""What an answer is given with, the same from outside for every kind: a text in, a text out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Control(QWidget):
    """Takes one answer.  ``typed`` with every change; ``settled`` when the next prompt may have the focus.

    ``text`` says what stands in it, ``set_text`` puts an answer in, as if kept from before.
    """

    typed = Signal()
    settled = Signal()

    def __init__(
        self, inner: QWidget, text: Callable[[], str], set_text: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.text = text
        self.set_text = set_text
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(inner)
        self.setFocusProxy(inner)
