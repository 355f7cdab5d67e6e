"""Something made by hand within a form, a body map or a drawing: kept in the form of the room that understands it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Handmade(QWidget):
    """Holds what it is made with.  ``changed`` with every change a person makes.

    ``kept`` is what was made, in its own room's form, empty while nothing was; ``words`` how that reads; ``put`` takes
    both, as if kept from before, the first empty where there were only words.  ``finish`` ends what is still on its
    way, such as a line whose pen is down, before it is handed over.
    """

    changed = Signal()

    def __init__(
        self,
        inner: QWidget,
        *,
        kept: Callable[[], str],
        words: Callable[[], str],
        put: Callable[[str, str], None],
        finish: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.kept = kept
        self.words = words
        self.put = put
        self.finish = finish or _nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        self.setFocusProxy(inner)


def _nothing() -> None:
    """Nothing of it is ever on its way."""
