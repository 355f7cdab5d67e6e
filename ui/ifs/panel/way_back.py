"""Where the keyboard was on the map, in its list or beside it, before a sheet was laid over the page."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.kit.layers import Layer


class WayBack(QObject):
    """``take`` puts the keyboard back where it was; a sheet that was put away is no reason to lose one's place."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        self._before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def take(self) -> bool:
        """Puts the keyboard back; whether there is a way back."""
        before, self._before = self._before, None
        if before is None or not isValid(before) or not before.isVisible():
            return False
        before.setFocus()
        return before.hasFocus()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """A sheet that goes lets go of the keyboard first: what Qt finds for it then is nobody's choice."""
        if new is None or old is None or _over(old):
            return
        if _over(new):
            self._before = old if self._within.isAncestorOf(old) else None
        else:
            self._before = None


def _over(widget: QWidget) -> bool:
    """Whether something is, or lies on, what is laid over the page."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, Layer):
        at = at.parentWidget()
    return at is not None
