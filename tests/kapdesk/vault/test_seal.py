"""A client's own seal: opened by its passphrase alone, bound to its place."""

from __future__ import annotations

import pytest

from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import SealBroken, WrongPassphrase
from kapdesk.vault.seal import OpenSeal, make, unlock

WORDS = "a sentence of the client's own"
OWNER = "client-1|seal-1"


@pytest.fixture(scope="module")
def made() -> tuple[bytes, OpenSeal]:
    return make(WORDS, OWNER, FLOOR)


def test_what_is_boxed_is_read_again_with_the_passphrase(made: tuple[bytes, OpenSeal]) -> None:
    kept, seal = made
    box = seal.box(b"canary", "here")
    assert b"canary" not in box
    assert unlock(kept, OWNER, WORDS).unboxed(box, "here") == b"canary"


def test_another_passphrase_opens_nothing(made: tuple[bytes, OpenSeal]) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(made[0], OWNER, WORDS + " ")


def test_a_seal_is_its_owners(made: tuple[bytes, OpenSeal]) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(made[0], "client-2|seal-1", WORDS)


@pytest.mark.parametrize("kept", [b"", b"{}", b"no seal"])
def test_what_is_no_seal_is_said_to_be_broken(kept: bytes) -> None:
    with pytest.raises(SealBroken):
        unlock(kept, OWNER, WORDS)


def test_a_box_opens_at_its_own_place_unchanged_and_under_its_own_seal_only(
    made: tuple[bytes, OpenSeal],
) -> None:
    _, seal = made
    box = seal.box(b"canary", "here")
    changed = box[:-1] + bytes([box[-1] ^ 1])
    other = make(WORDS, OWNER, FLOOR)[1]
    for opens, which, place in (
        (seal, box, "there"),
        (seal, changed, "here"),
        (seal, b"", "here"),
        (other, box, "here"),
    ):
        with pytest.raises(SealBroken):
            opens.unboxed(which, place)


def test_the_same_words_are_boxed_differently_each_time(made: tuple[bytes, OpenSeal]) -> None:
    assert made[1].box(b"canary", "here") != made[1].box(b"canary", "here")


def test_an_open_seal_shows_no_key(made: tuple[bytes, OpenSeal]) -> None:
    assert repr(made[1]) == "<OpenSeal>"
