"""Which program a start is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_check_of_itself_needs_no_window() -> None:
    ran = subprocess.run(
        [sys.executable, "main.py", "--selfcheck"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        env={"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "none of these"},
    )
    assert ran.returncode == 0, ran.stderr


def test_main_stays_a_title_page() -> None:
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) < 25
