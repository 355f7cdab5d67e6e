"""Whether an encrypted file is whole: every page's seal, then the order within."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from kapdesk.vault import cipher
from kapdesk.vault.errors import VaultDamaged

_CHECKS = ("cipher_integrity_check", "integrity_check", "foreign_key_check")
_WHOLE = "ok"


def problems(fresh: Callable[[], cipher.Connection]) -> tuple[str, ...]:
    """What the checks report, each asked on a connection of its own; empty when all is well."""
    return tuple(line for check in _CHECKS for line in _reported(fresh, check))


def _reported(fresh: Callable[[], cipher.Connection], check: str) -> tuple[str, ...]:
    try:
        with contextlib.closing(fresh()) as connection:
            rows = connection.execute(f"PRAGMA {check}").fetchall()
    except VaultDamaged:
        return (f"{check}: the file cannot be opened",)
    except cipher.SqlFault as fault:
        if cipher.fault_name(fault) not in cipher.DAMAGE:
            raise
        return (f"{check}: the file cannot be read to its end",)
    words = (" ".join(str(part) for part in row) for row in rows)
    return tuple(f"{check}: {line}" for line in words if line != _WHOLE)
