"""A vault whose process is killed while it writes."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kapdesk.vault.errors import VaultHeld
from tests.fakes.vault import lay_vault, recovery_key, reopened

pytestmark = pytest.mark.faults

ROUNDS = (1, 7, 40, 63, 151)


def written_before_the_kill(folder: Path, lines: int) -> int:
    """Lines the killed process had been told are saved."""
    command = [sys.executable, "-m", "tests.faults.vault_writer", str(folder), recovery_key()]
    with subprocess.Popen([*command, "100000"], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(lines + 1):
            writer.stdout.readline()
        with pytest.raises(VaultHeld, match=f"process {writer.pid}"):
            reopened(folder)
        writer.send_signal(signal.SIGKILL)
        told = writer.stdout.read().splitlines()
    return lines + sum(line.startswith("saved") for line in told)


def test_no_line_that_was_called_saved_is_missing_after_kill_9(tmp_path: Path) -> None:
    for lines in ROUNDS:
        folder = tmp_path / str(lines)
        lay_vault(folder)
        saved = written_before_the_kill(folder, lines)
        vault = reopened(folder)
        with vault.reading() as book_session:
            found = book_session.exec_driver_sql("SELECT place FROM draft ORDER BY place")
            places = found.scalars().all()
        assert places[:saved] == [f"{number:06}" for number in range(saved)]
        assert len(places) - saved in {0, 1}
        assert vault.check_file() == ()
        vault.close()
