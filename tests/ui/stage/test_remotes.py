"""What a press in the hand or under the foot means."""

from __future__ import annotations

import msgspec
import pytest

from tests.laws.tree import ROOT
from ui.stage.remotes import CONTROL, HOLD_S, MARK, NOTE, PAD, START, STOP_NOW, Press, Remotes

RECORDED = ROOT / "tests" / "ui" / "stage" / "recorded"


def _acts(presses: list[Press]) -> list[str]:
    remotes = Remotes()
    found = []
    for press in presses:
        found += [act for act in (remotes.held(press.at_s), remotes.take(press)) if act]
    return found


@pytest.mark.parametrize(
    ("name", "acts"),
    [
        ("gamepad", [START, MARK, MARK, START, STOP_NOW]),
        ("pedal", [START, MARK, START, STOP_NOW]),
        ("bouncing-pedal", [START, START]),
    ],
)
def test_recorded_events_mean_what_was_meant(name: str, acts: list[str]) -> None:
    lines = (RECORDED / f"{name}.jsonl").read_text(encoding="ascii").splitlines()
    assert _acts([msgspec.json.decode(line, type=Press) for line in lines]) == acts


@pytest.mark.parametrize(
    ("kind", "number", "act"),
    [
        (PAD, 0, START),
        (PAD, 1, STOP_NOW),
        (CONTROL, 64, START),
        (CONTROL, 66, STOP_NOW),
        (NOTE, 2, MARK),
    ],
)
def test_each_button_has_its_act(kind: str, number: int, act: str) -> None:
    assert _acts([Press(1.0, kind, number, down=True)]) == [act]


def test_a_start_button_that_is_held_stops_at_once_and_only_once() -> None:
    remotes = Remotes()
    assert remotes.take(Press(1.0, PAD, 0, down=True)) == START
    assert remotes.held(1.0 + HOLD_S / 2) is None
    assert remotes.held(1.0 + HOLD_S) == STOP_NOW
    assert remotes.held(5.0) is None
    assert remotes.take(Press(6.0, PAD, 0, down=False)) is None
    assert remotes.take(Press(7.0, PAD, 0, down=True)) == START


def test_a_button_nobody_uses_means_nothing() -> None:
    assert _acts([Press(1.0, PAD, 11, down=True), Press(1.0, CONTROL, 7, down=True)]) == []
