"""How a started process tells the benchmark: one line on stdout, and it ends."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

STATUS = Path("/proc/self/status")


def tell() -> None:
    """Says the time on the clock all processes share and the memory in use, and ends.  unit s, MiB, MiB."""
    status = STATUS.read_text()
    print(time.monotonic(), _mib(status, "VmRSS"), _mib(status, "VmHWM"), flush=True)
    os._exit(0)


def _mib(status: str, name: str) -> float:
    found = re.search(rf"{name}:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0
