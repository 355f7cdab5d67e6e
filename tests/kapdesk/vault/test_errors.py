"""The sentences."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.vault import errors

TROUBLES = (
    errors.NoVault(),
    errors.FolderTaken(),
    errors.FolderClosed(),
    errors.NoPlace(),
    errors.EmptyPassphrase(),
    errors.WrongPassphrase(),
    errors.StoreSilent(),
    errors.NoQuickUnlock("This computer was not asked to open this vault by itself."),
    errors.MistypedRecoveryKey(),
    errors.WrongRecoveryKey(),
    errors.BadKeyFile("is damaged"),
    errors.SealBroken(),
    errors.VaultDamaged(),
    errors.NewerVault(),
    errors.VaultHeld("KapDesk on desk (process 1)"),
    errors.VaultBusy(),
    errors.DiskFull(),
    errors.WriteFailed(),
    errors.VaultUnreachable(),
    errors.BackupDamaged("kapdesk.db", "is missing"),
)


def test_every_trouble_of_the_vault_is_spoken_here() -> None:
    kinds = {kind for kind in vars(errors).values() if isinstance(kind, type)} - {Trouble}
    assert {type(trouble) for trouble in TROUBLES} == kinds


def test_no_two_troubles_say_the_same() -> None:
    assert len({trouble.sentence for trouble in TROUBLES}) == len(TROUBLES)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_each_is_a_sentence_with_advice(trouble: Trouble) -> None:
    assert trouble.sentence.endswith(".")
    assert trouble.advice.endswith(".")
