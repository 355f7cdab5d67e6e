"""The headless rehearsal in its child processes: real crashes, real ends."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.rehearsal.supervisor import rehearse
from kapdesk.vault.errors import VaultHeld
from tests.fakes.desks import new_vault, opened
from tests.fakes.vault import PASSPHRASE
from tests.laws.tree import ROOT

DAY = """client C-014 born 1984-03-02
adopt protocol sublingual limits canmat-start by "prescriber 1"
09:00 open dosing
09:10 vitals 120/80 70 98
09:20 crash
09:30 clock +1h
09:40 quote "still here"
09:50 crash
09:55 close
09:56 sign
"""
PATIENCE_S = 20.0


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "two crashes.day"
    path.write_text(DAY, encoding="utf-8")
    return path


def _ids(desk: Desk) -> list[str]:
    return [entry.id for entry in desk.ledger.every(drawers=tuple(Drawer))]


def test_a_day_is_played_through_every_crash_in_one_sitting(vault: Path, script: Path) -> None:
    heard: list[str] = []
    assert rehearse(vault, PASSPHRASE, script, day=date(2026, 3, 4), saved=heard.append) is None
    with opened(vault) as desk:
        assert [line.removeprefix("saved ") for line in heard] == _ids(desk)[1:]
        (sitting,) = desk.people.sittings()
        assert sitting.signed is not None
        assert sitting.opened.iso()[:16] == "2026-03-04T09:00"
        assert sitting.signed.iso()[:16] == "2026-03-04T09:56"
        assert verify(desk.ledger).ok


def test_a_bad_script_is_refused_before_the_vault_is_touched(vault: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.day"
    bad.write_text("09:00 tears\n09:10 sign\n", encoding="utf-8")
    outcome = rehearse(vault, "not even asked for", bad)
    assert isinstance(outcome, Refusals)
    assert [refusal.field for refusal in outcome.items] == ["line 1", "line 2"]


def test_what_a_stretch_refuses_comes_back_with_its_line(vault: Path, tmp_path: Path) -> None:
    bad = tmp_path / "flag.day"
    bad.write_text(DAY.replace("70 98", '70 98 -> flag "moon"'), encoding="utf-8")
    outcome = rehearse(vault, PASSPHRASE, bad)
    assert isinstance(outcome, Refusals)
    assert outcome.sentences() == "Line 4: The flag “moon” was expected and is not there."


def test_the_trouble_of_a_stretch_comes_back_as_trouble(vault: Path, script: Path) -> None:
    with pytest.raises(Trouble, match="passphrase"):
        rehearse(vault, "wrong", script)


def test_a_speed_of_nothing_is_refused(vault: Path, script: Path) -> None:
    assert isinstance(rehearse(vault, PASSPHRASE, script, speed=0), Refusals)


def test_a_child_ends_with_its_parent_and_nothing_told_is_lost(vault: Path, script: Path) -> None:
    """The parent is killed while the child waits between two lines."""
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "kapdesk", "rehearse", str(vault), "--script", str(script)),
            *("--passphrase-file", "-", "--acknowledge", "--speed", "60"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        parent.stdin.write(f"{PASSPHRASE}\n")
        parent.stdin.flush()
        told = [parent.stdout.readline().split()[1] for _ in range(6)]
        parent.kill()
    assert set(told) <= set(_ids_once_let_go(vault))


def _ids_once_let_go(vault: Path) -> list[str]:
    clock = SystemClock()
    began = clock.steady().seconds
    while True:
        try:
            with opened(vault) as desk:
                assert verify(desk.ledger).ok
                return _ids(desk)
        except VaultHeld:
            if clock.steady().seconds - began > PATIENCE_S:
                raise
