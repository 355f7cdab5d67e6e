"""Runs every benchmark in a process of its own, prints the figures and keeps them in ``figures.md``.

``python -m benchmarks saving paper`` runs only those, and keeps nothing.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import msgspec

from benchmarks.figure import Figure

ALL = (
    "saving",
    "screen",
    "plotting",
    "scoring",
    "drawing",
    "searching",
    "opening",
    "folding",
    "paper",
    "starting",
    "unlocking",
    "memory",
    "parts_map.differing",
    "parts_map.caring",
    "parts_map.canvas",
    "stimulation.faults",
    "stimulation.short",
)
KEPT = Path(__file__).with_name("figures.md")
ONE = "--one"
HEAD = ("what", "measured", "goal", "met", "beside")


def main(arguments: list[str]) -> int:
    """Measures; the exit code is 0 whatever the figures say."""
    if arguments[:1] == [ONE]:
        found: tuple[Figure, ...] = import_module(f"benchmarks.{arguments[1]}").figures()
        print(msgspec.json.encode(found).decode())
        return 0
    text = _page(arguments or list(ALL))
    if not arguments:
        KEPT.write_text(text, encoding="utf-8")
    return 0


def _page(names: list[str]) -> str:
    """The page of figures, printed line by line as they come."""
    lines = [
        "# Figures",
        "",
        "Written by `make bench`. Ours and its rival or floor ran by turns in the same run.",
        "",
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"load {_load()} at the start, Python {platform.python_version()}, offscreen.",
        "",
        f"| {' | '.join(HEAD)} |",
        f"|{' --- |' * len(HEAD)}",
    ]
    print(*lines, sep="\n", flush=True)
    for name in names:
        for figure in _measured(name):
            lines.append(figure.row())
            print(lines[-1], flush=True)
    lines += ["", f"Load at the end {_load()}."]
    print(*lines[-2:], sep="\n")
    return "\n".join(lines) + "\n"


def _measured(name: str) -> list[Figure]:
    command = (sys.executable, "-m", "benchmarks", ONE, name)
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return msgspec.json.decode(told.splitlines()[-1], type=list[Figure])


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
