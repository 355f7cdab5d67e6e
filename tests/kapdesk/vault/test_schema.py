"""The tables' version."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from kapdesk.vault import files, schema
from kapdesk.vault.engine import engine_for
from kapdesk.vault.errors import NewerVault
from tests.fakes import vault as fake

OPEN_IT = """
import sys
from pathlib import Path
from kapdesk.vault.opening import unlock
unlock(Path(sys.argv[1]), recovery_key=sys.argv[2]).close()
print("alembic" in sys.modules)
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    files.make_file(tmp_path / "kapdesk.db")
    engine = engine_for(tmp_path / "kapdesk.db", bytes(32))
    yield engine
    engine.dispose()


def version(engine: Engine) -> int:
    with engine.begin() as book_session:
        found: int = book_session.exec_driver_sql("PRAGMA user_version").scalar_one()
    return found


def test_an_empty_file_gets_every_table_and_the_present_version(engine: Engine) -> None:
    schema.bring_up(engine)
    assert version(engine) == schema.SCHEMA
    with engine.begin() as book_session:
        book_session.exec_driver_sql("INSERT INTO meta VALUES ('a', 'b')")


def test_bringing_up_twice_changes_nothing(engine: Engine) -> None:
    schema.bring_up(engine)
    with engine.begin() as book_session:
        before = book_session.exec_driver_sql("PRAGMA schema_version").scalar_one()
    schema.bring_up(engine)
    with engine.begin() as book_session:
        assert book_session.exec_driver_sql("PRAGMA schema_version").scalar_one() == before


def test_the_version_counts_the_migrations() -> None:
    versions = Path(schema.__file__).parent / "migrations" / "versions"
    assert len(list(versions.glob("[0-9]*.py"))) == schema.SCHEMA


def test_a_newer_file_is_refused_and_left_as_it_is(engine: Engine, tmp_path: Path) -> None:
    schema.bring_up(engine)
    with engine.begin() as book_session:
        book_session.exec_driver_sql(f"PRAGMA user_version={schema.SCHEMA + 1}")
    engine.dispose()
    before = (tmp_path / "kapdesk.db").read_bytes()
    with pytest.raises(NewerVault):
        schema.bring_up(engine)
    engine.dispose()
    assert (tmp_path / "kapdesk.db").read_bytes() == before


def test_a_migration_that_fails_leaves_nothing_half_done(
    engine: Engine,
) -> None:
    with engine.begin() as book_session:
        book_session.exec_driver_sql("CREATE TABLE draft (in_the_way TEXT)")
    with pytest.raises(OperationalError):
        schema.bring_up(engine)
    assert version(engine) == 0
    with engine.begin() as book_session:
        names = book_session.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    assert names == ["draft"]


def test_opening_a_present_vault_does_not_load_the_migration_tool(tmp_path: Path) -> None:
    fake.lay_vault(tmp_path / "vault")
    done = subprocess.run(
        [sys.executable, "-c", OPEN_IT, str(tmp_path / "vault"), fake.recovery_key()],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
