"""``--rehearse``: a script in the window, through its crashes, to pictures and paper."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws.tree import ROOT
from ui.shell import rehearse
from ui.shell.rehearse import SEEN_SPEED, UNSEEN_SPEED, _arguments, _program, _speed

PATIENCE_S = 120.0
CRASHING = """\
day     2026-03-04
client  C-014 born 1984-03-02
adopt   protocol sublingual limits canmat-start by "prescriber 1"
09:30   open dosing
09:32   vitals 124/78 70 99
09:35   crash
09:36   vitals 122/78 72 99
09:38   clock +1h
09:40   note "the light was gone for a minute"
"""


def test_without_a_word_the_ordinary_day_is_played() -> None:
    wanted = _arguments().parse_args([])
    assert (wanted.script, wanted.out, wanted.resume) == ("ordinary", Path("out/rehearsal"), None)


def test_nobody_watching_makes_it_quicker(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = _arguments().parse_args([])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert _speed(wanted) == UNSEEN_SPEED
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert _speed(wanted) == SEEN_SPEED
    assert _speed(_arguments().parse_args(["--speed", "7"])) == 7.0


def test_a_stretch_is_started_by_python_or_by_the_bundled_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ("--rehearse", "--out", str(tmp_path))
    assert _program(tmp_path) == (str(ROOT / "main.py"), *told)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert _program(tmp_path) == told


def test_a_script_that_does_not_read_is_refused_by_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rehearse, "harden", lambda: None)
    script = tmp_path / "bad.day"
    script.write_text("day 2026-03-04\n09:30 dance\n", encoding="utf-8")
    assert rehearse.main(["--script", str(script), "--out", str(tmp_path / "out")]) == 1
    assert "2" in capsys.readouterr().err


def test_a_script_that_is_not_there_is_a_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rehearse, "harden", lambda: None)
    assert rehearse.main(["--script", str(tmp_path / "no.day"), "--out", str(tmp_path)]) == 2
    assert "no.day" in capsys.readouterr().err


def test_a_crash_is_come_back_from_and_the_record_is_on_paper(tmp_path: Path) -> None:
    script = tmp_path / "crashing.day"
    script.write_text(CRASHING, encoding="utf-8")
    arguments = ("--rehearse", "--script", str(script), "--speed", "100000", "--out", str(tmp_path))
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        timeout=PATIENCE_S,
    )
    assert (done.returncode, done.stderr) == (0, "")
    album = next(path for path in tmp_path.iterdir() if path.name.startswith("20"))
    pictures = sorted(path.name for path in album.glob("*.png"))
    assert pictures[0] == "004-0930.png"
    assert any(name.startswith("008-") for name in pictures)
    assert (album / "record.pdf").read_bytes().startswith(b"%PDF")
    assert f"Pictures of the window: {album}" in done.stdout
