"""Room kept on the disk for the moment it runs full, so that the next save still fits."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from kapdesk.vault import files

NAME = "reserve"
RESERVE_BYTES = 16 * 1024 * 1024
_LEAVE_FREE_BYTES = 4 * RESERVE_BYTES


def make_reserve(folder: Path) -> None:
    """Sets the room aside, unless it already is or the disk is short of it."""
    path = folder / NAME
    with contextlib.suppress(OSError):
        if path.exists() or shutil.disk_usage(folder).free < _LEAVE_FREE_BYTES:
            return
        files.make_file(path)
        with path.open("r+b") as file:
            _fill(file.fileno())


def release_reserve(folder: Path) -> None:
    """Gives the room back to the disk."""
    with contextlib.suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def _fill(handle: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, RESERVE_BYTES)
    else:
        os.write(handle, bytes(RESERVE_BYTES))
