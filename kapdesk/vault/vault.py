"""The open vault: transactions, derived keys, checks, and closing it properly."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import PersonId
from kapdesk.vault import checks, cipher, files, keyfile, keys, quick
from kapdesk.vault import recovery as recovery_keys
from kapdesk.vault.cost import Cost, fitting
from kapdesk.vault.engine import vault_faults
from kapdesk.vault.errors import DiskFull, WrongPassphrase
from kapdesk.vault.held import Hold
from kapdesk.vault.keys import DataKey, Slot
from kapdesk.vault.os_store import KeyStore
from kapdesk.vault.reserve import release_reserve


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose vault it is, and the name of this laptop's chain in it."""

    holder: PersonId
    device: str


class Vault:
    """One unlocked vault.  Readers may be on any thread; writers wait for one another."""

    def __init__(
        self, folder: Path, uuid: str, key: DataKey, *, hold: Hold, engine: Engine, who: Identity
    ) -> None:
        """Take over what ``opening`` has already tested; it is the only maker."""
        self.folder = folder
        self.uuid = uuid
        self.holder = who.holder
        self.device = who.device
        self._key = key
        self._hold = hold
        self._engine = engine
        self._one_writer = threading.RLock()
        self._writer: Connection | None = None

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Vault {self.uuid}>"

    @property
    def is_open(self) -> bool:
        """Whether it was not closed yet."""
        return self._hold.held

    def derive(self, purpose: str) -> bytes:
        """The key for one purpose, such as ``kapdesk/audit/v1``.  shape 32 bytes."""
        return self._key.derive(purpose)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A steady view of the book; whatever happens in it, nothing is kept.

        raises VaultDamaged, WriteFailed, VaultBusy.
        """
        with vault_faults(), self._live().connect() as book_session:
            book_session.execution_options(readonly=True).begin()
            yield book_session

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: when it returns it is on the disk, when it raises nothing is.

        raises DiskFull, WriteFailed, VaultDamaged, FolderClosed, VaultBusy.
        """
        with self._one_writer:
            try:
                with vault_faults():
                    book_session = self._writer = self._writer or self._live().connect()
                    with book_session.begin():
                        yield book_session
            except Trouble as trouble:
                self._drop_writer()
                if isinstance(trouble, DiskFull):
                    release_reserve(self.folder)
                raise

    def confirms(self, passphrase: str) -> bool:
        """Whether this is the vault's passphrase, asked the long way.  raises BadKeyFile."""
        slots = keyfile.read(self.folder)
        try:
            opened = slots.unlock(passphrase=passphrase, recovery_key=None)
        except WrongPassphrase:
            return False
        return self._key.equals(opened)

    def change_passphrase(self, old: str, new: str, *, cost: Cost | None = None) -> None:
        """Locks the same key under a new passphrase; the old one opens nothing any more.

        raises WrongPassphrase, EmptyPassphrase, DiskFull, WriteFailed.
        """
        if not self.confirms(old):
            raise WrongPassphrase
        slot = keys.passphrase_slot(self._key, self.uuid, new, cost or fitting())
        self._replace_slots(passphrase=slot)

    def renew_recovery_key(self, passphrase: str) -> str:
        """A new recovery key to print; the page printed before opens nothing any more.

        raises WrongPassphrase, DiskFull, WriteFailed.
        """
        if not self.confirms(passphrase):
            raise WrongPassphrase
        secret = recovery_keys.fresh_secret()
        self._replace_slots(recovery=keys.recovery_slot(self._key, self.uuid, secret))
        return recovery_keys.written(secret)

    def turn_quick_on(self, passphrase: str, store: KeyStore, *, today: date) -> None:
        """Lets this computer open the vault by itself, asked for with the passphrase.

        raises WrongPassphrase, StoreSilent, DiskFull, WriteFailed.
        """
        if not self.confirms(passphrase):
            raise WrongPassphrase
        quick.turn_on(self.folder, self.uuid, self._key, store, today=today)

    def turn_quick_off(self, store: KeyStore | None) -> None:
        """Lets only passphrase and recovery key open the vault again.  raises StoreSilent, WriteFailed."""
        quick.turn_off(self.folder, self.uuid, store)

    def check_file(self) -> tuple[str, ...]:
        """What both checks of the file find wrong; empty when it is whole.  raises VaultDamaged."""
        self._settle()
        with vault_faults():
            return checks.problems(self._fresh)

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[cipher.Connection]:
        """The book as it stands now, on a connection of its own, to be copied from.  raises Trouble."""
        with vault_faults(), contextlib.closing(self._fresh()) as own:
            own.execute("BEGIN")
            yield own

    def close(self) -> None:
        """Folds the write-ahead log into the file and lets go of it; twice does no harm."""
        if not self._hold.held:
            return
        try:
            with contextlib.suppress(Trouble):
                self._settle()
        finally:
            self._drop_writer()
            self._engine.dispose()
            self._hold.release()

    def _live(self) -> Engine:
        if not self._hold.held:
            raise RuntimeError("this vault was closed")
        return self._engine

    def _drop_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()

    def _settle(self) -> None:
        with vault_faults(), contextlib.closing(self._fresh()) as own:
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _fresh(self) -> cipher.Connection:
        path = self.folder / keyfile.BOOK_NAME
        return cipher.connect(path, self.derive(keys.book_purpose(self.uuid)))

    def _replace_slots(
        self, *, passphrase: Slot | None = None, recovery: Slot | None = None
    ) -> None:
        slots = keyfile.read(self.folder)
        renewed = keyfile.new(self.uuid, passphrase or slots.passphrase, recovery or slots.recovery)
        with files.disk_faults():
            keyfile.write(self.folder, renewed)
