"""Starting one of the benchmarks' own programs, and what it told."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What a started program said before it ended."""

    seconds: float
    resident_mib: float
    peak_mib: float


@dataclass(frozen=True, slots=True)
class Starter:
    """Starts programs that find their bytecode already made, as an installed program does."""

    environment: dict[str, str]

    def started(self, program: str, *arguments: str) -> Told:
        """Starts one; the seconds run from before the process was made."""
        began = time.monotonic()
        command = (sys.executable, "-m", f"benchmarks.{program}", *arguments)
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=self.environment)
        painted, resident, peak = map(float, done.stdout.split()[-3:])
        return Told(painted - began, resident, peak)


@contextmanager
def starter() -> Iterator[Starter]:
    """A starter whose bytecode lies in a folder of its own, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="kapdesk-bench-") as place:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": place}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        yield Starter(environment)
