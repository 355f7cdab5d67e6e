"""A seal of a client's own: a key under their passphrase, which the vault's key does not open."""

from __future__ import annotations

import os

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kapdesk.vault import keys
from kapdesk.vault.cost import Cost, fitting
from kapdesk.vault.errors import BadKeyFile, SealBroken
from kapdesk.vault.keys import NONCE_BYTES, DataKey, Slot

BOX_PURPOSE = "kapdesk/seal/v1"


class OpenSeal:
    """A seal whose passphrase was given.  It lives in memory alone; whoever lets it go has locked it."""

    __slots__ = ("_key",)

    def __init__(self, key: DataKey) -> None:
        """Keep the key; it is never shown."""
        self._key = key.derive(BOX_PURPOSE)

    def __repr__(self) -> str:
        """The kind alone."""
        return "<OpenSeal>"

    def box(self, plain: bytes, bound: str) -> bytes:
        """What was said, locked away together with where it belongs.  shape nonce and cipher text."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(self._key).encrypt(nonce, plain, bound.encode())

    def unboxed(self, box: bytes, bound: str) -> bytes:
        """What a box holds.  raises SealBroken where it was made under another seal, for another place, or changed."""
        try:
            return AESGCM(self._key).decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], bound.encode())
        except (InvalidTag, ValueError):
            raise SealBroken from None


def make(passphrase: str, bound: str, cost: Cost | None = None) -> tuple[bytes, OpenSeal]:
    """A new seal: what is kept of it, and itself, open.  raises EmptyPassphrase.

    ``bound`` says whose it is.  Without the passphrase nobody opens it again, not by the vault's keys either.
    """
    key = DataKey.fresh()
    slot = keys.passphrase_slot(key, bound, passphrase, cost or fitting())
    return msgspec.json.encode(slot), OpenSeal(key)


def unlock(kept: bytes, bound: str, passphrase: str) -> OpenSeal:
    """The seal that a passphrase opens.  raises WrongPassphrase, SealBroken."""
    try:
        slot = msgspec.json.decode(kept, type=Slot)
        return OpenSeal(keys.open_with_passphrase(slot, bound, passphrase))
    except (msgspec.MsgspecError, BadKeyFile):
        raise SealBroken from None
