"""Creating and opening."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.vault import cipher, files, keys, recovery, schema
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import (
    BadKeyFile,
    DiskFull,
    EmptyPassphrase,
    FolderTaken,
    MistypedRecoveryKey,
    NewerVault,
    NoVault,
    VaultDamaged,
    VaultHeld,
    WrongPassphrase,
    WrongRecoveryKey,
)
from kapdesk.vault.opening import create, unlock
from tests.fakes.vault import (
    HOLDER,
    PASSPHRASE,
    fresh_vault,
    lay_vault,
    recovery_key,
    reopened,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lay_vault(tmp_path / "vault")
    return tmp_path / "vault"


def test_a_new_vault_opens_by_both_ways_and_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    made = create(tmp_path / "a" / "vault ä #1", PASSPHRASE, holder=HOLDER, cost=FLOOR)
    os.umask(before)
    folder = made.vault.folder
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert made.recovery_key not in repr(made)
    made.vault.close()
    by_passphrase = unlock(folder, passphrase=PASSPHRASE)
    assert by_passphrase.holder == HOLDER
    by_passphrase.close()
    by_recovery_key = unlock(folder, recovery_key=made.recovery_key.lower())
    assert by_recovery_key.device == by_passphrase.device
    by_recovery_key.close()


def test_a_vault_is_never_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    for place in (tmp_path, tmp_path / "letter.txt"):
        with pytest.raises(FolderTaken):
            create(place, PASSPHRASE, holder=HOLDER, cost=FLOOR)
    assert (tmp_path / "letter.txt").read_text() == "keep me"


def test_an_empty_passphrase_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(EmptyPassphrase):
        create(tmp_path / "vault", "", holder=HOLDER, cost=FLOOR)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stands", [True, False])
def test_a_failed_creation_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stands: bool
) -> None:
    folder = tmp_path / "vault"
    if stands:
        folder.mkdir()

    def fails(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "from the disk")

    monkeypatch.setattr(files, "write_whole", fails)
    with pytest.raises(DiskFull):
        create(folder, PASSPHRASE, holder=HOLDER, cost=FLOOR)
    assert [path for path in tmp_path.rglob("*") if path != folder] == []
    assert folder.exists() == stands


def test_each_thing_that_can_be_wrong_has_its_own_sentence(folder: Path, tmp_path: Path) -> None:
    def sentence(
        trouble: type[Trouble], *, passphrase: str | None = None, recovery_key: str | None = None
    ) -> str:
        with pytest.raises(trouble) as raised:
            unlock(folder, passphrase=passphrase, recovery_key=recovery_key)
        assert raised.value.advice
        return raised.value.sentence

    said = [
        sentence(WrongPassphrase, passphrase="not it"),
        sentence(MistypedRecoveryKey, recovery_key=recovery_key()[:-1] + "?"),
        sentence(WrongRecoveryKey, recovery_key=recovery.written(bytes(20))),
    ]
    held = reopened(folder)
    said.append(sentence(VaultHeld, recovery_key=recovery_key()))
    held.close()
    flip(folder / "kapdesk.db", 5000)
    said.append(sentence(VaultDamaged, recovery_key=recovery_key()))
    flip(folder / "kapdesk.db", 5000)
    make_newer(folder)
    said.append(sentence(NewerVault, recovery_key=recovery_key()))
    flip(folder / "vault.json", 300)
    said.append(sentence(BadKeyFile, recovery_key=recovery_key()))
    for path in folder.iterdir():
        path.unlink()
    said.append(sentence(NoVault, recovery_key=recovery_key()))
    assert len(set(said)) == len(said)


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def make_newer(folder: Path) -> None:
    vault = reopened(folder)
    with vault.writing() as book_session:
        book_session.exec_driver_sql(f"PRAGMA user_version={schema.SCHEMA + 1}")
    vault.close()


@pytest.mark.parametrize("place", [0, 20, 4000, 4096 * 3 + 17, -1])
def test_a_flipped_bit_is_told_at_once_and_the_file_is_left_alone(folder: Path, place: int) -> None:
    flip(folder / "kapdesk.db", place)
    before = (folder / "kapdesk.db").read_bytes()
    stamp = (folder / "kapdesk.db").stat().st_mtime_ns
    with pytest.raises(VaultDamaged) as raised:
        reopened(folder)
    assert "backup" in raised.value.advice
    assert (folder / "kapdesk.db").read_bytes() == before
    assert (folder / "kapdesk.db").stat().st_mtime_ns == stamp


def test_a_cut_or_missing_file_is_damage(folder: Path) -> None:
    whole = (folder / "kapdesk.db").read_bytes()
    for content in (b"", whole[:4096], whole[: len(whole) // 2]):
        (folder / "kapdesk.db").write_bytes(content)
        with pytest.raises(VaultDamaged):
            reopened(folder)
    (folder / "kapdesk.db").unlink()
    with pytest.raises(VaultDamaged):
        reopened(folder)


def test_a_failed_opening_lets_the_next_one_in(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(folder, passphrase="not it")
    reopened(folder).close()


def test_a_book_that_does_not_say_whose_it_is_is_damaged(tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path / "vault")
    with vault.writing() as book_session:
        book_session.exec_driver_sql("DELETE FROM meta")
    vault.close()
    with pytest.raises(VaultDamaged):
        reopened(tmp_path / "vault")


def test_lines_left_in_the_log_by_a_crash_are_there_when_it_opens(folder: Path) -> None:
    vault = reopened(folder)
    with vault.writing() as book_session:
        book_session.exec_driver_sql("INSERT INTO draft VALUES ('o', 'a', x'00')")
    crashed = folder.with_name("crashed")
    crashed.mkdir()
    for name in ("kapdesk.db", "kapdesk.db-wal", "vault.json"):
        (crashed / name).write_bytes((folder / name).read_bytes())
    key = vault.derive(keys.book_purpose(vault.uuid))
    vault.close()
    again = reopened(crashed)
    with again.reading() as book_session:
        assert book_session.exec_driver_sql("SELECT count(*) FROM draft").scalar_one() == 1
    again.close()
    cipher.connect(crashed / "kapdesk.db", key).close()
