"""The stage as a program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.laws.tree import ROOT


def test_a_stage_whose_folder_is_gone_ends_without_a_crash(tmp_path: Path) -> None:
    asked = [sys.executable, str(ROOT / "main.py"), "--stage", "--folder", str(tmp_path / "gone")]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(asked, env=surroundings, capture_output=True, text=True, timeout=30)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
