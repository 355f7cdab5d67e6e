"""Folders and files that only their owner can read, written so that a crash leaves the old or the new."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from kapdesk.kernel.whole import OWNER_ALONE, opened_new, write_over
from kapdesk.vault.errors import DiskFull, FolderClosed, NoPlace, WriteFailed

_FOLDER_MODE = 0o700
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_NOT_ALLOWED = {errno.EROFS, errno.EACCES, errno.EPERM}
_NO_PLACE = {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG}


@contextlib.contextmanager
def disk_faults() -> Iterator[None]:
    """Turns the system's refusals into troubles a person can read."""
    try:
        yield
    except OSError as fault:
        if fault.errno in _NO_ROOM:
            raise DiskFull from fault
        if fault.errno in _NOT_ALLOWED:
            raise FolderClosed from fault
        if fault.errno in _NO_PLACE:
            raise NoPlace from fault
        raise WriteFailed from fault


def make_folder(folder: Path) -> None:
    """Makes a folder, or takes an existing one, and keeps others out of it.  raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(_FOLDER_MODE)


def make_file(path: Path) -> None:
    """An empty file nobody else can read.  raises FileExistsError, OSError."""
    os.close(opened_new(path))


def write_whole(path: Path, content: bytes) -> None:
    """Replaces a file in one step that survives a power cut; a failed one leaves nothing behind.  raises OSError."""
    write_over(path, content)
    settle(path.parent)


def sync(path: Path) -> None:
    """Returns when a file written by somebody else is on the disk.  raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Makes renames within a folder durable, where the system lets us.  raises OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def close_to_others(folder: Path) -> None:
    """Takes group and world rights away again, should a copy have brought them back."""
    with contextlib.suppress(PermissionError):
        folder.chmod(_FOLDER_MODE)
        for path in folder.iterdir():
            if path.is_file() and not path.is_symlink():
                path.chmod(OWNER_ALONE)
