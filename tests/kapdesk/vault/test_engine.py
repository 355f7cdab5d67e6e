"""The engine and its faults."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from kapdesk.kernel.errors import Trouble
from kapdesk.vault import cipher, files
from kapdesk.vault.engine import engine_for, vault_faults
from kapdesk.vault.errors import (
    DiskFull,
    FolderClosed,
    VaultBusy,
    VaultDamaged,
    VaultUnreachable,
    WriteFailed,
)

KEY = bytes(range(32))
CANARY = "ZZPHI-7f3a"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    files.make_file(tmp_path / "kapdesk.db")
    engine = engine_for(tmp_path / "kapdesk.db", KEY)
    with engine.begin() as book_session:
        book_session.exec_driver_sql("CREATE TABLE line (words TEXT PRIMARY KEY)")
    yield engine
    engine.dispose()


def test_it_speaks_through_the_cipher_driver_on_every_pooled_connection(engine: Engine) -> None:
    assert engine.dialect.dbapi is cipher.DRIVER
    with contextlib.ExitStack() as all_open:
        for _ in range(4):
            book_session = all_open.enter_context(engine.connect().execution_options(readonly=True))
            assert book_session.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
            assert book_session.exec_driver_sql("PRAGMA cipher_status").scalar_one() == "1"


def test_neither_logs_nor_exceptions_carry_what_was_written(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    def write_and_read() -> None:
        with engine.begin() as book_session:
            book_session.exec_driver_sql("INSERT INTO line VALUES (?)", (CANARY,))
            book_session.exec_driver_sql("SELECT * FROM line").all()

    with caplog.at_level(logging.DEBUG):
        write_and_read()
        with pytest.raises(IntegrityError) as fault:
            write_and_read()
    assert CANARY not in str(fault.value)
    assert CANARY not in caplog.text


def named_fault(name: str) -> Exception:
    """A fault as the driver raises it."""
    fault = cipher.SqlFault("from the disk")
    fault.__dict__["sqlite_errorname"] = name
    return fault


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_IOERR", WriteFailed),
        ("SQLITE_CANTOPEN", VaultUnreachable),
        ("SQLITE_READONLY", FolderClosed),
        ("SQLITE_BUSY", VaultBusy),
        ("SQLITE_CORRUPT", VaultDamaged),
        ("SQLITE_NOTADB", VaultDamaged),
    ],
)
def test_a_fault_of_the_file_becomes_a_sentence_with_or_without_the_toolkit_around_it(
    name: str, trouble: type[Trouble]
) -> None:
    with pytest.raises(trouble), vault_faults():
        raise named_fault(name)
    with pytest.raises(trouble), vault_faults():
        raise OperationalError("COMMIT", {}, named_fault(name))


def test_a_wrong_statement_stays_a_bug(engine: Engine) -> None:
    with pytest.raises(OperationalError), vault_faults(), engine.begin() as book_session:
        book_session.exec_driver_sql("SELECT * FROM nowhere")
    with pytest.raises(cipher.SqlFault), vault_faults():
        raise named_fault("SQLITE_CONSTRAINT")
