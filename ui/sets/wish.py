"""A set that was asked for while the client's side was on its way: it waits, in sight, and can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.sets.keys import STOP_AT_ONCE, act_of

PATIENT_MS = 20_000
"""Longer than a stage takes to start and its sound to be heard; after that nothing begins that was asked for before."""

WAITS = "The set begins as soon as the client's side is ready. Esc takes it back."
TOO_LATE = "The client's side was not ready in time, and no set begins. Press again once it is."

COVERED = "No set began, for something else lay over this. Press again to begin one."


class Wish(QObject):
    """One wish at a time.  While it waits, Esc takes it back, whatever has the focus; every other key is let through.

    ``changed`` when it is made or given up; ``outwaited`` when it waited too long, and is given up.
    """

    changed = Signal()
    outwaited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._patience = QTimer(self)
        self._patience.setObjectName("a set that waits for the stage")
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENT_MS)
        self._patience.timeout.connect(self._on_late)
        self._waits = False

    @property
    def waits(self) -> bool:
        """Whether a set is to begin as soon as it may."""
        return self._waits

    def make(self) -> None:
        """A set is to begin; asked for twice it is one wish."""
        if not self._waits:
            self._patience.start()
            self._turn(waits=True)

    def give_up(self) -> None:
        """Nothing is to begin any more."""
        if self._waits:
            self._patience.stop()
            self._turn(waits=False)

    def grant(self) -> None:
        """What it asked for begins; that says itself how things stand, so that no drawing holds it up."""
        self._patience.stop()
        self._listen(waits=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key of the program passes here while it waits."""
        if not isinstance(event, QKeyEvent) or not _takes_back(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self.give_up()
        return True

    def _turn(self, *, waits: bool) -> None:
        self._listen(waits=waits)
        self.changed.emit()

    def _listen(self, *, waits: bool) -> None:
        self._waits = waits
        if app := QCoreApplication.instance():
            (app.installEventFilter if waits else app.removeEventFilter)(self)

    def _on_late(self) -> None:
        self.give_up()
        self.outwaited.emit()


def _takes_back(event: QKeyEvent) -> bool:
    """What stops a set at once, but for a full stop that is typed into a field."""
    if act_of(event) != STOP_AT_ONCE:
        return False
    field = QApplication.focusWidget()
    types = field is not None and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    return not (types and event.text() == ".")
