"""Which program a start is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ui.shell.pages import PAGES
from ui.theme.fonts import FAMILY

ROOT = Path(__file__).resolve().parents[2]


def test_the_check_of_itself_needs_no_display() -> None:
    ran = subprocess.run(
        [sys.executable, "main.py", "--selfcheck"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        env={"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "none of these"},
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert found["ok"] is True
    assert found["letters"] == FAMILY
    assert found["pages"] == ", ".join(place.key for place in PAGES)
    assert found["record"].endswith("KiB of PDF")
    assert found["tone"]
    assert found["stage"].endswith("frames")


def test_main_stays_a_title_page() -> None:
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) < 25
