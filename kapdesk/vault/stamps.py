"""Times kept while the vault is locked: a small file beside the book that can hold numbers and keys, and no word.

Each line stands for itself under its own check sum and is on the disk before it counts; a torn one is passed over.
"""

from __future__ import annotations

import contextlib
import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kapdesk.kernel.clock import Steady
from kapdesk.kernel.instant import Instant
from kapdesk.vault import files
from kapdesk.vault.errors import NoVault
from kapdesk.vault.keyfile import NAME as KEY_FILE

NAME = "urgent-stamps"
TAKING = "urgent-stamps.taking"
"""Where the lines stand while they are taken into the book: what comes meanwhile begins a new file."""

MOST_BYTES = 256 * 1024
KEY_LETTERS = re.compile(r"[a-z][a-z-]{0,23}")
_CARD_LETTERS = re.compile(r"[0-9a-f]{16}")
_VERSION = "1"


class StampLine(msgspec.Struct, frozen=True):
    """One time, as far as it may lie outside the lock.

    ``card`` and ``n`` name it for ever; ``what`` and ``key`` are names KapDesk knows; ``of_card`` and ``of`` name
    the line it takes back, where it does; ``steady`` is the reading
    beside the wall clock; read back, its boot is ``boot_number`` of the name it had.
    """

    card: str
    n: int
    what: str
    key: str
    at: Instant
    steady: Steady
    of_card: str = ""
    of: int = 0


class StampFile:
    """The times of one vault that wait to be taken into it."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self._folder = folder
        self._path = folder / NAME
        self._taking = folder / TAKING

    def append(self, line: StampLine) -> None:
        """Adds one time; it is on the disk when this returns.  raises Trouble; ValueError for anything but a key."""
        if not (self._folder / KEY_FILE).is_file():
            raise NoVault
        written = f"\n{_written(line)}\n".encode("ascii")
        with files.disk_faults():
            fresh = not self._path.exists()
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                # The break before it ends whatever a crash may have torn.
                os.write(handle, written)
                os.fsync(handle)
            finally:
                os.close(handle)
            if fresh:
                files.settle(self._folder)

    def read(self) -> tuple[StampLine, ...]:
        """Every whole line, in the order it was written, each once."""
        found: dict[tuple[str, int], StampLine] = {}
        for path in (self._taking, self._path):
            for line in _lines(path):
                found.setdefault((line.card, line.n), line)
        return tuple(found.values())

    def take(self) -> tuple[StampLine, ...]:
        """Every whole line, set apart so that what is stamped meanwhile is not lost.  raises Trouble."""
        with files.disk_faults():
            if self._path.exists() and not self._taking.exists():
                self._path.replace(self._taking)
                files.settle(self._folder)
        return tuple(_lines(self._taking))

    def forget_taken(self) -> None:
        """Takes the lines set apart away, once they are in the book.  raises Trouble."""
        with files.disk_faults():
            self._taking.unlink(missing_ok=True)
            files.settle(self._folder)


def boot_number(boot: str) -> str:
    """A boot's name as eight digits: enough to tell whether this is still the same one."""
    return f"{zlib.crc32(boot.encode('utf-8')):08x}"


def _written(line: StampLine) -> str:
    needed = ((line.card, _CARD_LETTERS), (line.what, KEY_LETTERS))
    other = ((line.key, KEY_LETTERS), (line.of_card, _CARD_LETTERS))
    for text, letters in (*needed, *(pair for pair in other if pair[0])):
        if not letters.fullmatch(text):
            raise ValueError("a stamp outside the lock holds keys alone")
    boot = boot_number(line.steady.boot)
    parts = (
        *(_VERSION, line.card, line.n, line.what, line.key or "-", line.of_card or "-", line.of),
        *(line.at.utc_us, line.at.offset_min, f"{line.steady.seconds:.3f}", boot),
    )
    text = " ".join(map(str, parts))
    return f"{text} {zlib.crc32(text.encode('ascii')):08x}"


def _lines(path: Path) -> Iterator[StampLine]:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES)
    except OSError:
        return
    for raw in content.split(b"\n"):
        with contextlib.suppress(ValueError):
            if raw:
                yield _read(raw.decode("ascii"))


def _read(text: str) -> StampLine:
    """One line.  raises ValueError for a torn or strange one."""
    body, _, check = text.rpartition(" ")
    if check != f"{zlib.crc32(body.encode('ascii')):08x}":
        raise ValueError("torn")
    version, card, n, what, key, of_card, of, *times = body.split(" ")
    if version != _VERSION:
        raise ValueError("written by a newer KapDesk")
    utc_us, offset_min, seconds, boot = times
    at, steady = Instant(int(utc_us), int(offset_min)), Steady(float(seconds), boot)
    return StampLine(card, int(n), what, _bare(key), at, steady, _bare(of_card), int(of))


def _bare(text: str) -> str:
    return "" if text == "-" else text
