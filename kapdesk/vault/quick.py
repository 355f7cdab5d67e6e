"""Quick unlock: a third slot that only this computer's own key store opens.  Off until someone turns it on.

The slot lies in a file of its own: it belongs to one computer, and no backup takes it along.  source security 4.1.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kapdesk.vault import files
from kapdesk.vault.errors import NoQuickUnlock, StoreSilent
from kapdesk.vault.keys import KEY_BYTES, NONCE_BYTES, DataKey
from kapdesk.vault.os_store import KeyStore

NAME = "quick.json"
PASSPHRASE_EVERY_DAYS = 14
"""How long this computer opens the vault by itself before the passphrase is asked once, so that it is not forgotten."""

_VERSION = 1
_MOST_BYTES = 4096
_HEX_LETTERS = 2 * KEY_BYTES


class QuickSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data key, locked under a key that lies in ``store``; ``confirmed`` is when the passphrase was typed last."""

    version: int
    uuid: str
    store: str
    confirmed: str
    nonce: bytes
    sealed: bytes

    def bound(self) -> bytes:
        """What the seal covers besides the key; the day is left out, it changes with each passphrase."""
        return msgspec.json.encode((self.version, self.uuid, self.store))


def is_on(folder: Path) -> bool:
    """Whether this computer was asked to open the vault by itself."""
    return (folder / NAME).is_file()


def store_of(folder: Path) -> str:
    """The name of the key store that holds the key; empty while it is off."""
    slot = _read(folder)
    return slot.store if slot else ""


def turn_on(folder: Path, uuid: str, key: DataKey, store: KeyStore, *, today: date) -> None:
    """Locks the data key under a fresh one that the store keeps, once the store has given it back unchanged.

    raises StoreSilent, DiskFull, WriteFailed; after a failure it is off and the store holds nothing.
    """
    secret, nonce = os.urandom(KEY_BYTES), os.urandom(NONCE_BYTES)
    store.write(uuid, secret.hex())
    try:
        if store.read(uuid) != secret.hex():
            raise StoreSilent
        draft = QuickSlot(_VERSION, uuid, store.name, today.isoformat(), nonce, b"")
        sealed = key.sealed(secret, nonce, draft.bound())
        _write(folder, msgspec.structs.replace(draft, sealed=sealed))
    except BaseException:
        turn_off(folder, uuid, store)
        raise


def turn_off(folder: Path, uuid: str, store: KeyStore | None) -> None:
    """Lets go of the slot, then of what the store keeps for it.  raises StoreSilent, FolderClosed, WriteFailed."""
    with files.disk_faults():
        (folder / NAME).unlink(missing_ok=True)
        files.settle(folder)
    if store is not None:
        store.forget(uuid)


def unlocked(folder: Path, uuid: str, store: KeyStore, *, today: date) -> DataKey:
    """The data key by way of the system's store.  raises NoQuickUnlock with the reason, StoreSilent."""
    slot = _read(folder)
    if slot is None or slot.uuid != uuid:
        raise NoQuickUnlock("This computer was not asked to open this vault by itself.")
    if slot.store != store.name:
        raise NoQuickUnlock(
            f"The key lies in {slot.store}, and this computer now uses {store.name}."
        )
    if not 0 <= (today - date.fromisoformat(slot.confirmed)).days < PASSPHRASE_EVERY_DAYS:
        raise NoQuickUnlock(f"The passphrase is asked for every {PASSPHRASE_EVERY_DAYS} days.")
    secret = store.read(uuid)
    if secret is None or len(secret) != _HEX_LETTERS:
        raise NoQuickUnlock(f"{store.name} no longer holds the key of this vault.")
    try:
        return DataKey(AESGCM(bytes.fromhex(secret)).decrypt(slot.nonce, slot.sealed, slot.bound()))
    except (ValueError, InvalidTag):
        raise NoQuickUnlock(f"The key in {store.name} does not open this vault.") from None


def confirm(folder: Path, *, today: date) -> None:
    """Notes that the passphrase was typed today.  raises DiskFull, WriteFailed."""
    slot = _read(folder)
    if slot is not None and slot.confirmed != today.isoformat():
        _write(folder, msgspec.structs.replace(slot, confirmed=today.isoformat()))


def _write(folder: Path, slot: QuickSlot) -> None:
    with files.disk_faults():
        files.write_whole(folder / NAME, msgspec.json.encode(slot))


def _read(folder: Path) -> QuickSlot | None:
    """The slot; None when it is off, or was damaged and so opens nothing."""
    try:
        with (folder / NAME).open("rb") as file:
            slot = msgspec.json.decode(file.read(_MOST_BYTES), type=QuickSlot)
        date.fromisoformat(slot.confirmed)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
    return slot if slot.version == _VERSION and len(slot.nonce) == NONCE_BYTES else None
