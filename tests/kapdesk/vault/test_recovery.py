"""The printed recovery key."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.vault import recovery
from kapdesk.vault.errors import MistypedRecoveryKey

SECRETS = st.binary(min_size=recovery.SECRET_BYTES, max_size=recovery.SECRET_BYTES)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_a_printed_key_reads_back_and_stands_in_six_groups_of_six(secret: bytes) -> None:
    text = recovery.written(secret)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{6}-){5}[0-9A-HJKMNP-TV-Z]{6}", text)
    assert recovery.read(text) == secret


@given(SECRETS)
def test_case_spaces_and_lookalikes_are_forgiven(secret: bytes) -> None:
    text = recovery.written(secret)
    sloppy = text.replace("-", "  ").replace("0", "o").replace("1", "l").lower()
    assert recovery.read(f" {sloppy}\n") == secret
    assert recovery.read(text.replace("1", "I").replace("0", "O")) == secret


@given(SECRETS, st.integers(0, 35), st.integers(1, 31))
def test_one_wrong_character_is_called_mistyped(secret: bytes, place: int, step: int) -> None:
    chars = recovery.written(secret).replace("-", "")
    wrong = ALPHABET[(ALPHABET.index(chars[place]) + step) % 32]
    with pytest.raises(MistypedRecoveryKey):
        recovery.read(chars[:place] + wrong + chars[place + 1 :])


@given(SECRETS, st.integers(0, 34))
def test_two_neighbours_swapped_are_called_mistyped(secret: bytes, place: int) -> None:
    chars = recovery.written(secret).replace("-", "")
    swapped = chars[:place] + chars[place + 1] + chars[place] + chars[place + 2 :]
    if swapped != chars:
        with pytest.raises(MistypedRecoveryKey):
            recovery.read(swapped)


@given(st.text(max_size=60))
def test_any_other_text_is_called_mistyped(text: str) -> None:
    with pytest.raises(MistypedRecoveryKey):
        recovery.read(text)


def test_no_two_secrets_are_alike() -> None:
    assert len({recovery.fresh_secret() for _ in range(64)}) == 64
