"""What a process that will hold the key asks of the system: no dump of its memory."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Turns core dumps off and, on Linux, keeps other processes of this user out of our memory."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
