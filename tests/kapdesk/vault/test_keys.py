"""The data key and its slots."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.vault import keys, recovery
from kapdesk.vault.cost import CEILING, FLOOR, Cost
from kapdesk.vault.errors import (
    BadKeyFile,
    EmptyPassphrase,
    MistypedRecoveryKey,
    WrongPassphrase,
    WrongRecoveryKey,
)
from kapdesk.vault.keys import DataKey, Slot

UUID = "6b1f6a3c-0000-4000-8000-000000000001"
SECRET = bytes(range(20))
SECRETS = st.binary(min_size=20, max_size=20)


@given(SECRETS)
def test_the_recovery_key_opens_its_slot(secret: bytes) -> None:
    key = DataKey.fresh()
    slot = keys.recovery_slot(key, UUID, secret)
    assert keys.open_with_recovery_key(slot, UUID, recovery.written(secret)).equals(key)


@given(SECRETS)
def test_the_recovery_key_of_another_vault_is_wrong_but_not_mistyped(secret: bytes) -> None:
    slot = keys.recovery_slot(DataKey.fresh(), UUID, bytes(20))
    if secret != bytes(20):
        with pytest.raises(WrongRecoveryKey):
            keys.open_with_recovery_key(slot, UUID, recovery.written(secret))


def test_a_mistyped_recovery_key_is_not_called_wrong() -> None:
    slot = keys.recovery_slot(DataKey.fresh(), UUID, SECRET)
    with pytest.raises(MistypedRecoveryKey):
        keys.open_with_recovery_key(slot, UUID, recovery.written(SECRET)[:-1] + "!")


@given(st.sampled_from(("salt", "nonce", "sealed")), st.integers(0, 95))
def test_one_flipped_bit_anywhere_in_a_slot_keeps_it_shut(part: str, bit: int) -> None:
    slot = keys.recovery_slot(DataKey.fresh(), UUID, SECRET)
    content = bytearray(getattr(slot, part))
    content[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WrongRecoveryKey):
        keys.open_with_recovery_key(
            msgspec.structs.replace(slot, **{part: bytes(content)}), UUID, recovery.written(SECRET)
        )


def test_a_slot_moved_to_another_vault_or_renamed_keeps_shut() -> None:
    slot = keys.recovery_slot(DataKey.fresh(), UUID, SECRET)
    renamed = msgspec.structs.replace(slot, kind="passphrase")
    for moved, uuid in ((slot, UUID[:-1] + "2"), (renamed, UUID)):
        with pytest.raises(WrongRecoveryKey):
            keys.open_with_recovery_key(moved, uuid, recovery.written(SECRET))


def test_the_passphrase_opens_its_slot_however_its_letters_were_composed() -> None:
    key = DataKey.fresh()
    slot = keys.passphrase_slot(key, UUID, "caf\u00e9 au lait", FLOOR)
    assert keys.open_with_passphrase(slot, UUID, "cafe\u0301 au lait").equals(key)
    with pytest.raises(WrongPassphrase):
        keys.open_with_passphrase(slot, UUID, "cafe au lait")


def test_an_edited_cost_keeps_the_slot_shut_even_within_the_bounds() -> None:
    slot = keys.passphrase_slot(DataKey.fresh(), UUID, "words", FLOOR)
    dearer = Cost(FLOOR.memory_kib, FLOOR.passes + 1, FLOOR.lanes)
    with pytest.raises(WrongPassphrase):
        keys.open_with_passphrase(msgspec.structs.replace(slot, cost=dearer), UUID, "words")


@pytest.mark.parametrize(
    "cost",
    [
        None,
        Cost(8 * 1024, 3, 4),
        Cost(4 * 1024**3, 3, 4),
        Cost(FLOOR.memory_kib, 10**9, 4),
        Cost(-1, 0, 0),
    ],
)
def test_a_cost_outside_the_bounds_is_refused_before_any_memory_is_taken(cost: Cost | None) -> None:
    slot = Slot("passphrase", cost, bytes(16), bytes(12), bytes(48))
    with pytest.raises(BadKeyFile, match="outside the bounds"):
        keys.open_with_passphrase(slot, UUID, "words")


def test_an_empty_passphrase_and_too_dear_a_cost_make_no_slot() -> None:
    with pytest.raises(EmptyPassphrase):
        keys.passphrase_slot(DataKey.fresh(), UUID, "", FLOOR)
    dear = Cost(CEILING.memory_kib + 1, 3, 4)
    with pytest.raises(BadKeyFile):
        keys.passphrase_slot(DataKey.fresh(), UUID, "words", dear)


@given(st.text(), st.text())
def test_each_purpose_has_a_key_of_its_own(one: str, other: str) -> None:
    key = DataKey(bytes(32))
    assert len(key.derive(one)) == keys.KEY_BYTES
    assert (key.derive(one) == key.derive(other)) == (one == other)


def test_a_key_never_shows_itself() -> None:
    key = DataKey(b"\xaa" * 32)
    assert repr(key) == "<DataKey>"
    assert not hasattr(key, "__dict__")
