"""The one typed door to sqlcipher3, which carries no types of its own."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from sqlcipher3 import dbapi2

from kapdesk.vault.errors import VaultDamaged

WAIT_S = 5.0
DRIVER: ModuleType = dbapi2
SqlFault: type[Exception] = dbapi2.DatabaseError
DAMAGE = frozenset({"SQLITE_NOTADB", "SQLITE_CORRUPT"})

_KEY = re.compile(r"[0-9a-f]{64}\Z")
_SETTINGS = (
    "synchronous=FULL",
    "fullfsync=1",
    "checkpoint_fullfsync=1",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "recursive_triggers=ON",
    "mmap_size=0",
    "wal_autocheckpoint=200",
)
_NAMELESS = {"database or disk is full": "SQLITE_FULL", "disk I/O error": "SQLITE_IOERR"}
"""Faults of the online backup, which come without a name."""

_DENIED_ACTIONS = frozenset({dbapi2.SQLITE_ATTACH, dbapi2.SQLITE_DETACH})
_DENIED_FUNCTIONS = frozenset({"sqlcipher_export", "load_extension"})
_DENIED_PRAGMAS = frozenset({"key", "rekey", "hexkey", "hexrekey", "writable_schema"})


class Rows(Protocol):
    """What a statement answers."""

    def fetchone(self) -> Sequence[Any] | None:
        """The next row."""
        ...

    def fetchall(self) -> list[Sequence[Any]]:
        """All rows that are left."""
        ...


class Connection(Protocol):
    """An open, keyed connection."""

    def execute(self, statement: str, parameters: Sequence[object] = (), /) -> Rows:
        """Runs one statement."""
        ...

    def backup(self, target: Connection, *, pages: int = -1) -> None:
        """Copies the whole book into another connection, under that one's key, in one step."""
        ...

    def set_authorizer(self, check: Callable[..., int] | None, /) -> None:
        """Asks before each action whether it may be prepared."""
        ...

    def close(self) -> None:
        """Lets go of the file."""
        ...


def connect(path: Path, key: bytes) -> Connection:
    """A connection to an existing book: write-ahead log, every commit on disk, no way to a plain copy.

    raises VaultDamaged when the key does not fit the file, SqlFault for the disk's own faults.
    """
    connection = _keyed(path, key, "rw")
    try:
        _refuse_unfit(connection)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        connection.set_authorizer(_permitted)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_copy(path: Path, key: bytes, *, writable: bool = False) -> Connection:
    """A connection to a backup file, which keeps no write-ahead log.  raises VaultDamaged, SqlFault."""
    return _keyed(path, key, "rw" if writable else "ro")


def cipher_version() -> str:
    """The cipher and the library it was built on, by name and version."""
    connection: Connection = dbapi2.connect(":memory:")
    with contextlib.closing(connection):
        connection.execute(f"PRAGMA key=\"x'{'0' * 64}'\"")
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone() or ("unknown",)
        (library,) = connection.execute("PRAGMA cipher_provider_version").fetchone() or ("unknown",)
    return f"SQLCipher {cipher}, {library}"


def begin(connection: Any, *, write: bool) -> None:
    """Starts a transaction on the driver's own connection, past the slower layers above it."""
    connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")


def fault_name(fault: BaseException | None) -> str:
    """SQLite's name for a fault, such as ``SQLITE_FULL``; empty when it has none."""
    return str(getattr(fault, "sqlite_errorname", "")) or _NAMELESS.get(str(fault), "")


def _keyed(path: Path, key: bytes, mode: str) -> Connection:
    text = key.hex()
    if not _KEY.match(text):
        raise ValueError("a raw key has 32 bytes")
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection: Connection = dbapi2.connect(
        address, uri=True, timeout=WAIT_S, check_same_thread=False, isolation_level=None
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute("PRAGMA cipher_memory_security=ON")
        connection.execute(f"PRAGMA key=\"x'{text}'\"")
        connection.execute("PRAGMA cipher_compatibility=4")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException as fault:
        connection.close()
        if fault_name(fault) == "SQLITE_NOTADB":
            raise VaultDamaged from None
        raise
    return connection


def _refuse_unfit(connection: Connection) -> None:
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise VaultDamaged(("the file is not encrypted",))
    if connection.execute("PRAGMA journal_mode=WAL").fetchone() != ("wal",):
        raise VaultDamaged(("the file keeps no write-ahead log",))


def _permitted(action: int, first: str | None, second: str | None, *_where: str | None) -> int:
    denied = (
        action in _DENIED_ACTIONS
        or (action == dbapi2.SQLITE_FUNCTION and second in _DENIED_FUNCTIONS)
        or (action == dbapi2.SQLITE_PRAGMA and _is_denied_pragma(first or "", second))
    )
    return int(dbapi2.SQLITE_DENY if denied else dbapi2.SQLITE_OK)


def _is_denied_pragma(name: str, value: str | None) -> bool:
    name = name.lower()
    return name in _DENIED_PRAGMAS or (name.startswith("cipher_") and value is not None)
