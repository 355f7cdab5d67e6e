"""A real vault for a test, quickly: made once a run at the lowest cost, then copied."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

from kapdesk.kernel.ids import PersonId
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.opening import create, unlock
from kapdesk.vault.reserve import release_reserve
from kapdesk.vault.vault import Vault

PASSPHRASE = "four quiet words here"
HOLDER = PersonId("therapist-1")


def fresh_vault(folder: Path) -> Vault:
    """An open, empty vault in a folder that does not exist yet or is empty."""
    lay_vault(folder)
    return reopened(folder)


def lay_vault(folder: Path) -> None:
    """A closed, empty vault in that folder."""
    pattern, _ = _pattern()
    shutil.copytree(pattern, folder, dirs_exist_ok=True)


def reopened(folder: Path) -> Vault:
    """A vault laid by ``lay_vault`` or ``fresh_vault``, opened again without the cost of a passphrase."""
    vault = unlock(folder, recovery_key=recovery_key())
    release_reserve(folder)
    return vault


def recovery_key() -> str:
    """The recovery key of every vault made here."""
    return _pattern()[1]


@functools.cache
def _pattern() -> tuple[Path, str]:
    place = Path(tempfile.mkdtemp(prefix="kapdesk-pattern-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    made = create(place / "vault", PASSPHRASE, holder=HOLDER, cost=FLOOR)
    made.vault.close()
    release_reserve(place / "vault")
    return place / "vault", made.recovery_key
