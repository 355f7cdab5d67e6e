"""The urgent card at the unlock page, killed while someone presses."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kapdesk.dosing.model.urgent import UrgentStamped
from kapdesk.kernel.ids import PRACTICE
from kapdesk.vault.stamps import NAME, TAKING
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("presses", [1, 7, 23])
def test_no_time_that_was_shown_as_kept_is_lost_or_comes_twice(
    tmp_path: Path, presses: int
) -> None:
    folder = new_vault(tmp_path / "vault")
    command = [sys.executable, "-m", "tests.faults.stamp_writer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(presses):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        told = presses + len(writer.stdout.read().splitlines())
    for _ in range(2):
        with opened(folder, FakeClock()) as desk:
            facts = [entry.fact for entry in desk.ledger.book(PRACTICE)]
    stamped = [fact.n for fact in facts if isinstance(fact, UrgentStamped)]
    assert stamped == sorted(set(stamped))
    assert len(stamped) - told in {0, 1}
    assert not (folder / NAME).exists()
    assert not (folder / TAKING).exists()
