"""The SQLAlchemy engine of a vault, and how its faults become troubles."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from kapdesk.kernel.errors import Trouble
from kapdesk.vault import cipher
from kapdesk.vault.errors import (
    DiskFull,
    FolderClosed,
    VaultBusy,
    VaultDamaged,
    VaultUnreachable,
    WriteFailed,
)

_POOL_SIZE = 4
_TROUBLES: dict[str, Callable[[], Trouble]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_IOERR": WriteFailed,
    "SQLITE_CANTOPEN": VaultUnreachable,
    "SQLITE_PROTOCOL": VaultUnreachable,
    "SQLITE_READONLY": FolderClosed,
    "SQLITE_PERM": FolderClosed,
    "SQLITE_BUSY": VaultBusy,
    "SQLITE_LOCKED": VaultBusy,
    "SQLITE_CORRUPT": VaultDamaged,
    "SQLITE_NOTADB": VaultDamaged,
}


def engine_for(path: Path, key: bytes) -> Engine:
    """An engine whose every connection went through the whole recipe of ``cipher.connect``."""
    for name in ("sqlalchemy.engine", "sqlalchemy.pool", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    engine = create_engine(
        "sqlite+pysqlite://",
        module=cipher.DRIVER,
        creator=lambda: cipher.connect(path, key),
        poolclass=QueuePool,
        pool_size=_POOL_SIZE,
        max_overflow=0,
        hide_parameters=True,
        echo=False,
    )
    event.listen(engine, "begin", _begin)
    return engine


@contextlib.contextmanager
def vault_faults() -> Iterator[None]:
    """Turns the faults of file and disk into troubles; a wrong statement stays a bug."""
    try:
        yield
    except DBAPIError as fault:
        _raise_trouble(fault.orig)
        raise
    except cipher.SqlFault as fault:
        _raise_trouble(fault)
        raise


def _raise_trouble(fault: BaseException | None) -> None:
    trouble = _TROUBLES.get(cipher.fault_name(fault))
    if trouble is not None:
        raise trouble() from fault


def _begin(connection: Connection) -> None:
    readonly = connection.get_execution_options().get("readonly")
    cipher.begin(connection.connection.driver_connection, write=not readonly)
