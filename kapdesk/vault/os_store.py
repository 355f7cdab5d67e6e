"""The system's own key store: one of a short list of backends, asked directly, proved before it is trusted.

``keyring.get_keyring`` is never called: it obeys an environment variable and a file that can name any module.
source security 4.1.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from kapdesk.vault.errors import StoreSilent

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "KapDesk"
PATIENCE_S = 5.0
"""How long the system may take to answer before the passphrase is asked for instead."""

_LINUX = (
    ("keyring.backends.SecretService", "Keyring", "Secret Service"),
    ("keyring.backends.kwallet", "DBusKeyring", "KWallet"),
)
_ALLOWED = {
    "linux": _LINUX,
    "win32": (("keyring.backends.Windows", "WinVaultKeyring", "Windows Credential Manager"),),
    "darwin": (("keyring.backends.macOS", "Keyring", "macOS Keychain"),),
}
_FAULTS = (
    ("keyring.errors", "KeyringError"),
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
)
_T = TypeVar("_T")


class KeyStore(Protocol):
    """Where a key of this computer is kept.  raises StoreSilent for every way it can fail."""

    @property
    def name(self) -> str:
        """What a person calls it."""
        ...

    def read(self, user: str) -> str | None:
        """What is kept under a name, None when there is nothing."""
        ...

    def write(self, user: str, secret: str) -> None:
        """Keeps a secret under a name."""
        ...

    def forget(self, user: str) -> None:
        """Lets go of what is kept under a name; nothing there is no fault."""
        ...


class OsStore:
    """One backend of the system, each question answered within a few seconds or given up."""

    def __init__(self, name: str, backend: KeyringBackend) -> None:
        """``name`` is what a person calls it."""
        self._name = name
        self._backend = backend

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self._name

    def read(self, user: str) -> str | None:
        """What is kept under a name, None when there is nothing.  raises StoreSilent."""
        return _answered(partial(self._backend.get_password, SERVICE, user))

    def write(self, user: str, secret: str) -> None:
        """Keeps a secret under a name.  raises StoreSilent."""
        _answered(partial(self._backend.set_password, SERVICE, user, secret))

    def forget(self, user: str) -> None:
        """Lets go of what is kept under a name; nothing there is no fault.  raises StoreSilent."""

        def work() -> None:
            if self._backend.get_password(SERVICE, user) is not None:
                self._backend.delete_password(SERVICE, user)

        _answered(work)


def system_store() -> KeyStore:
    """The key store of this system.  raises StoreSilent when there is none that answers."""
    for module, kind, name in _ALLOWED.get(sys.platform, ()):
        backend = _answered(partial(_viable, module, kind))
        if backend is not None:
            return OsStore(name, backend)
    raise StoreSilent


def stores_at_hand() -> tuple[str, ...]:
    """The key stores this program brings a way to, whether or not one answers here."""
    found: list[str] = []
    for module, kind, name in _ALLOWED.get(sys.platform, ()):
        with suppress(ImportError):
            getattr(import_module(module), kind)
            found.append(name)
    return tuple(found)


def _viable(module: str, kind: str) -> KeyringBackend | None:
    """The backend, when this system has it.  A missing library is no fault: the next one is tried."""
    try:
        backend: Any = getattr(import_module(module), kind)
    except ImportError:
        return None
    if not backend.viable:
        return None
    made: Any = backend()
    if sys.platform == "win32":
        made.persist = "local machine"
    return cast("KeyringBackend", made)


def _answered(work: Callable[[], _T]) -> _T:
    """What the work returns, done on a thread of its own so that a system that never answers holds nobody up."""
    box: list[_T] = []

    def run() -> None:
        with suppress(*_faults()):
            box.append(work())

    thread = threading.Thread(target=run, name="asking the key store", daemon=True)
    thread.start()
    thread.join(PATIENCE_S)
    if not box:
        raise StoreSilent
    return box[0]


def _faults() -> tuple[type[BaseException], ...]:
    """Every way a backend says no."""
    found: list[type[BaseException]] = [OSError, RuntimeError]
    for module, kind in _FAULTS:
        with suppress(ImportError):
            found.append(getattr(import_module(module), kind))
    return tuple(found)
