"""The real window on a real X server, driven by keys as a person would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kapdesk.kernel.clock import SystemClock
from tests.fakes.desks import new_vault
from tests.fakes.vault import PASSPHRASE
from tests.laws.tree import ROOT

PATIENCE_S = 60.0

pytestmark = pytest.mark.x11


@contextmanager
def _window(vault: Path, home: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """KapDesk on that vault, and the X window it shows."""
    with subprocess.Popen(
        [sys.executable, "main.py", str(vault)], cwd=ROOT, env={**os.environ, "HOME": str(home)}
    ) as program:
        try:
            found = _xdotool("search", "--sync", "--onlyvisible", "--pid", str(program.pid))
            yield program, found.split()[-1]
        finally:
            program.terminate()


def _xdotool(*words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], capture_output=True, text=True, check=True, timeout=PATIENCE_S
    )
    return done.stdout.strip()


def _holder(vault: Path) -> int:
    """The process that has the vault open; 0 when nobody has."""
    text = (vault / "lock").read_text(encoding="utf-8") if (vault / "lock").exists() else ""
    return int(json.loads(text)["pid"]) if text.strip() else 0


def test_the_passphrase_is_typed_and_the_vault_opens_under_a_title_that_names_nobody(
    tmp_path: Path,
) -> None:
    vault = new_vault(tmp_path / "vault")
    with _window(vault, tmp_path) as (program, window):
        _xdotool("windowactivate", "--sync", window)
        assert _holder(vault) == 0
        _xdotool("type", PASSPHRASE)
        _xdotool("key", "Return")
        clock = SystemClock()
        began = clock.steady().seconds
        while _holder(vault) != program.pid and clock.steady().seconds - began < PATIENCE_S:
            assert _xdotool("getwindowname", window) == "KapDesk"
        assert _holder(vault) == program.pid
        assert _xdotool("getwindowname", window) == "KapDesk"
