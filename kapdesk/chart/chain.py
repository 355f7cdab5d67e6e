"""The keyed chain: each entry vouches for itself and for everything before it."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from kapdesk.chart.rows import Row

CHAIN_PURPOSE = "kapdesk/audit/v1"
SALT_BYTES = 32

_ABSENT = b"\xff\xff\xff\xff"


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the chain: its number and its seal."""

    seq: int
    mac: bytes


START = Head(0, bytes(32))


def digest_of(salt: bytes, tag: str, reason: str, fact: bytes) -> bytes:
    """What stays of a body after it is gone; without the client's salt it tells nothing."""
    return hmac.digest(salt, _framed(tag, reason, fact), "sha256")


def mac_of(key: bytes, previous: bytes, row: Row) -> bytes:
    """The seal of one row, over every column but itself and over the seal before it."""
    return hmac.digest(key, _framed(previous, *row[:-1]), "sha256")


def _framed(*parts: bytes | str | int | None) -> bytes:
    """Parts with their lengths before them, so that no two lists read the same."""
    pieces: list[bytes] = []
    for part in parts:
        if part is None:
            pieces.append(_ABSENT)
            continue
        if isinstance(part, int):
            part = part.to_bytes(8, "big", signed=True)
        elif isinstance(part, str):
            part = part.encode()
        pieces += (len(part).to_bytes(4, "big"), part)
    return b"".join(pieces)
