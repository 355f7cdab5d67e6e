"""A rehearsal on a disk that fills up or fails; KAPDESK_FAILURES asks for each call up to that one.

A few of all the calls fold the log into the book.  One that fails there is made up for later and needs no word.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.chart.verify import verify
from kapdesk.vault.reserve import release_reserve
from tests.fakes.desks import new_vault, opened
from tests.faults.twin import Answer, rehearsing, rounds, run, write_long_day

pytestmark = pytest.mark.faults

EACH = rounds("KAPDESK_FAILURES", 0)
FULL = "The disk is full. This was not saved."
FAILED = "The disk failed while reading or writing. This was not saved."
USUAL = [("fsync", "EIO", 1), ("fsync", "EIO", 13), ("fsync", "EIO", 30)]
USUAL += [("pwrite64", "ENOSPC", 2), ("pwrite64", "ENOSPC", 60), ("pwrite64", "EIO", 25)]
EVERY = [
    (call, error, number)
    for call, error in (("fsync", "EIO"), ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"))
    for number in range(1, EACH + 1)
]


def kept(vault: Path) -> set[str]:
    """The ids of what is in a vault that is whole."""
    with opened(vault) as desk:
        assert verify(desk.ledger).problems == ()
        assert desk.warning == ""
        return {entry.id for entry in desk.ledger.every(drawers=tuple(Drawer))}


def said_plainly(answer: Answer) -> bool:
    """Whether it ended as a trouble does: exit 2, a sentence, nothing of Python's."""
    return answer.code == 2 and answer.err.count("\n") == 1 and "Traceback" not in answer.err


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to inject faults")
@pytest.mark.parametrize(("call", "error", "number"), EVERY or USUAL)
def test_a_refused_write_is_never_acknowledged(
    tmp_path: Path, call: str, error: str, number: int
) -> None:
    vault = new_vault(tmp_path / "vault")
    script = write_long_day(tmp_path / "long.day", 60, crashes=False)
    inject = f"strace -f -qq --seccomp-bpf -o /dev/null -e trace={call}".split()
    inject += ["-e", f"inject={call}:error={error}:when={number}"]
    answer = run([*inject, *rehearsing(vault, script)])
    assert answer.acknowledged <= kept(vault)
    refused = said_plainly(answer) and answer.err.startswith((FULL, FAILED))
    assert refused or (EACH and (answer.code, answer.err) == (0, "")), answer


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    if os.geteuid() != 0:
        pytest.skip("needs root to mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this system does not let us mount a disk")
    with contextlib.ExitStack() as mounted:
        mounted.callback(subprocess.run, ["umount", "-l", str(place)], check=True)
        yield place


def test_on_a_full_disk_what_was_acknowledged_stays_and_with_room_the_day_goes_on(
    small_disk: Path, tmp_path: Path
) -> None:
    vault = new_vault(tmp_path / "vault")
    release_reserve(vault)
    shutil.copytree(vault, small_disk / "vault")
    vault = small_disk / "vault"
    script = write_long_day(tmp_path / "long.day", 400, letters=4000)
    answer = run(rehearsing(vault, script))
    assert said_plainly(answer), answer
    assert answer.err.startswith(FULL)
    assert len(answer.acknowledged) > 50
    subprocess.run(["mount", "-o", "remount,size=30m", str(small_disk)], check=True)
    assert answer.acknowledged <= kept(vault)
    again = run(rehearsing(vault, write_long_day(tmp_path / "long.day", 40)))
    assert (again.code, again.err) == (0, "")
    assert answer.acknowledged | again.acknowledged <= kept(vault)
