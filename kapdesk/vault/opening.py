"""Making a vault, and opening one."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine

from kapdesk.kernel.ids import PersonId
from kapdesk.vault import checks, cipher, files, keyfile, keys, quick, recovery, schema
from kapdesk.vault.cost import Cost, fitting
from kapdesk.vault.engine import engine_for, vault_faults
from kapdesk.vault.errors import EmptyPassphrase, FolderTaken, VaultDamaged
from kapdesk.vault.held import Hold
from kapdesk.vault.keys import DataKey
from kapdesk.vault.os_store import KeyStore, system_store
from kapdesk.vault.reserve import make_reserve
from kapdesk.vault.vault import Identity, Vault

_CHECKED_AT_ONCE_BYTES = 16 * 1024 * 1024
"""About 0.2 s of checking."""


@dataclass(frozen=True, slots=True)
class QuickWay:
    """The way in by this computer's key store: how the store is found, and what day it is."""

    today: date
    store: Callable[[], KeyStore] = system_store


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and the recovery key to print once and never store."""

    vault: Vault
    recovery_key: str = field(repr=False)


def create(folder: Path, passphrase: str, *, holder: PersonId, cost: Cost | None = None) -> Created:
    """A new vault in a new or empty folder, given out only after both ways in have opened it.

    raises FolderTaken, EmptyPassphrase, BadKeyFile, FolderClosed, DiskFull, WriteFailed; a failed
    creation leaves nothing behind.
    """
    if not passphrase:
        raise EmptyPassphrase
    with files.disk_faults(), _nothing_left_on_failure(folder):
        files.make_folder(folder)
        recovery_key = _laid_down(folder, passphrase, holder, cost or fitting())
        unlock(folder, recovery_key=recovery_key).close()
        return Created(unlock(folder, passphrase=passphrase), recovery_key)


def unlock(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    quickly: QuickWay | None = None,
) -> Vault:
    """The vault in a folder, opened by passphrase, recovery key or quick unlock and brought to the present schema.

    raises NoVault, BadKeyFile, VaultHeld, WrongPassphrase, MistypedRecoveryKey, WrongRecoveryKey, NoQuickUnlock,
    StoreSilent, VaultDamaged, NewerVault, FolderClosed.
    """
    slots = keyfile.read(folder)
    if not (folder / keyfile.BOOK_NAME).is_file():
        raise VaultDamaged((f"{keyfile.BOOK_NAME} is missing",))
    with files.disk_faults():
        hold = Hold(folder)
    try:
        files.close_to_others(folder)
        if quickly is not None:
            key = quick.unlocked(folder, slots.uuid, quickly.store(), today=quickly.today)
        else:
            key = slots.unlock(passphrase=passphrase, recovery_key=recovery_key)
        vault = _opened(folder, slots.uuid, key, hold)
    except BaseException:
        hold.release()
        raise
    make_reserve(folder)
    return vault


def _laid_down(folder: Path, passphrase: str, holder: PersonId, cost: Cost) -> str:
    key, uuid, secret = DataKey.fresh(), str(uuid4()), recovery.fresh_secret()
    slots = keyfile.new(
        uuid,
        keys.passphrase_slot(key, uuid, passphrase, cost),
        keys.recovery_slot(key, uuid, secret),
    )
    files.make_file(folder / keyfile.BOOK_NAME)
    with _engine(folder, uuid, key) as engine:
        schema.bring_up(engine)
        with engine.begin() as book_session:
            book_session.exec_driver_sql(
                "INSERT INTO meta (key, value) VALUES ('holder', ?), ('device', ?)",
                (holder, uuid4().hex),
            )
    keyfile.write(folder, slots)
    return recovery.written(secret)


def _opened(folder: Path, uuid: str, key: DataKey, hold: Hold) -> Vault:
    book, own_key = folder / keyfile.BOOK_NAME, key.derive(keys.book_purpose(uuid))
    with vault_faults():
        _refuse_damaged(book, own_key)
        engine = engine_for(book, own_key)
        try:
            schema.bring_up(engine)
            who = _identity(engine)
        except BaseException:
            engine.dispose()
            raise
    return Vault(folder, uuid, key, hold=hold, engine=engine, who=who)


@contextlib.contextmanager
def _engine(folder: Path, uuid: str, key: DataKey) -> Iterator[Engine]:
    engine = engine_for(folder / keyfile.BOOK_NAME, key.derive(keys.book_purpose(uuid)))
    try:
        with vault_faults():
            yield engine
    finally:
        engine.dispose()


def _refuse_damaged(book: Path, key: bytes) -> None:
    """Reads every page before the first is trusted.

    A file with a write-ahead log beside it has pages still to come, which the check would take for damage;
    a large one would keep the person waiting.  Both are left to ``Vault.check_file``.
    """
    log = book.with_name(f"{book.name}-wal")
    if (log.exists() and log.stat().st_size) or book.stat().st_size > _CHECKED_AT_ONCE_BYTES:
        return
    problems = checks.problems(partial(cipher.connect, book, key))
    if problems:
        raise VaultDamaged(problems)


def _identity(engine: Engine) -> Identity:
    with engine.connect().execution_options(readonly=True) as book_session:
        rows = book_session.exec_driver_sql("SELECT key, value FROM meta").all()
    known = {str(key): str(value) for key, value in rows}
    try:
        return Identity(PersonId(known["holder"]), known["device"])
    except KeyError:
        raise VaultDamaged(("the vault does not say whose it is",)) from None


@contextlib.contextmanager
def _nothing_left_on_failure(folder: Path) -> Iterator[None]:
    stood = folder.exists()
    if stood and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken
    try:
        yield
    except BaseException:
        for path in folder.iterdir() if folder.is_dir() else ():
            path.unlink(missing_ok=True)
        if not stood:
            shutil.rmtree(folder, ignore_errors=True)
        raise
