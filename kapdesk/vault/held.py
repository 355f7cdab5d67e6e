"""The lock that keeps a vault to one running KapDesk; the system lets go of it when that one dies."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
import time
from pathlib import Path

import msgspec

from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.instant import Instant
from kapdesk.vault.errors import VaultHeld

NAME = "lock"
_MOST_BYTES = 4096
PATIENCE_S = 1.0
"""How long a KapDesk that was just killed is given to vanish before it is said to hold the vault."""
_TRY_AGAIN_S = 0.02
_FAR = 1 << 30
"""Where Windows locks one byte: beyond the text, so that others can read who holds it."""


class Keeper(msgspec.Struct, frozen=True):
    """Who holds a vault."""

    pid: int
    host: str
    since: str

    def words(self) -> str:
        """The holder as a person reads it."""
        day_and_time = Instant.from_iso(self.since)
        return (
            f"KapDesk on {self.host} (process {self.pid}, "
            f"since {day_and_time.hm()} on {day_and_time.day()})"
        )


class Hold:
    """A vault kept for this process until released."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.  raises VaultHeld, naming the holder; OSError when the folder is closed."""
        self._handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock_patiently(self._handle)
        except OSError as fault:
            holder = _read(self._handle)
            os.close(self._handle)
            raise VaultHeld(holder) from fault
        self.held = True
        self._sign()

    def release(self) -> None:
        """Lets the next one in; twice does no harm."""
        if self.held:
            self.held = False
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, 0)
            os.close(self._handle)

    def _sign(self) -> None:
        since = SystemClock().now().iso()
        text = msgspec.json.encode(Keeper(os.getpid(), platform.node(), since))
        with contextlib.suppress(OSError):
            os.ftruncate(self._handle, 0)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, text)


def _lock_patiently(handle: int) -> None:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return _lock(handle)
        except OSError:
            if time.monotonic() >= until:
                raise
        time.sleep(_TRY_AGAIN_S)


def _read(handle: int) -> str:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        return msgspec.json.decode(os.read(handle, _MOST_BYTES), type=Keeper).words()
    except (OSError, ValueError):
        return "another KapDesk"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
