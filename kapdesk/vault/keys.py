"""The data key, the keys that grow from it, and the two slots that lock it away."""

from __future__ import annotations

import hmac
import os
import unicodedata
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Meta

from kapdesk.vault import recovery
from kapdesk.vault.cost import Cost
from kapdesk.vault.errors import BadKeyFile, EmptyPassphrase, WrongPassphrase, WrongRecoveryKey

KEY_BYTES = 32
SLOT_VERSION = 1
SALT_BYTES = 16
NONCE_BYTES = 12
SEALED_BYTES = KEY_BYTES + 16


class DataKey:
    """The 32 random bytes everything else is derived from; a passphrase change leaves it as it is."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        """Keep the bytes; they are never shown."""
        self._secret = secret

    def __repr__(self) -> str:
        """The kind alone."""
        return "<DataKey>"

    @classmethod
    def fresh(cls) -> DataKey:
        """A new one."""
        return cls(os.urandom(KEY_BYTES))

    def derive(self, purpose: str) -> bytes:
        """The key for one purpose.  shape 32 bytes."""
        return _grown(self._secret, b"", purpose)

    def equals(self, other: DataKey) -> bool:
        """Whether both are the same key, told in constant time."""
        return hmac.compare_digest(self._secret, other._secret)

    def sealed(self, key: bytes, nonce: bytes, bound: bytes) -> bytes:
        """This key locked under another, together with what must not change."""
        return AESGCM(key).encrypt(nonce, self._secret, bound)


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to the data key.  ``cost`` is set for the passphrase and absent for the recovery key."""

    kind: str
    cost: Cost | None
    salt: Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
    nonce: Annotated[bytes, Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
    sealed: Annotated[bytes, Meta(min_length=SEALED_BYTES, max_length=SEALED_BYTES)]

    def bound_to(self, uuid: str) -> bytes:
        """The canonical header the seal covers: changing any of it breaks the seal."""
        header = (SLOT_VERSION, uuid, self.kind, self.cost, self.salt, self.nonce)
        return msgspec.json.encode(header, order="sorted")


def passphrase_slot(key: DataKey, uuid: str, passphrase: str, cost: Cost) -> Slot:
    """A slot the passphrase opens.  raises EmptyPassphrase, BadKeyFile."""
    if not passphrase:
        raise EmptyPassphrase
    draft = Slot("passphrase", cost, os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES), b"")
    return _sealed(draft, uuid, key, _stretched(draft, passphrase))


def recovery_slot(key: DataKey, uuid: str, secret: bytes) -> Slot:
    """A slot the printed recovery key opens."""
    draft = Slot("recovery", None, os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES), b"")
    return _sealed(draft, uuid, key, _from_recovery(draft, secret))


def open_with_passphrase(slot: Slot, uuid: str, passphrase: str) -> DataKey:
    """The data key behind a passphrase.  raises WrongPassphrase, BadKeyFile before any costly work."""
    try:
        return _opened(slot, uuid, _stretched(slot, passphrase))
    except InvalidTag:
        raise WrongPassphrase from None


def open_with_recovery_key(slot: Slot, uuid: str, typed: str) -> DataKey:
    """The data key behind a recovery key.  raises MistypedRecoveryKey, WrongRecoveryKey."""
    secret = recovery.read(typed)
    try:
        return _opened(slot, uuid, _from_recovery(slot, secret))
    except InvalidTag:
        raise WrongRecoveryKey from None


def book_purpose(uuid: str) -> str:
    """What the key of the encrypted file itself is derived for."""
    return f"kapdesk/db/v1|{uuid}"


def _sealed(draft: Slot, uuid: str, key: DataKey, under: bytes) -> Slot:
    sealed = key.sealed(under, draft.nonce, draft.bound_to(uuid))
    return msgspec.structs.replace(draft, sealed=sealed)


def _opened(slot: Slot, uuid: str, under: bytes) -> DataKey:
    return DataKey(AESGCM(under).decrypt(slot.nonce, slot.sealed, slot.bound_to(uuid)))


def _stretched(slot: Slot, passphrase: str) -> bytes:
    cost = slot.cost
    if cost is None or not cost.is_accepted():
        raise BadKeyFile("asks for a key cost outside the bounds KapDesk accepts")
    argon = Argon2id(
        salt=slot.salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return argon.derive(unicodedata.normalize("NFKC", passphrase).encode())


def _from_recovery(slot: Slot, secret: bytes) -> bytes:
    return _grown(secret, slot.salt, "kapdesk/recovery/v1")


def _grown(secret: bytes, salt: bytes, purpose: str) -> bytes:
    hkdf = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose.encode())
    return hkdf.derive(secret)
