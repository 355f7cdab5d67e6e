"""Where the window stands, over a lock: so that it never comes back beneath the client's display."""

from __future__ import annotations

import os
import re

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from ui.shell.window import Window

PLACE = "KAPDESK_PLACE"
"""The fresh process finds it under this name among what surrounds it."""

_SAID = re.compile(r"(-?\d+) (-?\d+) (\d+) (\d+)( whole)?")


def keep_place(window: Window) -> None:
    """Notes it for the process that takes this one's place."""
    at, size = window.pos(), window.size()
    whole = " whole" if window.isMaximized() else ""
    os.environ[PLACE] = f"{at.x()} {at.y()} {size.width()} {size.height()}{whole}"


def take_place(window: Window) -> None:
    """Puts a window that was not shown yet where the one before stood, as far as that display is still there."""
    said = _SAID.fullmatch(os.environ.pop(PLACE, ""))
    if said is None:
        return
    left, top, width, height = (int(number) for number in said.groups()[:4])
    stood = QRect(left, top, width, height)
    screen = QGuiApplication.screenAt(stood.center())
    if screen is None:
        return
    window.setScreen(screen)
    if said.group(5):
        window.move(screen.availableGeometry().topLeft())
    else:
        window.resize(stood.size())
        window.move(QPoint(left, top))
