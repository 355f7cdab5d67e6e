"""Copies of a vault: made under a key of their own, proved by reopening, restored beside, never over."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from uuid import uuid4

from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.instant import Instant
from kapdesk.vault import checks, cipher, files, keyfile, keys, manifest
from kapdesk.vault.engine import vault_faults
from kapdesk.vault.errors import BackupDamaged, BadKeyFile, FolderTaken, NewerVault, NoVault
from kapdesk.vault.keyfile import BOOK_NAME, KeyFile
from kapdesk.vault.keys import DataKey
from kapdesk.vault.manifest import Manifest, Tally
from kapdesk.vault.schema import SCHEMA
from kapdesk.vault.vault import Vault

PREFIX = "kapdesk-backup-"
PART = ".part"
STAMP = "%Y%m%dT%H%M%SZ"

_FILES = (BOOK_NAME, keyfile.NAME)
_COUNTED = ("entry", "body", "erased", "blob", "draft", "meta")
_COUNT = """SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM body),
    (SELECT count(*) FROM erased), (SELECT count(*) FROM blob),
    (SELECT count(*) FROM draft), (SELECT count(*) FROM meta)"""
_HEAD = "SELECT seq, hex(mac) FROM entry ORDER BY seq DESC LIMIT 1"


def back_up(vault: Vault, to: Path, *, made: Instant | None = None) -> Path:
    """A proved copy of the whole vault in a new folder under ``to``; its path.

    raises DiskFull, WriteFailed, FolderClosed, VaultDamaged, BackupDamaged; a failed copy is removed.
    """
    moment = (made or SystemClock().now()).local().astimezone(UTC)
    backup_id = uuid4().hex
    key = vault.derive(manifest.key_purpose(backup_id))
    name = f"{PREFIX}{moment.strftime(STAMP)}-{backup_id[:8]}"
    with _built(to / f"{name}{PART}", to / name) as part:
        with vault.snapshot() as source:
            tally = _tally(source)
            _copy(source, part / BOOK_NAME, key)
        files.write_whole(part / keyfile.NAME, keyfile.read(vault.folder).encoded())
        draft = Manifest(
            version=manifest.VERSION,
            id=backup_id,
            vault=vault.uuid,
            made=Instant.of(moment).iso(),
            schema=SCHEMA,
            tally=tally,
            sha256={file: manifest.fingerprint(part / file) for file in _FILES},
        )
        manifest.write(part, draft.sealed(key))
        _prove(part, manifest.read(part), key)
    return to / name


def verify_backup(
    backup: Path, *, passphrase: str | None = None, recovery_key: str | None = None
) -> Manifest:
    """What a backup holds, after reading all of it.

    raises BackupDamaged naming the file, NewerVault, WrongPassphrase, MistypedRecoveryKey,
    WrongRecoveryKey.
    """
    return _opened(backup, passphrase, recovery_key)[0]


def restore(
    backup: Path, to: Path, *, passphrase: str | None = None, recovery_key: str | None = None
) -> Path:
    """The vault of a backup, laid into a new or empty folder and proved there; the folder.

    raises FolderTaken, and whatever ``verify_backup`` and ``back_up`` raise.
    """
    to = to.absolute()
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise FolderTaken
    proved, slots, key = _opened(backup, passphrase, recovery_key)
    with _built(to.with_name(f"{to.name}-{uuid4().hex[:8]}{PART}"), to) as part:
        own_key = key.derive(keys.book_purpose(slots.uuid))
        source = cipher.connect_copy(
            backup / BOOK_NAME, key.derive(manifest.key_purpose(proved.id))
        )
        with contextlib.closing(source):
            _copy(source, part / BOOK_NAME, own_key)
        keyfile.write(part, slots)
        _compare(part, proved.tally, own_key)
    return to


def _opened(
    backup: Path, passphrase: str | None, recovery_key: str | None
) -> tuple[Manifest, KeyFile, DataKey]:
    found = manifest.read(backup)
    if found.schema > SCHEMA:
        raise NewerVault
    try:
        slots = keyfile.read(backup)
    except (NoVault, BadKeyFile):
        raise BackupDamaged(keyfile.NAME, "is missing or damaged") from None
    key = slots.unlock(passphrase=passphrase, recovery_key=recovery_key)
    with vault_faults(), files.disk_faults():
        _prove(backup, found, key.derive(manifest.key_purpose(found.id)))
    return found, slots, key


@contextlib.contextmanager
def _built(part: Path, final: Path) -> Iterator[Path]:
    with vault_faults(), files.disk_faults():
        files.make_folder(part)
        try:
            yield part
            if final.exists():
                final.rmdir()
            part.replace(final)
            files.settle(final.parent)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise


def _copy(source: cipher.Connection, path: Path, key: bytes) -> None:
    files.make_file(path)
    with contextlib.closing(cipher.connect_copy(path, key, writable=True)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE").fetchall()
    files.sync(path)


def _prove(backup: Path, found: Manifest, key: bytes) -> None:
    if not found.is_sealed_by(key):
        raise BackupDamaged(manifest.NAME, "was changed")
    for name in _FILES:
        if not (backup / name).is_file():
            raise BackupDamaged(name, "is missing")
        if manifest.fingerprint(backup / name) != found.sha256.get(name):
            raise BackupDamaged(name, "is not as it was written")
    _compare(backup, found.tally, key)


def _compare(folder: Path, expected: Tally, key: bytes) -> None:
    def fresh() -> cipher.Connection:
        return cipher.connect_copy(folder / BOOK_NAME, key)

    if checks.problems(fresh):
        raise BackupDamaged(BOOK_NAME, "does not pass the checks")
    with contextlib.closing(fresh()) as copy:
        if _tally(copy) != expected:
            raise BackupDamaged(BOOK_NAME, "does not hold what the manifest lists")


def _tally(book: cipher.Connection) -> Tally:
    row = book.execute(_COUNT).fetchone() or ()
    seq, mac = book.execute(_HEAD).fetchone() or (0, "")
    return Tally(dict(zip(_COUNTED, row, strict=True)), seq, mac.lower())
