"""What a process takes of the processor and of memory while it runs, read from the system's own account of it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

EVERY_S = 0.25
TICKS = os.sysconf("SC_CLK_TCK")
KIB_A_MIB = 1024.0


@dataclass
class Appetite:
    """Samples of one process: steady time, seconds of processor so far, its share of memory in MiB."""

    times_s: list[float] = field(default_factory=list)
    cpu_s: list[float] = field(default_factory=list)
    pss_mib: list[float] = field(default_factory=list)

    def share(self, since_s: float, until_s: float) -> float:
        """Seconds of processor a second between two moments; 0.07 is 7 % of one core."""
        inside = [
            (at, cpu)
            for at, cpu in zip(self.times_s, self.cpu_s, strict=True)
            if since_s <= at <= until_s
        ]
        if len(inside) < 2:
            return 0.0
        (first_s, before), (last_s, after) = inside[0], inside[-1]
        return (after - before) / (last_s - first_s)

    @property
    def most_mib(self) -> float:
        """The most memory at any sample, what is shared counted by its part."""
        return max(self.pss_mib, default=0.0)


@contextmanager
def watched(pid: int) -> Iterator[Appetite]:
    """Samples a process from now on, four times a second, until it ends or the block does."""
    found = Appetite()
    over = threading.Event()
    thread = threading.Thread(target=_watch, args=(pid, found, over), daemon=True)
    thread.start()
    try:
        yield found
    finally:
        over.set()
        thread.join()


def _watch(pid: int, found: Appetite, over: threading.Event) -> None:
    while not over.wait(EVERY_S):
        try:
            cpu_s, pss_mib = cpu_of(pid), pss_of(pid)
        except (OSError, IndexError):
            return
        found.times_s.append(time.monotonic())
        found.cpu_s.append(cpu_s)
        found.pss_mib.append(pss_mib)


def cpu_of(pid: int) -> float:
    """Seconds of processor a process has taken so far.  raises OSError when it is gone."""
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / TICKS


def pss_of(pid: int) -> float:
    """Its share of memory.  unit MiB.  raises OSError when it is gone."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / KIB_A_MIB
    return 0.0
