"""The process that holds the key."""

from __future__ import annotations

import subprocess
import sys

import pytest

ASK = """
import ctypes, resource
from kapdesk.vault.process import harden
harden()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""

START_PATH = """
import sys
import kapdesk.vault.errors, kapdesk.vault.cost, kapdesk.vault.keys, kapdesk.vault.held
import kapdesk.vault.process, kapdesk.vault.place
print(sorted({"sqlalchemy", "sqlcipher3", "alembic"} & set(sys.modules)))
"""


def answer(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_no_core_is_dumped_and_no_memory_is_open_to_others() -> None:
    assert answer(ASK) == "(0, 0) 0"


def test_what_the_unlock_window_needs_loads_no_database() -> None:
    assert answer(START_PATH) == "[]"
