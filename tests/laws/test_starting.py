"""What a start loads: the desk without a screen, the unlock window without the slow libraries."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.laws.tree import ROOT

SCREEN = ("PySide6", "shiboken6", "pyqtgraph", "ui")
SLOW = ("numpy", "pyqtgraph", "sqlalchemy.orm", "alembic", "reportlab", "sounddevice")
PATIENCE_S = 60.0
UNTIL_PAINTED = """
import sys
from ui.shell import start

class UntilPainted(start.Start):
    def _on_painted(self):
        self._app.quit()

start.Start = UntilPainted
sys.exit(start.start(sys.argv[1:]))
"""


def _loaded_by(*imports: str) -> list[str]:
    """Every module loaded after some imports in a fresh interpreter."""
    program = "; ".join(
        [*(f"import {name}" for name in imports), "import sys", "print(*sys.modules)"]
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout.split()


def _among(modules: list[str], names: tuple[str, ...]) -> list[str]:
    return [m for m in modules if any(m == name or m.startswith(f"{name}.") for name in names)]


@pytest.mark.parametrize("door", ["kapdesk.desk", "kapdesk.__main__", "kapdesk.rehearsal.player"])
def test_the_desk_loads_no_screen(door: str) -> None:
    assert _among(_loaded_by(door), SCREEN) == []


@pytest.mark.parametrize("room", ["ui", "kapdesk"])
def test_the_rooms_are_ours(room: str) -> None:
    """A package of the same name elsewhere on the path would be imported in silence."""
    spec = find_spec(room)
    assert spec is not None
    assert spec.origin == str(ROOT / room / "__init__.py")


def test_the_unlock_window_starts_without_the_slow_libraries(tmp_path: Path) -> None:
    """As read from ``-X importtime`` of the real start, ended the moment the window is painted."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", UNTIL_PAINTED, str(tmp_path / "vault")],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        timeout=PATIENCE_S,
    )
    loaded = re.findall(r"^import time:.*\|\s*(\S+)$", done.stderr, flags=re.MULTILINE)
    assert "ui.unlock.entrance" in loaded
    assert _among(loaded, SLOW) == []


def test_starting_is_short() -> None:
    lines = (ROOT / "main.py").read_text(encoding="utf-8").count("\n")
    assert lines < 25
