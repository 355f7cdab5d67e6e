"""A vault on a disk that refuses writes, with the refusals injected between the process and the kernel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.vault import lay_vault, recovery_key, reopened

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to inject faults"),
]

LINES = 40


def told_under(folder: Path, injected: str) -> list[str]:
    """What the writing process said while one call in a few failed."""
    calls = injected.split(":", 1)[0]
    inject = f"strace -f -qq -o /dev/null -e trace={calls} -e inject={injected}".split()
    write = [sys.executable, "-m", "tests.faults.vault_writer", str(folder), recovery_key()]
    done = subprocess.run([*inject, *write, str(LINES)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("injected", "trouble"),
    [
        ("fsync:error=EIO:when=5+7", "WriteFailed"),
        ("pwrite64:error=ENOSPC:when=60+23", "DiskFull"),
        ("pwrite64:error=EIO:when=60+23", "WriteFailed"),
    ],
)
def test_a_refused_write_is_never_called_saved(tmp_path: Path, injected: str, trouble: str) -> None:
    lay_vault(tmp_path / "vault")
    told = told_under(tmp_path / "vault", injected)
    saved = {f"{int(line.split()[1]):06}" for line in told if line.startswith("saved")}
    failed = [line for line in told if line.startswith("failed")]
    assert len(saved) + len(failed) == LINES
    assert len(failed) >= 2
    assert all(f" {trouble} " in line and "not saved" in line for line in failed)
    vault = reopened(tmp_path / "vault")
    with vault.reading() as book_session:
        found = set(book_session.exec_driver_sql("SELECT place FROM draft").scalars())
    assert saved <= found
    assert vault.check_file() == ()
    vault.close()
