"""The page of figures: a part that ran anew takes its own place, and the others stay."""

from __future__ import annotations

from pathlib import Path

from benchmarks.stimulation.kept import HEAD, TITLES, keep


def test_a_part_that_ran_anew_takes_its_own_place(tmp_path: Path) -> None:
    page = tmp_path / "figures.md"
    keep("idle", ["one"], page)
    keep("faults", ["two"], page)
    keep("idle", ["three"], page)
    told = page.read_text(encoding="utf-8")
    assert told.startswith(HEAD)
    assert "one" not in told
    assert told.index(TITLES["faults"]) < told.index("two") < told.index(TITLES["idle"])
    assert told.index(TITLES["idle"]) < told.index("three")
