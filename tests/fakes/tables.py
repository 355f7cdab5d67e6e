"""Every value of a vault, as anyone with the practice's key reads it."""

from __future__ import annotations

from kapdesk.chart.ledger import Ledger

EVERYWHERE = (
    "SELECT * FROM alembic_version",
    "SELECT * FROM meta",
    "SELECT * FROM entry",
    "SELECT * FROM body",
    "SELECT * FROM erased",
    "SELECT * FROM draft",
    "SELECT * FROM blob",
    "SELECT * FROM blob_use",
    "SELECT * FROM book_salt",
    "SELECT * FROM book_list",
    "SELECT * FROM sitting_list",
    "SELECT * FROM due_list",
    "SELECT * FROM search_config",
    "SELECT * FROM search_content",
    "SELECT * FROM search_data",
    "SELECT * FROM search_idx",
)
OWN = {"search", "sqlite_sequence"}
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def everything(ledger: Ledger) -> bytes:
    """Every value of every table; a table that is not read here is one too many."""
    with ledger.reading() as cursor:
        tables = {name for (name,) in cursor.execute(TABLES).fetchall()}
        assert tables - OWN <= {statement.split()[-1] for statement in EVERYWHERE}
        rows = [cursor.execute(statement).fetchall() for statement in EVERYWHERE]
    values = (value for table in rows for row in table for value in row)
    return b"\n".join(v if isinstance(v, bytes) else str(v).encode() for v in values)
