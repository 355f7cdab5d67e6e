"""The ledger: entries that stay, bodies that can be erased, and the lists made from them."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE IF NOT EXISTS meta (
        key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT""",
    """CREATE TABLE entry (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        book TEXT NOT NULL,
        sitting TEXT,
        at_us INTEGER NOT NULL, at_offset_min INTEGER NOT NULL,
        recorded_us INTEGER NOT NULL, recorded_offset_min INTEGER NOT NULL,
        author TEXT NOT NULL,
        device TEXT NOT NULL,
        drawer TEXT NOT NULL,
        corrects TEXT,
        digest BLOB NOT NULL,
        mac BLOB NOT NULL) STRICT""",
    "CREATE INDEX entry_of_book ON entry (book, sitting)",
    """CREATE TABLE body (
        seq INTEGER PRIMARY KEY REFERENCES entry (seq),
        tag TEXT NOT NULL,
        reason TEXT NOT NULL,
        fact BLOB NOT NULL) STRICT""",
    """CREATE TABLE erased (
        seq INTEGER PRIMARY KEY REFERENCES entry (seq),
        by_seq INTEGER NOT NULL REFERENCES entry (seq)) STRICT""",
    "CREATE TABLE book_salt (book TEXT PRIMARY KEY, salt BLOB NOT NULL) STRICT",
    "CREATE TABLE blob (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    """CREATE TABLE blob_use (
        digest TEXT NOT NULL REFERENCES blob (digest),
        seq INTEGER NOT NULL REFERENCES entry (seq),
        PRIMARY KEY (digest, seq)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX blob_use_of_entry ON blob_use (seq)",
    """CREATE TABLE draft (
        owner TEXT NOT NULL, place TEXT NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (owner, place)) STRICT""",
)

_LISTS = (
    """CREATE TABLE book_list (
        book TEXT PRIMARY KEY,
        label TEXT, finds TEXT NOT NULL DEFAULT '', born TEXT NOT NULL DEFAULT '',
        seen_us INTEGER, seen_offset_min INTEGER,
        sittings INTEGER NOT NULL DEFAULT 0) STRICT""",
    """CREATE TABLE sitting_list (
        sitting TEXT PRIMARY KEY,
        book TEXT NOT NULL,
        kind TEXT NOT NULL,
        opened_us INTEGER NOT NULL, opened_offset_min INTEGER NOT NULL,
        closed_us INTEGER, closed_offset_min INTEGER,
        ended TEXT NOT NULL DEFAULT '',
        signed_us INTEGER, signed_offset_min INTEGER,
        rehearsal INTEGER NOT NULL) STRICT""",
    "CREATE INDEX sitting_list_of_book ON sitting_list (book, opened_us)",
    """CREATE TABLE due_list (
        book TEXT NOT NULL, key TEXT NOT NULL, words TEXT NOT NULL,
        at_us INTEGER NOT NULL, at_offset_min INTEGER NOT NULL,
        PRIMARY KEY (book, key)) STRICT""",
    """CREATE VIRTUAL TABLE search USING fts5 (
        words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0)""",
    # An erased word leaves the index at once, not at some later merge.
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    # Fewer merges in the way of a save.
    "INSERT INTO search (search, rank) VALUES ('automerge', 8)",
)

_RULES = (
    """CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE (ABORT, 'an entry is never changed'); END""",
    """CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
        BEGIN SELECT RAISE (ABORT, 'an entry is never removed'); END""",
    """CREATE TRIGGER body_is_never_changed BEFORE UPDATE ON body
        BEGIN SELECT RAISE (ABORT, 'a body is never changed'); END""",
    """CREATE TRIGGER body_is_removed_only_when_erased BEFORE DELETE ON body
        WHEN NOT EXISTS (SELECT 1 FROM erased WHERE seq = OLD.seq)
        BEGIN SELECT RAISE (ABORT, 'a body is removed only by an erasure'); END""",
    """CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erased
        BEGIN SELECT RAISE (ABORT, 'an erasure is never changed'); END""",
    """CREATE TRIGGER erasure_is_never_removed BEFORE DELETE ON erased
        BEGIN SELECT RAISE (ABORT, 'an erasure is never removed'); END""",
)


def upgrade() -> None:
    """Lays out the ledger in a new vault."""
    bind = op.get_bind()
    for statement in (*_TABLES, *_LISTS, *_RULES):
        bind.exec_driver_sql(statement)


def downgrade() -> None:
    """Refuses: a ledger is never taken back."""
    raise RuntimeError("a ledger is never taken back")
