"""Loads what stands behind the entrance, a part at a turn, while the passphrase is typed."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 10
"""Between two parts, so that what is typed meanwhile is seen."""

PARTS = (
    "pyqtgraph.Qt",
    "pyqtgraph",
    "ui.kit.plot.stack",
    "ui.dosing.room",
    "ui.dosing.page",
    "ui.stimulation.page",
    "ui.bodymap.field",
    "ui.emdr.plan.panel",
    "ui.emdr.room.work_room",
    "ui.emdr.parts",
    "ui.board.editor",
    "ui.art.room.work_room",
    "ui.art.parts",
    "ui.people.page",
    "ui.settings.page",
    "ui.shell.pages",
    "ui.shell.room",
)
"""Each takes a part of the whole time; the last brings whatever is left."""


def load_desk() -> None:
    """Loads what is no part of the screen.  thread: the record lane."""
    import_module("kapdesk.desk.desk")


class Loading(QObject):
    """Loads what is of the screen.  thread: the screen thread.

    On the record lane it would end the program once in a while: a class of a widget is entered with Qt's own while
    Qt, on the screen thread and without Python's lock, looks up another.
    """

    def __init__(self, parent: QObject, parts: Iterable[str] = PARTS) -> None:
        super().__init__(parent)
        self._parts = iter(parts)
        self._over = False
        self._turn = QTimer(self)
        self._turn.setObjectName("what stands behind the entrance is loaded")
        self._turn.setSingleShot(True)
        self._turn.setInterval(PAUSE_MS)
        self._turn.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Loads from now on, unless it was stopped before."""
        if not self._over:
            self._turn.start()

    def stop(self) -> None:
        """Loads no more: whoever wants what is left loads it."""
        self._over = True
        self._turn.stop()

    def _on_turn(self) -> None:
        part = next(self._parts, None)
        if part is not None:
            import_module(part)
            self._turn.start()
