"""The system's key store: a real Secret Service, and everything that must end at the passphrase."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kapdesk.vault import os_store, quick
from kapdesk.vault.errors import StoreSilent
from kapdesk.vault.opening import QuickWay, unlock
from tests.fakes.vault import PASSPHRASE, fresh_vault
from tests.laws.tree import ROOT

TODAY = date(2026, 3, 4)
PATIENCE_S = 60.0
ASK = """
import sys
from kapdesk.vault.errors import StoreSilent
from kapdesk.vault.os_store import system_store
try:
    store = system_store()
    store.write("one", "secret")
    print(store.name, store.read("one"))
except StoreSilent:
    print("silent")
print(*[name for name in sys.modules if name in ("planted", "keyrings.alt", "keyring.backends.null")])
"""


def asked(home: Path, **environment: str) -> list[str]:
    """What a fresh program hears from the key store in a home and an environment."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith("DBUS_")}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**plain, "HOME": str(home), **environment},
        timeout=PATIENCE_S,
    )
    return done.stdout.splitlines()


def bus() -> dict[str, str]:
    return {"DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}


def test_without_a_message_bus_there_is_no_store(tmp_path: Path) -> None:
    nowhere = {"XDG_RUNTIME_DIR": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    assert asked(tmp_path, **nowhere)[0] == "silent"


@pytest.mark.keyring
def test_a_real_secret_service_opens_a_real_vault(tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path / "vault")
    vault.turn_quick_on(PASSPHRASE, os_store.system_store(), today=TODAY)
    vault.close()
    assert quick.store_of(tmp_path / "vault") == "Secret Service"
    vault = unlock(tmp_path / "vault", quickly=QuickWay(TODAY))
    vault.turn_quick_off(os_store.system_store())
    uuid = vault.uuid
    vault.close()
    assert os_store.system_store().read(uuid) is None


@pytest.mark.keyring
@pytest.mark.parametrize(
    "backend", ["keyring.backends.null.Keyring", "keyrings.alt.file.PlaintextKeyring"]
)
def test_no_variable_of_the_environment_chooses_the_store(tmp_path: Path, backend: str) -> None:
    heard = asked(tmp_path, PYTHON_KEYRING_BACKEND=backend, **bus())
    assert heard == ["Secret Service secret", ""]


@pytest.mark.keyring
def test_no_file_in_the_home_plants_a_module(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text("raise SystemExit('planted')", encoding="utf-8")
    config = tmp_path / ".config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=planted.Keyring\nkeyring-path={tmp_path}\n", encoding="utf-8"
    )
    assert asked(tmp_path, **bus()) == ["Secret Service secret", ""]


@pytest.mark.keyring
def test_a_locked_store_is_silent_and_leaves_the_passphrase() -> None:
    """Another session of the same person whose login did not open the keyring."""
    os_store.system_store().write("one", "secret")
    unlocked = "printf wrong | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", f'{unlocked}; exec "$@"', "bash", sys.executable, "-c", ASK],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.stdout.splitlines()[0] == "silent"


def test_a_store_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event

    monkeypatch.setattr(os_store, "PATIENCE_S", 0.01)
    release = Event()
    with pytest.raises(StoreSilent):
        os_store._answered(release.wait)
    release.set()
