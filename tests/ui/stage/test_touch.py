"""What is felt, among everything that was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from kapdesk.bilateral.model.plan import Channel, SetPlan, Side
from kapdesk.bilateral.motion.course import Course
from tests.fakes.sdl import FakeSdl
from ui.stage.apart import BUZZERS
from ui.stage.hands import Hands
from ui.stage.loudspeaker import Silent
from ui.stage.messages import Setup
from ui.stage.pads import Pads
from ui.stage.sounding import Quiet
from ui.stage.touch import TouchDevices

FELT = SetPlan(1.0, passes=1, channels=(Channel.TACTILE,))


class Cards(Quiet):
    """Two sound devices, of which one is heard, and a name that leads to whichever is usual now."""

    device = "Headphones"

    def devices(self) -> tuple[str, ...]:
        return "Headphones", "Card", "pulse"


@pytest.fixture
def sdl() -> FakeSdl:
    return FakeSdl("Pad")


@pytest.fixture
def touch(qapp: QCoreApplication, sdl: FakeSdl) -> Iterator[TouchDevices]:
    hands = Hands(None, lambda: Pads(sdl), lambda: True, lambda: 0.0)
    made = TouchDevices(hands, Cards(), None, lambda _name: Silent("No card."), lambda: 0.0)
    yield made
    made.close()


def test_gamepads_and_the_cards_nobody_listens_to_are_offered(touch: TouchDevices) -> None:
    assert touch.devices() == ("Pad", f"{BUZZERS}Card")
    assert touch.device == ""


def test_the_chosen_gamepad_is_felt_when_asked_about_its_sides(
    touch: TouchDevices, sdl: FakeSdl
) -> None:
    touch.arrange(Setup(touch_device="Pad"))
    touch.check(Side.LEFT)
    touch.arrange(Setup(touch_device="Pad", touch_swapped=True))
    touch.check(Side.LEFT)
    assert [(low > 0, high > 0) for low, high, _ in sdl.sticks[0].rumbled] == [
        (True, False),
        (False, True),
    ]


def test_one_that_is_not_there_is_said(touch: TouchDevices) -> None:
    (sentence,) = touch.arrange(Setup(touch_device="Another pad"))
    assert "Another pad" in sentence
    assert touch.device == ""


def test_buzzers_are_opened_when_chosen_and_say_what_is_wrong(touch: TouchDevices) -> None:
    assert touch.arrange(Setup(touch_device=f"{BUZZERS}Card")) == ("No card.",)
    touch.play(Course(FELT), 1.0, float)
    touch.stop()
    touch.arrange(Setup())
    assert touch.look() == ()


def test_nothing_chosen_is_nothing_felt(touch: TouchDevices, sdl: FakeSdl) -> None:
    touch.play(Course(FELT), 0.0, float)
    touch.check(Side.RIGHT)
    touch.close()
    assert (sdl.sticks[0].rumbled, touch.felt, sdl.ended) == ([], 0, True)
