"""The twin among other programs: closed pipes, full devices, no terminal, narrow encodings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.desks import opened
from tests.fakes.twin import Twin
from tests.faults.twin import ROOT

pytestmark = pytest.mark.faults


def twin_process(*words: str | Path, stdout: int, **env: str) -> subprocess.CompletedProcess[bytes]:
    """A verb in a process without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "kapdesk", *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **env},
        start_new_session=True,
    )


def test_a_reader_who_left_is_no_crash(twin: Twin, vault: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = twin_process("facts", vault, "--passphrase-file", twin.passphrase, stdout=writer)
    os.close(writer)
    assert done.returncode == 2
    assert done.stderr == b"The answer could not be written to standard output.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_finds_no_room_is_said(twin: Twin, vault: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    done = twin_process("facts", vault, "--passphrase-file", twin.passphrase, stdout=full)
    os.close(full)
    assert done.returncode == 2
    assert done.stderr == b"The answer could not be written to standard output.\n"


def test_without_a_terminal_and_without_a_file_there_is_no_passphrase(vault: Path) -> None:
    done = twin_process("clients", vault, stdout=subprocess.PIPE)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"No passphrase was given. Type it, or name a file" in done.stderr
    assert b"Traceback" not in done.stderr


def test_every_letter_gets_through_whatever_the_system_speaks(twin: Twin, vault: Path) -> None:
    with opened(vault) as desk:
        desk.people.add(ClientDraft("Ω-1", "Zoë 漢字"))
    done = twin_process(
        "clients", vault, "--passphrase-file", twin.passphrase,
        stdout=subprocess.PIPE, PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Zoë 漢字" in done.stdout.decode("utf-8")
