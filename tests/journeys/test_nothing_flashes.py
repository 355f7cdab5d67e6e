"""Nothing a client can be shown flashes: the stage's own runner and painter over the extremes of every control."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kapdesk.bilateral.flashes import Found, flashes
from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.plan import (
    AMPLITUDE_DEG,
    RATE_HZ,
    SIZE_DEG,
    TWO_POINT_HZ,
    Change,
    Channel,
    Look,
    Path,
    Profile,
    SetPlan,
)
from kapdesk.bilateral.parse.checking import checked
from ui.stage.account import Ears
from ui.stage.between import Between
from ui.stage.breathing import breath, circle
from ui.stage.headless import DrawnBoard
from ui.stage.messages import Begin, Setup
from ui.stage.painting import paint
from ui.stage.player import Player
from ui.stage.scene import Scene
from ui.stage.sounding import Quiet

HZ = 60.0
WIDTH, HEIGHT = 240, 135
NEAR = Geometry(WIDTH, HEIGHT, WIDTH / 53.1, 60.0)
"""A 24-inch display at 60 cm, in few pixels."""

CLOSE = Geometry(WIDTH, HEIGHT, WIDTH / 53.1, 30.0)
UNMEASURED = Geometry(WIDTH, HEIGHT)
STRONG = Look("#FFFFFF", "#181818")
PALE = Look("#101010", "#F0F0F0")

Frame = NDArray[np.uint8]


def _drawn(scene: Scene) -> Frame:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, scene, QRect(0, 0, WIDTH, HEIGHT))
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
    return pixels[:, :, 2::-1].copy()


def _shown(
    geometry: Geometry, plan: SetPlan, deeds: Callable[[Player, int], None], seconds: float
) -> Iterator[tuple[float, Frame]]:
    """Each frame as the client sees it, with its time; ``deeds`` is what the therapist does at each."""
    board = DrawnBoard(geometry, HZ)
    player = Player(board, Quiet(), Ears(lambda _: None, lambda _: None), board.now)
    player.between.arrange(Setup(ground=plan.look.ground, breathe_s=9.0), -9.0)
    player.begin(Begin("", plan))
    for number in range(int(seconds * HZ)):
        board.now_s = number / HZ
        deeds(player, number)
        player.tick()
        yield board.now_s, _drawn(board.shown[-1][1])


def _nothing(player: Player, number: int) -> None:
    """The therapist lets it run."""


def _watched(
    plan: SetPlan,
    geometry: Geometry = NEAR,
    deeds: Callable[[Player, int], None] = _nothing,
    seconds: float = 2.2,
) -> Found:
    assert checked(plan, confirmed=True) is plan
    return flashes(_shown(geometry, plan, deeds, seconds), geometry)


def _fastest(path: Path, **parts: object) -> SetPlan:
    """A path at its highest rate with the largest light and the strongest colours."""
    rate_hz = TWO_POINT_HZ if path is Path.TWO_POINT else RATE_HZ.high
    plan = SetPlan(
        rate_hz=rate_hz,
        seconds=9.0,
        path=path,
        size_deg=SIZE_DEG.high,
        amplitude_deg=AMPLITUDE_DEG.high,
        channels=(Channel.VISUAL,),
        look=STRONG,
    )
    return msgspec.structs.replace(plan, **parts)


@pytest.mark.parametrize("geometry", [NEAR, CLOSE, UNMEASURED], ids=["near", "close", "unmeasured"])
@pytest.mark.parametrize("path", [Path.HORIZONTAL, Path.INFINITY, Path.CIRCLE, Path.TWO_POINT])
def test_the_largest_light_at_its_fastest(
    qapp: QGuiApplication, path: Path, geometry: Geometry
) -> None:
    found = _watched(_fastest(path), geometry)
    assert not found.hazard, found
    assert found.stepped < 0.1


@pytest.mark.parametrize(
    "plan",
    [
        _fastest(Path.HORIZONTAL, amplitude_deg=AMPLITUDE_DEG.low, profile=Profile.LINEAR),
        _fastest(Path.VERTICAL, profile=Profile.SINE),
        _fastest(Path.ARC, edge_pause_s=0.1),
        _fastest(Path.HORIZONTAL, look=PALE),
        _fastest(Path.TWO_POINT, look=PALE, amplitude_deg=AMPLITUDE_DEG.low),
        _fastest(Path.FALLING, look=Look("#FF8080", "#181818")),
    ],
    ids=["narrow", "sine", "paused", "pale", "pale-jumping", "reddish"],
)
def test_other_extremes(qapp: QGuiApplication, plan: SetPlan) -> None:
    found = _watched(plan)
    assert not found.hazard, found


def test_a_hurried_hand_makes_nothing_flash(qapp: QGuiApplication) -> None:
    """Light off and on, wide and narrow, stopped and begun again, each as often as a key repeats."""
    plan = _fastest(Path.HORIZONTAL)
    open_or_not = ((Channel.VISUAL,), (Channel.TONE,))

    def hurried(player: Player, number: int) -> None:
        if number % 4 == 0:
            change = Change(
                0.0, channels=open_or_not[number // 4 % 2], width=(0.3, 1.0)[number % 8 // 4]
            )
            player.alter(change)
        if number % 9 == 8:
            player.stop_now()
            other = msgspec.structs.replace(plan, look=(STRONG, PALE)[number // 9 % 2])
            player.begin(Begin("", other))

    found = _watched(plan, deeds=hurried, seconds=3.0)
    assert not found.hazard, found
    assert found.stepped < 0.1


def test_the_light_comes_and_goes_and_the_circle_breathes(qapp: QGuiApplication) -> None:
    plan = _fastest(Path.TWO_POINT, seconds=1.0)

    def stopped(player: Player, number: int) -> None:
        if number == 40:
            player.stop_softly()

    found = _watched(plan, deeds=stopped, seconds=4.0)
    assert not found.hazard, found


def test_the_shortest_breaths_do_not_flash(qapp: QGuiApplication) -> None:
    def breathing() -> Iterator[tuple[float, Frame]]:
        for number in range(int(2.5 * HZ)):
            full = breath(number / HZ, 0.05, 0.05)
            yield number / HZ, _drawn(Scene("#909090", circle(full, 1.0, "#FFFFFF", NEAR)))

    assert not flashes(breathing(), NEAR).hazard


@pytest.mark.parametrize("geometry", [NEAR, UNMEASURED], ids=["near", "unmeasured"])
def test_an_outline_and_a_number_do_not_flash_however_often_they_are_asked_for(
    qapp: QGuiApplication, geometry: Geometry
) -> None:
    between = Between()

    def asked() -> Iterator[tuple[float, Frame]]:
        for frame in range(int(2.5 * HZ)):
            between.number = 8 * (frame // 3 % 2)
            between.card_px_per_cm = (NEAR.px_per_cm or 0.0) * (frame // 5 % 2)
            yield frame / HZ, _drawn(between.scene(geometry, frame / HZ))

    found = flashes(asked(), geometry)
    assert not found.hazard, found


def test_the_analyser_would_have_seen_it(qapp: QGuiApplication) -> None:
    """The same runner and painter with a light past what can be chosen."""
    plan = msgspec.structs.replace(_fastest(Path.HORIZONTAL, amplitude_deg=20.0), size_deg=9.0)
    assert flashes(_shown(NEAR, plan, _nothing, 2.2), NEAR).hazard
