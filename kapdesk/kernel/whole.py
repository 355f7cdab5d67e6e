"""A file for its owner alone: the old one or the new one, and never half of either."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

OWNER_ALONE = 0o600


def opened_new(path: Path) -> int:
    """A handle on a new, empty file nobody else can read.  raises FileExistsError, OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, OWNER_ALONE)
    with contextlib.suppress(AttributeError):
        os.fchmod(handle, OWNER_ALONE)
    return handle


def write_over(path: Path, content: bytes) -> None:
    """Replaces a file in one step; a failed one leaves nothing behind.  raises OSError."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(opened_new(part), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
