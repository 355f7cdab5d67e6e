"""Brings a vault's tables up to this KapDesk's schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from kapdesk.vault.errors import NewerVault

SCHEMA = 1
"""The number of migrations; kept in the file as ``user_version``."""

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def bring_up(engine: Engine) -> None:
    """Runs the migrations a vault still lacks, all or none.  raises NewerVault, having written nothing."""
    with engine.connect().execution_options(readonly=True) as book_session:
        found: int = book_session.exec_driver_sql("PRAGMA user_version").scalar_one()
    if found > SCHEMA:
        raise NewerVault
    if found < SCHEMA:
        with engine.begin() as book_session:
            _migrate(book_session)


def _migrate(book_session: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = book_session
    command.upgrade(settings, "head")
    book_session.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
