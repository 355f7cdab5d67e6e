"""The desk killed while a set runs, at every step: the set is written down once, with the passes that were counted."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kapdesk.bilateral.model.counts import NAME
from kapdesk.bilateral.model.facts import SetRun, SetStarted
from kapdesk.chart.kinds import EMDR, RESOURCING
from kapdesk.chart.verify import verify
from kapdesk.emdr.model.nouns import Phase
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import state_of
from tests.faults.set_writer import PASSES

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("steps", [1, 2, 4, 5, 8])
def test_every_set_has_one_end_and_no_counted_pass_is_lost(tmp_path: Path, steps: int) -> None:
    folder = new_vault(tmp_path / "vault")
    told = killed_after(folder, steps, RESOURCING)
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


@pytest.mark.parametrize("steps", [1, 3, 5, 7])
def test_a_set_of_emdr_work_is_taken_in_with_its_phase_and_its_target(
    tmp_path: Path, steps: int
) -> None:
    folder = new_vault(tmp_path / "vault")
    what, counted = killed_after(folder, steps, EMDR)[-1].split()
    for _ in range(2):
        with opened(folder, FakeClock()) as desk:
            meeting = state_of(desk).meetings[0]
            (target,) = state_of(desk).targets
            assert verify(desk.ledger).ok
    assert [one.run is not None for one in meeting.sets] == [True] * len(meeting.sets)
    places = {(one.phase, one.target) for one in meeting.sets}
    assert places == {(Phase.DESENSITISATION, target.id)}
    last = meeting.sets[-1].run
    assert last is not None
    if what != "ended" and last.ended == "interrupted":
        assert int(counted) <= last.passes <= int(counted) + 1
    assert (meeting.here and meeting.here.phase) is Phase.DESENSITISATION


def killed_after(folder: Path, steps: int, kind: str) -> list[str]:
    """Everything the writer said before it was killed, after so many steps."""
    command = [sys.executable, "-m", "tests.faults.set_writer", str(folder), kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(steps)]
        writer.send_signal(signal.SIGKILL)
        return told + writer.stdout.read().splitlines()
