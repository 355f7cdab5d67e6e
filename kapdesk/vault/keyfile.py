"""vault.json: the two slots on disk, with a checksum that tells damage from a wrong passphrase."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

import msgspec

from kapdesk.vault import files, keys
from kapdesk.vault.errors import BadKeyFile, NewerVault, NoVault
from kapdesk.vault.keys import DataKey, Slot

NAME = "vault.json"
COPY_NAME = "vault.json.bak"
BOOK_NAME = "kapdesk.db"
_VERSION = 1
_MOST_BYTES = 64 * 1024


class KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key slots of one vault.  ``check`` covers everything else."""

    version: int
    uuid: str
    passphrase: Slot
    recovery: Slot
    check: str = ""

    def unlock(self, *, passphrase: str | None, recovery_key: str | None) -> DataKey:
        """The data key, by whichever way was given.  raises WrongPassphrase and its kin."""
        if recovery_key is not None:
            return keys.open_with_recovery_key(self.recovery, self.uuid, recovery_key)
        return keys.open_with_passphrase(self.passphrase, self.uuid, passphrase or "")

    def encoded(self) -> bytes:
        """The file's bytes, checksum included."""
        whole = msgspec.structs.replace(self, check=self._digest())
        return msgspec.json.format(msgspec.json.encode(whole), indent=2)

    def is_whole(self) -> bool:
        """Whether the checksum agrees."""
        return hmac.compare_digest(self.check, self._digest())

    def _digest(self) -> str:
        bare = msgspec.structs.replace(self, check="")
        return hashlib.sha256(msgspec.json.encode(bare, order="sorted")).hexdigest()


class _Stamp(msgspec.Struct):
    version: int


def new(uuid: str, passphrase: Slot, recovery: Slot) -> KeyFile:
    """A key file of the present version."""
    return KeyFile(_VERSION, uuid, passphrase, recovery)


def read(folder: Path) -> KeyFile:
    """The key file of a vault or a backup.  raises NoVault, BadKeyFile, NewerVault."""
    path = folder / NAME
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        if (folder / BOOK_NAME).exists():
            raise BadKeyFile("is missing") from None
        raise NoVault from None
    except NotADirectoryError:
        raise NoVault from None
    except OSError as fault:
        raise BadKeyFile("cannot be read") from fault
    if len(content) > _MOST_BYTES:
        raise BadKeyFile("is far too long")
    return decoded(content)


def decoded(content: bytes) -> KeyFile:
    """The key file in these bytes.  raises BadKeyFile, NewerVault."""
    try:
        if msgspec.json.decode(content, type=_Stamp).version > _VERSION:
            raise NewerVault
        keyfile = msgspec.json.decode(content, type=KeyFile)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise BadKeyFile("is damaged") from None
    _refuse_strange_cost(keyfile)
    if not keyfile.is_whole():
        raise BadKeyFile("is damaged")
    return keyfile


def write(folder: Path, keyfile: KeyFile) -> None:
    """Puts the key file in place; its copy follows only when the new one reads back.

    raises OSError, BadKeyFile.
    """
    content = keyfile.encoded()
    files.write_whole(folder / NAME, content)
    if read(folder).encoded() != content:
        raise BadKeyFile("did not read back as written")
    files.write_whole(folder / COPY_NAME, content)


def _refuse_strange_cost(keyfile: KeyFile) -> None:
    cost = keyfile.passphrase.cost
    if cost is None or not cost.is_accepted():
        raise BadKeyFile("asks for a key cost outside the bounds KapDesk accepts")
