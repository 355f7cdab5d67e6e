"""What else the machine does meanwhile: nothing, two processes that never rest, or the desk at work."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from benchmarks.stimulation.observing import ROOT
from benchmarks.stimulation.theatre import Theatre

NEVER_RESTS = "while True: pass"
BUSY = 2
WORKS_S = 24 * 3600.0
DESK = "benchmarks.stimulation.desk_at_work"

Condition = Callable[[Theatre], AbstractContextManager[None]]


@contextmanager
def idle(_place: Theatre) -> Iterator[None]:
    """Nothing else of ours."""
    yield


@contextmanager
def busy(_place: Theatre) -> Iterator[None]:
    """As many processes as the usual machine has cores, each taking all it is given."""
    processes = [subprocess.Popen((sys.executable, "-c", NEVER_RESTS)) for _ in range(BUSY)]
    try:
        yield
    finally:
        _ended(processes)


@contextmanager
def desk_at_work(place: Theatre) -> Iterator[None]:
    """The desk on the display beside: it draws plots, writes entries and prints."""
    command = (sys.executable, "-m", DESK, str(WORKS_S))
    process = subprocess.Popen(command, env=place.env, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        _ended([process])


def _ended(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.kill()
        process.wait()
