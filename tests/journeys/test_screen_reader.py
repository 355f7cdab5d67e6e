"""A screen reader finds a name on every control, and goes from the first start to a map of parts by names alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.vault import PASSPHRASE
from tests.laws.tree import ROOT

PATIENCE_S = 300.0
SYSTEM_PYTHON = "/usr/bin/python3"
"""pyatspi comes with the system, for its own Python."""

pytestmark = pytest.mark.spoken


def test_a_new_practice_reaches_its_first_reading_and_a_map_by_names_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    surroundings = {key: value for key, value in os.environ.items() if key != "XDG_CONFIG_HOME"}
    program = subprocess.Popen(
        [sys.executable, "main.py", str(home / "vault")],
        cwd=ROOT,
        env={**surroundings, "HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        heard = subprocess.run(
            [SYSTEM_PYTHON, "tests/journeys/spoken.py", PASSPHRASE],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
    finally:
        program.kill()
        program.wait()
    assert heard.returncode == 0, heard.stderr
    nameless = json.loads(heard.stdout.splitlines()[-1])
    assert len(nameless) >= 11
    assert {page: roles for page, roles in nameless.items() if roles} == {}
