"""The check a clinic can run for itself, as a program: what goes in, what comes out, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from ui.stage import field_check
from ui.stage.field_check import SETTLING_MS, STOPPED, FieldCheck, Playing
from ui.stage.sounding import Quiet

ROOT = Path(__file__).resolve().parents[3]
STAGE = (sys.executable, str(ROOT / "main.py"), "--stage")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A short plan in a file."""
    path = tmp_path / "plan.toml"
    path.write_text('rate_hz = 2.0\npasses = 3\nchannels = ["visual"]\n', encoding="utf-8")
    return path


def ran(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The program, run to its end without a display."""
    return subprocess.run(
        [*STAGE, *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_a_set_is_played_once_and_certified(plan: Path, tmp_path: Path) -> None:
    proof = tmp_path / "proof.json"
    done = ran("--plan", plan, "--certificate", proof)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(proof.read_text(encoding="utf-8"))
    assert (found["passes"], found["seconds"], found["frames"] > 60) == (3, 1.5, True)


def test_without_a_display_it_is_rendered_to_numbers_and_a_file(plan: Path, tmp_path: Path) -> None:
    trace, sound = tmp_path / "trace.npz", tmp_path / "set.wav"
    done = ran("--plan", plan, "--headless", "--seconds", "1", "--trace", trace, "--wav", sound)
    assert (done.returncode, done.stderr) == (0, "")
    with np.load(trace) as found:
        assert {"t_s", "place_px", "opacity"} == set(found)
        assert np.nanmax(found["place_px"][:, 0]) > 1500
    assert sound.stat().st_size > 48_000


def test_what_cannot_begin_says_why(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("rate_hz = 9\npasses = 3\n", encoding="utf-8")
    found = [
        (done.returncode, done.stderr.strip() != "")
        for done in (ran("--plan", bad), ran("--plan", plan, "--screen", "0"), ran("--plan", "no"))
    ]
    assert found == [(2, True)] * 3


def test_asked_to_end_before_anything_ran_it_does_not_begin(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    monkeypatch.setattr(field_check, "opened", Quiet)
    left: list[int] = []
    monkeypatch.setattr(qapp, "exit", left.append)
    playing = Playing(qapp, FieldCheck(plan))
    playing._settling.start(SETTLING_MS)
    playing._signals.asked_to_end.emit()
    assert (left, playing._settling.isActive(), playing.certificate) == ([STOPPED], False, None)
    playing.close()
    playing.deleteLater()
