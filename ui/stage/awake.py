"""Asks the system to leave the client's display on while the stage stands on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial

REASON = "A session is shown on this display."
_NAME = "KapDesk"
_PATIENCE_MS = 500


class Awake:
    """Holds the screensaver off from ``hold`` to ``let_go``.  ``held`` says whether the system agreed."""

    def __init__(self) -> None:
        self._let_go: Callable[[], object] | None = None

    @property
    def held(self) -> bool:
        """Whether the display stays on."""
        return self._let_go is not None

    def hold(self) -> None:
        """Ask the system, by whichever way it has."""
        if self._let_go is None and "offscreen" not in os.environ.get("QT_QPA_PLATFORM", ""):
            self._let_go = _windows() if sys.platform == "win32" else _freedesktop()

    def let_go(self) -> None:
        """The system may do as it always does."""
        if self._let_go is not None:
            self._let_go()
            self._let_go = None


def _freedesktop() -> Callable[[], object] | None:
    """The desktop's own screensaver, asked over the session's bus; the stage loads that only here."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("unix:"):
        return None
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage
    except ImportError:
        return None
    name, place = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _NAME)
    service = QDBusInterface(name, place, name, bus)
    service.setTimeout(_PATIENCE_MS)
    answer = service.call("Inhibit", _NAME, REASON)
    if answer.type() is QDBusMessage.MessageType.ReplyMessage:
        # It is held for whoever asked, as long as they are on the bus; to leave the bus is to let it go.
        return partial(QDBusConnection.disconnectFromBus, _NAME)
    QDBusConnection.disconnectFromBus(_NAME)
    return None


def _windows() -> Callable[[], object] | None:
    """The thread that shows something says that it does."""
    if sys.platform == "win32":
        import ctypes

        stays_on, until_told = 0x00000002, 0x80000000
        kernel = ctypes.windll.kernel32
        if kernel.SetThreadExecutionState(until_told | stays_on):
            return lambda: kernel.SetThreadExecutionState(until_told)
    return None
