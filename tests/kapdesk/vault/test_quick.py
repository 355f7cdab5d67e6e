"""Quick unlock: what the third slot opens, and everything that must end at the passphrase."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.errors import Trouble
from kapdesk.vault import backup, files, quick
from kapdesk.vault.errors import NoQuickUnlock, StoreSilent, WrongPassphrase
from kapdesk.vault.keys import DataKey
from kapdesk.vault.opening import QuickWay, unlock
from tests.fakes.clock import FakeClock
from tests.fakes.store import FakeStore
from tests.fakes.vault import PASSPHRASE, fresh_vault

TODAY = date(2026, 3, 4)
UUID = "6b1f6a3c-0000-4000-8000-000000000001"


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def folder(tmp_path: Path, store: FakeStore) -> Path:
    vault = fresh_vault(tmp_path / "vault")
    vault.turn_quick_on(PASSPHRASE, store, today=TODAY)
    vault.close()
    return tmp_path / "vault"


def opens(folder: Path, store: FakeStore, today: date = TODAY) -> bool:
    vault = unlock(folder, quickly=QuickWay(today, store.found))
    vault.close()
    return True


def why_not(folder: Path, store: FakeStore, today: date = TODAY) -> str:
    with pytest.raises((NoQuickUnlock, StoreSilent)) as raised:
        opens(folder, store, today)
    assert "passphrase" in raised.value.advice
    return raised.value.sentence


def test_the_store_opens_the_vault_and_the_passphrase_still_does(
    folder: Path, store: FakeStore
) -> None:
    assert opens(folder, store)
    unlock(folder, passphrase=PASSPHRASE).close()
    assert quick.store_of(folder) == "Secret Service"


def test_neither_the_file_nor_the_store_holds_the_data_key_alone(
    folder: Path, store: FakeStore
) -> None:
    vault = unlock(folder, passphrase=PASSPHRASE)
    kept, written = next(iter(store.kept.values())), (folder / quick.NAME).read_bytes()
    assert not vault._key.equals(DataKey(bytes.fromhex(kept)))
    assert kept.encode() not in written
    assert set(store.kept) == {vault.uuid}
    assert (folder / quick.NAME).stat().st_mode & 0o777 == 0o600
    vault.close()


def test_it_is_turned_on_by_the_passphrase_alone(tmp_path: Path, store: FakeStore) -> None:
    vault = fresh_vault(tmp_path / "vault")
    with pytest.raises(WrongPassphrase):
        vault.turn_quick_on("not it", store, today=TODAY)
    vault.close()
    assert (store.kept, quick.is_on(tmp_path / "vault")) == ({}, False)


def test_a_store_that_swallows_what_it_is_given_is_not_trusted(
    tmp_path: Path, store: FakeStore
) -> None:
    """The ``null`` backend takes every secret and gives none back."""
    vault = fresh_vault(tmp_path / "vault")
    store.deaf = True
    with pytest.raises(StoreSilent):
        vault.turn_quick_on(PASSPHRASE, store, today=TODAY)
    vault.close()
    assert not quick.is_on(tmp_path / "vault")


def test_turned_off_nothing_is_left_of_it(folder: Path, store: FakeStore) -> None:
    vault = unlock(folder, passphrase=PASSPHRASE)
    vault.turn_quick_off(store)
    vault.close()
    assert (store.kept, quick.is_on(folder)) == ({}, False)
    assert "not asked" in why_not(folder, store)


def test_each_way_it_can_fail_says_its_own_sentence(folder: Path, store: FakeStore) -> None:
    said = [why_not(folder, FakeStore("KWallet"))]
    kept = dict(store.kept)
    store.kept = {}
    said.append(why_not(folder, store))
    store.kept = dict.fromkeys(kept, "ab" * 32)
    said.append(why_not(folder, store))
    store.kept, store.silent = kept, True
    said.append(why_not(folder, store))
    store.silent = False
    said.append(why_not(folder, store, TODAY + timedelta(days=quick.PASSPHRASE_EVERY_DAYS)))
    assert len(set(said)) == len(said)
    assert opens(folder, store)


def test_the_passphrase_is_asked_for_again_and_again(folder: Path, store: FakeStore) -> None:
    later = TODAY + timedelta(days=quick.PASSPHRASE_EVERY_DAYS)
    assert opens(folder, store, later - timedelta(days=1))
    assert "every 14 days" in why_not(folder, store, later)
    assert "every 14 days" in why_not(folder, store, TODAY - timedelta(days=1))
    quick.confirm(folder, today=later)
    assert opens(folder, store, later)


def test_a_refused_quick_unlock_lets_the_next_one_in(folder: Path, store: FakeStore) -> None:
    why_not(folder, FakeStore("KWallet"))
    assert opens(folder, store)


def test_a_slot_of_another_vault_opens_nothing(folder: Path, store: FakeStore) -> None:
    key = DataKey.fresh()
    quick.turn_on(folder, UUID, key, store, today=TODAY)
    assert "not asked" in why_not(folder, store)


@given(st.binary(max_size=300))
def test_a_damaged_slot_is_as_good_as_none(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("quick")
    (folder / quick.NAME).write_bytes(content)
    with pytest.raises(NoQuickUnlock):
        quick.unlocked(folder, UUID, FakeStore(), today=TODAY)
    quick.confirm(folder, today=TODAY)
    assert (folder / quick.NAME).read_bytes() == content


def test_no_backup_takes_the_slot_along(folder: Path, tmp_path: Path) -> None:
    vault = unlock(folder, passphrase=PASSPHRASE)
    made = backup.back_up(vault, tmp_path / "backups", made=FakeClock().now())
    vault.close()
    assert [path for path in made.rglob("*") if path.name == quick.NAME] == []


def test_a_disk_that_refuses_leaves_it_off_and_the_store_empty(
    tmp_path: Path, store: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = fresh_vault(tmp_path / "vault")

    def fails(_path: Path, _content: bytes) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(files, "write_whole", fails)
    with pytest.raises(Trouble, match="disk is full"):
        quick.turn_on(vault.folder, vault.uuid, vault._key, store, today=TODAY)
    vault.close()
    assert (store.kept, quick.is_on(tmp_path / "vault")) == ({}, False)
