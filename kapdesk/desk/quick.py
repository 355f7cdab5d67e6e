"""Quick unlock as the open desk offers it: whether it is on, and the two acts, each noted in the practice's book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.kernel.clock import Clock
from kapdesk.practice.model.practice import QuickUnlockChanged
from kapdesk.practice.service.practice import Practice
from kapdesk.vault import quick
from kapdesk.vault.errors import StoreSilent
from kapdesk.vault.os_store import KeyStore, system_store
from kapdesk.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class QuickUnlock:
    """This computer's own way into one open vault.  thread: the record lane."""

    vault: Vault
    practice: Practice
    clock: Clock
    store: Callable[[], KeyStore] = system_store

    def held_by(self) -> str:
        """The name of the key store that opens the vault; empty while quick unlock is off."""
        return quick.store_of(self.vault.folder)

    def turn_on(self, passphrase: str) -> str:
        """The name of the key store that opens the vault from now on.  raises WrongPassphrase, StoreSilent, Trouble."""
        store = self.store()
        self.vault.turn_quick_on(passphrase, store, today=self.clock.now().local().date())
        self.practice.note(QuickUnlockChanged(True, store.name))
        return store.name

    def turn_off(self) -> str:
        """Empty when all is let go; a sentence when the key store did not answer.  raises WriteFailed."""
        held_by = self.held_by()
        try:
            self.vault.turn_quick_off(self.store())
            left = ""
        except StoreSilent:
            self.vault.turn_quick_off(None)
            left = (
                f"{held_by or 'The key store'} did not answer; what it still holds opens nothing."
            )
        self.practice.note(QuickUnlockChanged(False, held_by))
        return left
