"""What a backup says about itself, sealed so that nobody edits it unnoticed."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

import msgspec

from kapdesk.vault import files
from kapdesk.vault.errors import BackupDamaged, NewerVault

NAME = "manifest.json"
VERSION = 1
_MOST_BYTES = 64 * 1024
_CHUNK_BYTES = 1024 * 1024


class Tally(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much a book holds: rows of each table, and the head of the ledger's chain."""

    counts: dict[str, int]
    head_seq: int
    head_mac: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One backup: when it was made, of which vault, and what must be found in it."""

    version: int
    id: str
    vault: str
    made: str
    schema: int
    tally: Tally
    sha256: dict[str, str]
    seal: str = ""

    def sealed(self, key: bytes) -> Manifest:
        """This manifest with its seal."""
        return msgspec.structs.replace(self, seal=self._seal(key))

    def is_sealed_by(self, key: bytes) -> bool:
        """Whether the seal is whole."""
        return hmac.compare_digest(self.seal, self._seal(key))

    def _seal(self, key: bytes) -> str:
        bare = msgspec.structs.replace(self, seal="")
        content = b"kapdesk/manifest/v1" + msgspec.json.encode(bare, order="sorted")
        return hmac.new(key, content, hashlib.sha256).hexdigest()


def key_purpose(backup_id: str) -> str:
    """What the key of a backup's own file is derived for."""
    return f"kapdesk/backup/v1|{backup_id}"


class _Stamp(msgspec.Struct):
    version: int


def read(backup: Path) -> Manifest:
    """The manifest in a backup folder, its seal not yet checked.  raises BackupDamaged, NewerVault."""
    try:
        with (backup / NAME).open("rb") as file:
            content = file.read(_MOST_BYTES)
        if msgspec.json.decode(content, type=_Stamp).version > VERSION:
            raise NewerVault
        return msgspec.json.decode(content, type=Manifest)
    except OSError:
        raise BackupDamaged(NAME, "is missing or cannot be read") from None
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise BackupDamaged(NAME, "is damaged") from None


def write(backup: Path, manifest: Manifest) -> None:
    """Puts the manifest into a backup folder.  raises OSError."""
    content = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    files.write_whole(backup / NAME, content)


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file in hex.  raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
