"""Gamepads and instruments as SDL and PortMidi know them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.bilateral.model.plan import Side
from tests.fakes.sdl import FakeSdl
from ui.stage.pads import Pads, pads, possible
from ui.stage.remotes import CONTROL, NOTE, PAD, Press


def test_a_gamepad_is_felt_by_one_motor_a_side() -> None:
    sdl = FakeSdl("Pad")
    found = Pads(sdl)
    found.heard(0.0)
    found.pulse("Pad", Side.LEFT, 0.5, 90.0)
    found.pulse("Pad", Side.RIGHT, 0.5, 90.0)
    assert found.names() == ("Pad",)
    assert sdl.sticks[0].rumbled == [(0.5, 0.0, 90), (0.0, 0.5, 90)]


def test_two_halves_are_one_thing_a_hand_each() -> None:
    sdl = FakeSdl("Joy-Con (L)", "Joy-Con (R)")
    found = Pads(sdl)
    found.heard(0.0)
    (name,) = found.names()
    found.pulse(name, Side.LEFT, 0.4, 80.0)
    assert [len(one.rumbled) for one in sdl.sticks] == [1, 0]
    found.pulse(name, Side.RIGHT, 0.4, 80.0)
    assert [len(one.rumbled) for one in sdl.sticks] == [1, 1]


def test_half_of_a_pair_alone_is_nothing_to_feel() -> None:
    found = Pads(FakeSdl("Joy-Con (L)"))
    found.heard(0.0)
    assert found.names() == ()


def test_one_that_was_pulled_out_is_gone() -> None:
    sdl = FakeSdl("Pad")
    found = Pads(sdl)
    found.heard(0.0)
    sdl.pull(0)
    found.heard(1.0)
    found.pulse("Pad", Side.LEFT, 0.5, 90.0)
    assert (found.names(), sdl.sticks[0].rumbled) == ((), [])


def test_buttons_pedals_and_keys_are_heard() -> None:
    sdl = FakeSdl("Pad", instruments=1)
    found = Pads(sdl)
    found.heard(0.0)
    sdl.press(2)
    sdl.press(2, down=False)
    sdl.keys[0].waiting = [
        [[0xB0, 64, 127, 0], 1],
        [[0xB3, 64, 0, 0], 2],
        [[0x90, 62, 90, 0], 3],
        [[0x90, 62, 0, 0], 4],
        [[0xF8, 0, 0, 0], 5],
    ]
    assert found.heard(2.0) == (
        Press(2.0, PAD, 2, down=True),
        Press(2.0, PAD, 2, down=False),
        Press(2.0, CONTROL, 64, down=True),
        Press(2.0, CONTROL, 64, down=False),
        Press(2.0, NOTE, 2, down=True),
        Press(2.0, NOTE, 2, down=False),
    )


def test_everything_is_let_go() -> None:
    sdl = FakeSdl("Pad", instruments=1)
    found = Pads(sdl)
    found.heard(0.0)
    found.close()
    assert (sdl.ended, sdl.keys[0].closed, sdl.sticks[0].rests) == (True, True, 1)


def test_nothing_is_loaded_where_nothing_can_be(tmp_path: Path) -> None:
    def never(_name: str) -> object:
        raise AssertionError

    assert not possible(tmp_path, "linux")
    assert pads(never, lambda: False) is None
    (tmp_path / "input").mkdir()
    (tmp_path / "input" / "js0").touch()
    assert possible(tmp_path, "linux")
    assert possible(tmp_path / "none", "win32")


@pytest.mark.parametrize("cause", [ImportError, OSError, RuntimeError])
def test_a_library_that_is_missing_or_fails_leaves_nothing_to_feel(cause: type[Exception]) -> None:
    def fails(_name: str) -> object:
        raise cause

    assert pads(fails, lambda: True) is None
