"""The desk killed while a set runs, at every step: the set is written down once, with the passes that were counted."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kapdesk.bilateral.model.counts import NAME
from kapdesk.bilateral.model.facts import SetRun, SetStarted
from kapdesk.chart.verify import verify
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.faults.set_writer import PASSES

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("steps", [1, 2, 4, 5, 8])
def test_every_set_has_one_end_and_no_counted_pass_is_lost(tmp_path: Path, steps: int) -> None:
    folder = new_vault(tmp_path / "vault")
    command = [sys.executable, "-m", "tests.faults.set_writer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(steps)]
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.read().splitlines()
    for _ in range(2):
        with opened(folder, FakeClock()) as desk:
            (row,) = desk.people.sittings()
            entries = desk.ledger.sitting(row.id)
            assert verify(desk.ledger).ok
    started = [entry.id for entry in entries if isinstance(entry.fact, SetStarted)]
    runs = [entry.fact for entry in entries if isinstance(entry.fact, SetRun)]
    assert [run.started for run in runs] == started
    assert all(run.passes == PASSES for run in runs if run.ended == "finished")
    what, counted = told[-1].split()
    if what != "ended" and runs[-1].ended == "interrupted":
        assert int(counted) <= runs[-1].passes <= int(counted) + 1
    assert not (folder / NAME).exists()
