"""A rehearsal whose processes are killed at many moments; KAPDESK_KILLS asks for more rounds."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.vault.held import NAME as LOCK
from tests.fakes.desks import new_vault, opened
from tests.faults.twin import ROOT, rehearsing, rounds, saved_in, write_long_day

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes as Linux lets one"),
]

ROUNDS = rounds("KAPDESK_KILLS", 6)
LINES = 240
VICTIMS = ("both", "parent", "child")
GONE_WITHIN_MS = 30_000


def struck(vault: Path, script: Path, after: int, victim: str) -> frozenset[str]:
    """What was acknowledged by a rehearsal that is killed after so many saved entries."""
    with subprocess.Popen(
        rehearsing(vault, script),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        start_new_session=True,
    ) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        told = [parent.stdout.readline() for _ in range(after)]
        child = os.pidfd_open(int(json.loads((vault / LOCK).read_bytes())["pid"]))
        try:
            strike(parent, child, victim)
            told += parent.stdout.read().splitlines()
            assert "Traceback" not in parent.stderr.read()
            assert gone(child)
        finally:
            os.close(child)
    assert parent.returncode == (2 if victim == "child" else -signal.SIGKILL)
    return saved_in(told)


def strike(parent: subprocess.Popen[str], child: int, victim: str) -> None:
    if victim == "both":
        os.killpg(parent.pid, signal.SIGKILL)
    elif victim == "parent":
        parent.kill()
    else:
        signal.pidfd_send_signal(child, signal.SIGKILL)


def gone(process: int) -> bool:
    """Whether a process has ended, once it has."""
    watch = select.poll()
    watch.register(process, select.POLLIN)
    return bool(watch.poll(GONE_WITHIN_MS))


def written(desk: Desk) -> set[str]:
    return {entry.id for entry in desk.ledger.every(drawers=tuple(Drawer))}


def test_no_acknowledged_entry_is_missing_whoever_is_killed_whenever(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    script = write_long_day(tmp_path / "long.day", LINES, crashes=False)
    acknowledged: set[str] = set()
    for number in range(ROUNDS):
        after = random.Random(number).randrange(2, LINES // 2)
        acknowledged |= struck(vault, script, after, VICTIMS[number % len(VICTIMS)])
        with opened(vault) as desk:
            assert acknowledged <= written(desk), f"after round {number}"
            assert verify(desk.ledger).problems == (), f"after round {number}"
            assert desk.warning == ""
            assert len(desk.sittings.open_now()) <= 1
    assert len(acknowledged) > ROUNDS * 2


def test_words_not_yet_sent_are_there_after_the_kill(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    with opened(vault) as desk:
        desk.drafts.save("sitting", "quick line", b"120/80 7")
        copy_as_a_kill_leaves_it(vault, tmp_path / "copy")
    with opened(tmp_path / "copy") as desk:
        assert desk.drafts.load("sitting", "quick line") == b"120/80 7"


def copy_as_a_kill_leaves_it(vault: Path, to: Path) -> None:
    """The files of an open vault: what a process that never closed it leaves on the disk."""
    to.mkdir()
    for path in vault.iterdir():
        (to / path.name).write_bytes(path.read_bytes())
