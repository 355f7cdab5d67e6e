"""Ends the process that held the key and starts a fresh one."""

from __future__ import annotations

import os
import sys


def fresh_start() -> None:
    """Replaces this process by a new one with the same arguments; nothing it knew is left in memory."""
    arguments = sys.orig_argv[1:]
    if sys.platform == "win32":
        from PySide6.QtCore import QProcess

        QProcess.startDetached(sys.executable, arguments)
        os._exit(0)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *arguments])
