"""Gamepads and instruments while they are there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tests.fakes.sdl import FakeSdl
from ui.stage.hands import Hands
from ui.stage.pads import Pads
from ui.stage.remotes import HOLD_S, START, STOP_NOW


def test_what_is_pressed_is_told_and_who_comes_is_named(qapp: QCoreApplication) -> None:
    sdl, now = FakeSdl("Pad"), [10.0]
    hands = Hands(None, lambda: Pads(sdl), lambda: True, lambda: now[0])
    pressed: list[str] = []
    hands.pressed.connect(pressed.append)
    sdl.press(0)
    hands.ask()
    now[0] += HOLD_S
    hands.ask()
    hands.ask()
    assert (hands.names, pressed) == (("Pad",), [START, STOP_NOW])
    hands.close()
    assert sdl.ended


def test_one_that_is_plugged_in_later_is_found(qapp: QCoreApplication) -> None:
    there = [False]
    hands = Hands(None, lambda: Pads(FakeSdl("Pad")), lambda: there[0], lambda: 0.0)
    assert not hands.names
    there[0] = True
    hands.ask()
    assert hands.names == ("Pad",)
    hands.close()


def test_a_library_that_does_not_load_is_asked_once(qapp: QCoreApplication) -> None:
    asked: list[int] = []
    hands = Hands(None, lambda: asked.append(1), lambda: True, lambda: 0.0)
    hands.ask()
    hands.ask()
    assert asked == [1]
    hands.close()
