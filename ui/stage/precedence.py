"""Asks the system to let the stage run before what can wait; few grant it, and it is never needed."""

from __future__ import annotations

import contextlib
import os
import sys

NICENESS = -10


def ask_for_precedence() -> bool:
    """Whether the system granted it."""
    if sys.platform == "win32":
        import ctypes

        above_normal = 0x00008000
        kernel = ctypes.windll.kernel32
        return bool(kernel.SetPriorityClass(kernel.GetCurrentProcess(), above_normal))
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, NICENESS)
        return True
    return False
