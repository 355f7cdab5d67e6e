"""The real doors into a real vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import WrongPassphrase
from ui.unlock.doors import VaultDoors
from ui.unlock.parse import FirstStart

PASSPHRASE = "four words nobody joins"


def test_a_vault_that_was_made_opens_with_both_and_nothing_else(tmp_path: Path) -> None:
    doors, folder = VaultDoors(cost=FLOOR), tmp_path / "vault"
    made = doors.create(FirstStart(folder, "therapist 1", PASSPHRASE))
    made.desk.close()
    assert made.recovery_key not in repr(made)
    doors.unlock(folder, passphrase=PASSPHRASE).desk.close()
    doors.unlock(folder, recovery_key=made.recovery_key).desk.close()
    with pytest.raises(WrongPassphrase):
        doors.unlock(folder, passphrase="something else")
