"""A vault's file looked through for damage once for the same bytes: most vaults of tests are copies of a few."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from kapdesk.vault import opening


@contextmanager
def looked_through_once() -> Iterator[None]:
    """From here on a file that was found whole under its key is not read again to its end.

    One that differs by a single byte is looked through as it really is, and what was found damaged always.
    """
    really = opening._refuse_damaged
    whole: set[bytes] = set()

    def refuse_damaged(book: Path, key: bytes) -> None:
        told = _told(book, key)
        if told not in whole:
            really(book, key)
            whole.add(told)

    with patch.object(opening, "_refuse_damaged", refuse_damaged):
        yield


def _told(book: Path, key: bytes) -> bytes:
    """One short value for the key, the file and its log."""
    log = book.with_name(f"{book.name}-wal")
    return sha256(key + _read(book) + _read(log)).digest()


def _read(path: Path) -> bytes:
    """What cannot be read is as good as empty here: the real look that follows meets the fault itself."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
