"""A fresh process in place of the one that held the key."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import os, sys
from ui.shell.restart import fresh_start
secret = "only the first process knew"
if os.environ.get("KAPDESK_TEST_ROUND") == "2":
    print("second", sys.argv[1:])
else:
    os.environ["KAPDESK_TEST_ROUND"] = "2"
    print("first")
    fresh_start()
"""


def test_the_new_process_gets_the_same_arguments() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, "/home/vault"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stdout == "first\nsecond ['/home/vault']\n"
