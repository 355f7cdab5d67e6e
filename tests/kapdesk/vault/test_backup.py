"""Backups and restoring."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.kernel.instant import Instant
from kapdesk.vault import backup, cipher, files, keys, schema
from kapdesk.vault.errors import (
    BackupDamaged,
    DiskFull,
    FolderTaken,
    MistypedRecoveryKey,
    NewerVault,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryKey,
)
from kapdesk.vault.vault import Vault
from tests.fakes.vault import PASSPHRASE, fresh_vault, recovery_key, reopened

MADE = Instant.from_iso("2026-03-04T12:00:01+01:00")


def vault_with_drafts(folder: Path) -> Vault:
    vault = fresh_vault(folder)
    with vault.writing() as book_session:
        for number in range(50):
            book_session.exec_driver_sql(
                "INSERT INTO draft VALUES ('o', ?, ?)", (str(number), b"canary" * 50)
            )
    return vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = vault_with_drafts(tmp_path / "vault")
    yield vault
    vault.close()


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("backup")
    vault = vault_with_drafts(place / "vault")
    made = backup.back_up(vault, place / "stick", made=MADE)
    vault.close()
    return made


@pytest.fixture
def copy(made_once: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made_once, tmp_path / "stick" / made_once.name)


def drafts(vault: Vault) -> int:
    with vault.reading() as book_session:
        counted: int = book_session.exec_driver_sql("SELECT count(*) FROM draft").scalar_one()
    return counted


def test_a_backup_is_named_by_its_time_and_holds_three_private_files(made_once: Path) -> None:
    assert made_once.name.startswith("kapdesk-backup-20260304T110001Z-")
    assert {path.name: path.stat().st_mode & 0o777 for path in made_once.iterdir()} == {
        "kapdesk.db": 0o600,
        "vault.json": 0o600,
        "manifest.json": 0o600,
    }
    assert list(made_once.parent.iterdir()) == [made_once]


def test_a_backup_is_noise_and_has_a_key_of_its_own(copy: Path, vault: Vault) -> None:
    assert all(b"canary" not in path.read_bytes() for path in copy.iterdir())
    with pytest.raises(VaultDamaged):
        cipher.connect_copy(copy / "kapdesk.db", vault.derive(keys.book_purpose(vault.uuid)))
    plain = sqlite3.connect(copy / "kapdesk.db")
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()


def test_its_manifest_lists_what_a_fresh_opening_finds(copy: Path) -> None:
    found = backup.verify_backup(copy, recovery_key=recovery_key())
    assert found.tally.counts["draft"] == 50
    assert found.tally.counts["entry"] == found.tally.head_seq == 0


def test_a_backup_made_while_the_vault_is_used_holds_one_moment(
    vault: Vault, tmp_path: Path
) -> None:
    with vault.writing() as book_session:
        book_session.exec_driver_sql("DELETE FROM draft")
        copy = backup.back_up(vault, tmp_path / "stick", made=MADE)
    assert backup.verify_backup(copy, recovery_key=recovery_key()).tally.counts["draft"] == 50


def test_a_backup_opens_by_either_way_and_by_no_other(copy: Path) -> None:
    backup.verify_backup(copy, passphrase=PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        backup.verify_backup(copy, passphrase="not it")
    with pytest.raises(MistypedRecoveryKey):
        backup.verify_backup(copy, recovery_key="not it")


@pytest.mark.parametrize("name", ["kapdesk.db", "vault.json", "manifest.json"])
@pytest.mark.parametrize("harm", ["flip", "cut", "remove"])
def test_a_harmed_file_is_named(copy: Path, name: str, harm: str) -> None:
    path = copy / name
    content = bytearray(path.read_bytes())
    path.unlink()
    if harm == "flip":
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    elif harm == "cut":
        path.write_bytes(content[: len(content) // 2])
    with pytest.raises(BackupDamaged, match=name):
        backup.verify_backup(copy, recovery_key=recovery_key())


def test_another_manifests_counts_do_not_pass(copy: Path) -> None:
    told = json.loads((copy / "manifest.json").read_text())
    told["tally"]["counts"]["draft"] = 49
    (copy / "manifest.json").write_text(json.dumps(told))
    with pytest.raises(BackupDamaged, match=r"manifest.json was changed"):
        backup.verify_backup(copy, recovery_key=recovery_key())


def test_a_backup_by_a_newer_kapdesk_is_called_newer(copy: Path) -> None:
    told = json.loads((copy / "manifest.json").read_text())
    told["schema"] = schema.SCHEMA + 1
    (copy / "manifest.json").write_text(json.dumps(told))
    with pytest.raises(NewerVault):
        backup.verify_backup(copy, recovery_key=recovery_key())


def test_a_backup_that_fails_halfway_leaves_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_path: Path) -> None:
        raise OSError(28, "from the disk")

    monkeypatch.setattr(files, "sync", fails)
    with pytest.raises(DiskFull):
        backup.back_up(vault, tmp_path / "stick", made=MADE)
    assert list((tmp_path / "stick").iterdir()) == []


def test_two_backups_in_one_second_lie_side_by_side(vault: Vault, copy: Path) -> None:
    assert backup.back_up(vault, copy.parent, made=MADE) != copy
    assert len(list(copy.parent.iterdir())) == 2


def test_a_restored_vault_opens_with_everything_in_it(
    vault: Vault, copy: Path, tmp_path: Path
) -> None:
    vault.close()
    folder = backup.restore(copy, tmp_path / "restored", recovery_key=recovery_key())
    again = reopened(folder)
    assert (drafts(again), again.uuid, again.holder) == (50, vault.uuid, vault.holder)
    assert again.check_file() == ()
    assert again.confirms(PASSPHRASE)
    again.close()
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_recovery_key_of_its_day_opens_an_old_backup(
    vault: Vault, copy: Path, tmp_path: Path
) -> None:
    renewed = vault.renew_recovery_key(PASSPHRASE)
    with pytest.raises(WrongRecoveryKey):
        backup.restore(copy, tmp_path / "restored", recovery_key=renewed)
    backup.restore(copy, tmp_path / "restored", recovery_key=recovery_key())


def test_restoring_never_writes_over_anything(vault: Vault, copy: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in vault.folder.iterdir()}
    for place in (vault.folder, copy, copy / "kapdesk.db"):
        with pytest.raises(FolderTaken):
            backup.restore(copy, place, recovery_key=recovery_key())
    assert {path: path.read_bytes() for path in vault.folder.iterdir()} == before
    (tmp_path / "empty").mkdir()
    backup.restore(copy, tmp_path / "empty", recovery_key=recovery_key())
    assert {path.name for path in tmp_path.iterdir()} == {"vault", "stick", "empty"}


def test_a_harmed_backup_restores_nothing(copy: Path, tmp_path: Path) -> None:
    with (copy / "kapdesk.db").open("r+b") as file:
        file.truncate(8192)
    with pytest.raises(BackupDamaged):
        backup.restore(copy, tmp_path / "restored", recovery_key=recovery_key())
    assert not (tmp_path / "restored").exists()
    assert {path.name for path in tmp_path.iterdir()} == {"stick"}
