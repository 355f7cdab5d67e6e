"""Stores where the light of every path and profile stands over a set: ``python -m tests.golden.store_motion``.

One file a path: for each profile a plain set of two passes, one with pauses where there are edges, and one that is
changed while it runs.  Each line is a time, the place to the right and up, and the pan of the sound; the lines after
``turns`` are the turns.  Look at what changed before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

import numpy as np

from kapdesk.bilateral.model.plan import EVEN, Change, Path, Profile, SetPlan
from kapdesk.bilateral.motion.course import Course

STORED = FilePath(__file__).parent / "motion"
FIRST_S, STEP_S = -0.487, 0.05
_CHANGES = (
    Change(0.6, rate_hz=1.4),
    Change(0.8, width=0.6),
    Change(1.0, rate_hz=0.7, width=0.9),
    Change(1.4, path=Path.FALLING),
    Change(1.6, passes=3),
)


def courses(path: Path) -> Iterator[tuple[str, Course]]:
    """Each set of a path, with what it is called."""
    for profile in Profile:
        plan = SetPlan(rate_hz=1.0, passes=2, path=path, profile=profile)
        yield f"{profile}", Course(plan)
        if path not in EVEN:
            paused = SetPlan(rate_hz=1.0, seconds=1.9, path=path, profile=profile, edge_pause_s=0.1)
            yield f"{profile}, paused", Course(paused)
        yield f"{profile}, changed", Course(plan, _CHANGES)


def traced(course: Course) -> tuple[np.ndarray, np.ndarray]:
    """Times with places and pans, and the turns with their sides.  shape (n, 4), (m, 2)"""
    times = np.arange(FIRST_S, course.end_s + 1.0, STEP_S)
    turns = course.beats()
    return (
        np.column_stack([times, course.place(times), course.pan(times)]),
        np.column_stack([turns.t_s, turns.sides]),
    )


def stored(path: Path) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """What is kept of each set of a path."""
    found: dict[str, tuple[list[list[float]], list[list[float]]]] = {}
    rows: list[list[float]] = []
    for line in (STORED / f"{path}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            name = line.removeprefix("# ")
            found[name] = ([], [])
            rows = found[name][0]
        elif line == "turns":
            rows = found[name][1]
        else:
            rows.append([float(part) for part in line.split("\t")])
    return {name: (np.asarray(one), np.asarray(other)) for name, (one, other) in found.items()}


def store() -> None:
    """Writes every file anew."""
    STORED.mkdir(exist_ok=True)
    for path in Path:
        text = "".join(_text(name, course) for name, course in courses(path))
        (STORED / f"{path}.tsv").write_text(text, encoding="utf-8")


def _text(name: str, course: Course) -> str:
    places, turns = ("".join(map(_line, rows)) for rows in traced(course))
    return f"# {name}\n{places}turns\n{turns}"


def _line(row: np.ndarray) -> str:
    return "\t".join(f"{value + 0.0:.7f}" for value in row) + "\n"


if __name__ == "__main__":
    store()
