"""The keyed connection."""

from __future__ import annotations

import contextlib
import math
import re
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from kapdesk.vault import cipher, files
from kapdesk.vault.errors import VaultDamaged

KEY = bytes(range(32))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "a book, ä #1.db"
    files.make_file(path)
    with contextlib.closing(cipher.connect(path, KEY)) as connection:
        connection.execute("CREATE TABLE line (words TEXT)")
        for number in range(400):
            connection.execute("INSERT INTO line VALUES (?)", (f"canary {number}",))
    return path


def test_every_connection_writes_ahead_and_waits_for_the_disk(book: Path) -> None:
    with contextlib.closing(cipher.connect(book, KEY)) as connection:
        answers = {
            name: connection.execute(f"PRAGMA {name}").fetchone()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "temp_store",
                "cipher_status",
            )
        }
    assert answers == {
        "journal_mode": ("wal",),
        "synchronous": (2,),
        "foreign_keys": (1,),
        "temp_store": (2,),
        "cipher_status": ("1",),
    }


def test_the_file_is_noise_to_anything_else(book: Path) -> None:
    content = book.read_bytes()
    assert b"canary" not in content
    assert not content.startswith(b"SQLite format 3")
    shares = [count / len(content) for count in Counter(content).values()]
    assert -sum(share * math.log2(share) for share in shares) > 7.9
    plain = sqlite3.connect(book)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()


def test_a_key_that_does_not_fit_is_damage(book: Path) -> None:
    with pytest.raises(VaultDamaged):
        cipher.connect(book, bytes(32))


def test_a_plain_database_is_not_taken_for_a_book(tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    with contextlib.closing(sqlite3.connect(plain)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(VaultDamaged):
        cipher.connect(plain, KEY)


@pytest.mark.parametrize("length", [0, 31, 33, 48])
def test_a_short_or_long_key_is_never_taken_for_a_passphrase(book: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        cipher.connect(book, bytes(length))


def test_a_missing_book_is_not_made_by_opening_it(tmp_path: Path) -> None:
    with pytest.raises(cipher.SqlFault) as fault:
        cipher.connect(tmp_path / "kapdesk.db", KEY)
    assert cipher.fault_name(fault.value) == "SQLITE_CANTOPEN"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE ':memory:' AS plain KEY ''",
        "DETACH DATABASE main",
        "SELECT sqlcipher_export('main')",
        "SELECT load_extension('x')",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA writable_schema = ON",
        "PRAGMA cipher_page_size = 1024",
        "PRAGMA cipher_plaintext_header_size = 32",
        "VACUUM INTO 'copy.db'",
    ],
)
def test_no_statement_leads_to_a_plain_copy_or_another_key(book: Path, statement: str) -> None:
    with contextlib.closing(cipher.connect(book, KEY)) as connection:
        with pytest.raises(cipher.SqlFault):
            connection.execute(statement)
        assert connection.execute("SELECT count(*) FROM line").fetchone() == (400,)


def test_log_and_index_beside_the_book_are_private_too(book: Path) -> None:
    with contextlib.closing(cipher.connect(book, KEY)) as connection:
        connection.execute("INSERT INTO line VALUES ('more')")
        beside = [path for path in book.parent.iterdir() if path != book]
        assert len(beside) == 2
        assert {path.stat().st_mode & 0o777 for path in beside} == {0o600}
        assert all(b"canary" not in path.read_bytes() for path in beside)


def test_the_cipher_says_its_version_and_its_library() -> None:
    assert re.match(r"SQLCipher 4\.\d+\.\d+ .*, OpenSSL 3\.", cipher.cipher_version())
