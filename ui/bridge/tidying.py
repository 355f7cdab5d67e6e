"""What nobody holds any more is taken away on the screen thread, between two events, and nowhere else.

Python does it by itself in the middle of whatever runs, in whichever thread: a widget so let go by the record lane, or
while Qt lists its widgets, ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOKS_EVERY_MS = 1000


def tidy() -> None:
    """Takes away as much as Python itself would now.  thread: the screen thread."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counted) if count > most]
    if due:
        gc.collect(due[-1])


class Tidying(QObject):
    """Takes over from Python for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        looks = QTimer(self)
        looks.setObjectName("what nobody holds any more is looked for")
        looks.timeout.connect(tidy)
        looks.start(LOOKS_EVERY_MS)
