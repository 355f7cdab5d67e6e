"""Starting the observer beside what it is to observe, and reading what it brought home."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.stimulation.theatre import IN_MEMORY, Theatre
from benchmarks.stimulation.trace import Trace, brought_home

MODULE = "benchmarks.stimulation.watching"
ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 5 * 3600.0


@dataclass
class Observer:
    """An observer at work; its trace is there once it has come home."""

    process: subprocess.Popen[str]
    folder: Path

    def home(self) -> Trace:
        """Calls it home and reads what it saw."""
        self.process.terminate()
        if self.process.wait() != 0:
            raise RuntimeError("The observer did not come home.")
        return brought_home(self.folder)


@contextmanager
def observer(stage: Theatre, ppm: float = 0.0) -> Iterator[Observer]:
    """An observer that looks from now on."""
    with tempfile.TemporaryDirectory(prefix="kapdesk-observer-", dir=IN_MEMORY) as place:
        command = (
            *(sys.executable, "-m", MODULE, str(stage.pixels), str(stage.pipe), place),
            *(str(LONGEST_S), str(ppm)),
        )
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            try:
                if process.stdout is None or process.stdout.readline().strip() != "ready":
                    raise RuntimeError("The observer did not start.")
                yield Observer(process, Path(place))
            finally:
                process.kill()
