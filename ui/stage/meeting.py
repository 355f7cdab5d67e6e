"""Where desk and stage meet on one machine: a local socket for its owner alone, and the key that opens it."""

from __future__ import annotations

import contextlib
import secrets
import sys
import tempfile
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

import msgspec

from kapdesk.kernel.whole import OWNER_ALONE, write_over

NAME = "stage.door"
"""The file in the vault folder that says where the stage listens."""

_KEY_BYTES = 32
_PREFIX = "kapdesk-stage-"
_WINDOWS = sys.platform == "win32"


class Meeting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An address on this machine and its key.  Lies in a file for its owner alone; nobody else sees either."""

    address: str
    key: str

    def __repr__(self) -> str:
        return f"Meeting({self.address!r})"

    @classmethod
    def new(cls) -> Meeting:
        """One nobody has used: a socket in a folder of its owner's alone, or a named pipe on Windows."""
        key = secrets.token_hex(_KEY_BYTES)
        if _WINDOWS:
            return cls(rf"\\.\pipe\kapdesk-stage-{secrets.token_hex(16)}", key)
        return cls(str(Path(tempfile.mkdtemp(prefix=_PREFIX)) / "door"), key)

    def listen(self) -> Listener:
        """Open the address.  raises OSError."""
        family = "AF_PIPE" if _WINDOWS else "AF_UNIX"
        listener = Listener(self.address, family, authkey=bytes.fromhex(self.key))
        if not _WINDOWS:
            Path(self.address).chmod(OWNER_ALONE)
        return listener

    def enter(self) -> Connection:
        """Connect to whoever listens there.  raises OSError, EOFError, AuthenticationError."""
        return Client(self.address, authkey=bytes.fromhex(self.key))

    def say(self, folder: Path) -> None:
        """Write it where a desk looks for it.  raises OSError."""
        write_over(folder / NAME, msgspec.json.encode(self))

    def forget(self, folder: Path | None) -> None:
        """Leave nothing behind: neither the file, while it is still this one's, nor the socket and its folder."""
        if folder is not None and said(folder) == self:
            with contextlib.suppress(OSError):
                (folder / NAME).unlink(missing_ok=True)
        socket = Path(self.address)
        if not _WINDOWS and socket.parent.name.startswith(_PREFIX):
            with contextlib.suppress(OSError):
                # What a file names is taken away only where it is what we make: a socket alone in its folder.
                if socket.is_socket():
                    socket.unlink()
                socket.parent.rmdir()


def said(folder: Path) -> Meeting | None:
    """Where a stage said that it listens, or None where none did."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Meeting)
    except (OSError, msgspec.DecodeError):
        return None
