"""One running KapDesk per vault."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kapdesk.vault.errors import VaultHeld
from kapdesk.vault.held import Hold

HOLD_IT = (
    "import sys; from pathlib import Path; from kapdesk.vault.held import Hold;"
    "hold = Hold(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


def test_a_second_start_is_told_who_holds_the_vault(tmp_path: Path) -> None:
    hold = Hold(tmp_path)
    with pytest.raises(VaultHeld) as second:
        Hold(tmp_path)
    assert f"process {os.getpid()}" in second.value.sentence
    assert platform.node() in second.value.sentence
    hold.release()


def test_after_release_the_next_one_gets_in_and_releasing_twice_does_no_harm(
    tmp_path: Path,
) -> None:
    first = Hold(tmp_path)
    first.release()
    second = Hold(tmp_path)
    first.release()
    with pytest.raises(VaultHeld):
        Hold(tmp_path)
    second.release()


def test_an_unreadable_lock_still_says_that_somebody_holds_it(tmp_path: Path) -> None:
    hold = Hold(tmp_path)
    (tmp_path / "lock").write_bytes(b"\xff not ours")
    with pytest.raises(VaultHeld, match="another KapDesk"):
        Hold(tmp_path)
    hold.release()


def test_the_lock_dies_with_a_killed_holder(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_IT, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultHeld, match=f"process {holder.pid}"):
            Hold(tmp_path)
        holder.send_signal(signal.SIGKILL)
    Hold(tmp_path).release()


def test_the_lock_is_private(tmp_path: Path) -> None:
    before = os.umask(0)
    hold = Hold(tmp_path)
    os.umask(before)
    assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600
    hold.release()


def test_one_that_is_just_going_is_waited_for(tmp_path: Path) -> None:
    going = Hold(tmp_path)
    leaving = threading.Timer(0.1, going.release)
    leaving.start()
    coming = Hold(tmp_path)
    leaving.join()
    assert coming.held
    assert not going.held
    coming.release()
