"""vault.json."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.vault import keyfile, keys, recovery
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import BadKeyFile, NewerVault, NoVault
from kapdesk.vault.keyfile import KeyFile
from kapdesk.vault.keys import DataKey, Slot

SECRET = bytes(20)
KEY = DataKey(bytes(32))
UUID = "6b1f6a3c-0000-4000-8000-000000000001"


def a_key_file() -> KeyFile:
    shut = Slot("passphrase", FLOOR, bytes(16), bytes(12), bytes(48))
    return keyfile.new(UUID, shut, keys.recovery_slot(KEY, UUID, SECRET))


def test_it_reads_back_with_a_copy_beside_it_and_opens(tmp_path: Path) -> None:
    keyfile.write(tmp_path, a_key_file())
    found = keyfile.read(tmp_path)
    assert found.unlock(passphrase=None, recovery_key=recovery.written(SECRET)).equals(KEY)
    assert (tmp_path / "vault.json.bak").read_bytes() == (tmp_path / "vault.json").read_bytes()


def test_it_holds_no_key_in_the_open() -> None:
    content = a_key_file().encoded()
    assert SECRET.hex().encode() not in content
    assert recovery.written(SECRET).encode() not in content


@given(st.data())
def test_a_changed_character_anywhere_is_damage_not_a_wrong_passphrase(data: st.DataObject) -> None:
    whole = a_key_file()
    content = bytearray(whole.encoded())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        found = keyfile.decoded(bytes(content))
    except (BadKeyFile, NewerVault):
        return
    assert found.encoded() == whole.encoded(), "only a change that means nothing may pass"


@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_a_damaged_key_file(content: bytes) -> None:
    with pytest.raises((BadKeyFile, NewerVault)):
        keyfile.decoded(content)


@pytest.mark.parametrize("memory_kib", [8 * 1024, 4 * 1024**3, -5])
def test_an_edited_cost_is_refused_by_name(memory_kib: int) -> None:
    edited = json.loads(a_key_file().encoded())
    edited["passphrase"]["cost"]["memory_kib"] = memory_kib
    with pytest.raises(BadKeyFile, match="key cost outside the bounds"):
        keyfile.decoded(json.dumps(edited).encode())


def test_a_short_salt_under_a_right_checksum_is_damage() -> None:
    shut = Slot("passphrase", FLOOR, b"", bytes(12), bytes(48))
    with pytest.raises(BadKeyFile, match="damaged"):
        keyfile.decoded(keyfile.new(UUID, shut, shut).encoded())


def test_a_later_version_is_called_newer_not_damaged() -> None:
    with pytest.raises(NewerVault):
        keyfile.decoded(b'{"version": 2, "something": "else"}')


def test_no_vault_and_a_lost_key_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NoVault):
        keyfile.read(tmp_path)
    with pytest.raises(NoVault):
        keyfile.read(tmp_path / "nowhere")
    (tmp_path / "kapdesk.db").touch()
    with pytest.raises(BadKeyFile, match="is missing"):
        keyfile.read(tmp_path)
    with pytest.raises(NoVault):
        keyfile.read(tmp_path / "kapdesk.db")


def test_a_key_file_of_gigabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "vault.json").open("wb") as file:
        file.truncate(4 * 1024**3)
    with pytest.raises(BadKeyFile, match="far too long"):
        keyfile.read(tmp_path)


def test_a_key_file_that_is_a_folder_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "vault.json").mkdir()
    with pytest.raises(BadKeyFile, match="cannot be read"):
        keyfile.read(tmp_path)
