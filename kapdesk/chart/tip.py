"""The chain's tip, kept outside the book: it tells when the end of the book has gone."""

from __future__ import annotations

import contextlib
import hmac
import os
from pathlib import Path

import msgspec

from kapdesk.chart.chain import Head
from kapdesk.kernel.instant import Instant

TIP_PURPOSE = "kapdesk/tip/v1"
SLOTS = ("tip-a", "tip-b")

_SEAL_HEX = 64
_SLOT_BYTES = 512


class Tip(msgspec.Struct, frozen=True):
    """How far the chain had come, and when."""

    device: str
    seq: int
    mac: str
    at: Instant


class Tips:
    """Two slots written in turn, so that a torn one leaves the other.

    They are written in place and not forced to the disk, so that a save waits for the book alone: a tip older
    than the book is normal, a newer one means loss.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        """Read what lies there."""
        self._paths = tuple(folder / name for name in SLOTS)
        self._key = key
        self._turn = 0
        found = [tip for path in self._paths if (tip := self._read(path)) is not None]
        self.last = max(found, key=lambda tip: tip.seq, default=None)
        self.found_any = any(path.exists() for path in self._paths)

    def write(self, device: str, head: Head, at: Instant) -> None:
        """Notes the head in the slot whose turn it is.  The entries are durable already: a fault is let go."""
        tip = msgspec.json.encode(Tip(device, head.seq, head.mac.hex(), at))
        body = tip.ljust(_SLOT_BYTES - _SEAL_HEX)
        path = self._paths[self._turn]
        self._turn = 1 - self._turn
        with contextlib.suppress(OSError):
            _write(path, self._seal(body) + body)

    def _read(self, path: Path) -> Tip | None:
        try:
            text = path.read_bytes()
        except OSError:
            return None
        seal, body = text[:_SEAL_HEX], text[_SEAL_HEX:]
        if not hmac.compare_digest(seal, self._seal(body)):
            return None
        return msgspec.json.decode(body, type=Tip)

    def _seal(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, "sha256").hex().encode()


def _write(path: Path, text: bytes) -> None:
    slot = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.write(slot, text)
    finally:
        os.close(slot)
