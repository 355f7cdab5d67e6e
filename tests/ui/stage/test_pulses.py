"""A set as it is felt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from kapdesk.bilateral.model.plan import At, Change, Channel, SetPlan, Side, Touch
from kapdesk.bilateral.motion.course import Course
from ui.stage.pulses import LATE_S, Pulses

FELT = SetPlan(1.0, passes=3, channels=(Channel.TACTILE,), touch=Touch(0.5, 90.0))


class Palm:
    """Keeps every pulse with the time it came."""

    def __init__(self, now: list[float]) -> None:
        self._now = now
        self.came: list[tuple[float, Side]] = []
        self.rested = False

    def pulse(self, side: Side, strength: float, lasts_ms: float) -> None:
        assert (strength, lasts_ms) == (0.5, 90.0)
        self.came.append((round(self._now[0], 4), side))

    def rest(self) -> None:
        self.rested = True


@pytest.fixture
def now() -> list[float]:
    return [100.0]


@pytest.fixture
def pulses(qapp: QCoreApplication, now: list[float]) -> Iterator[Pulses]:
    made = Pulses(None, lambda: now[0])
    yield made
    made.stop()


def _run(pulses: Pulses, now: list[float], until_s: float) -> None:
    while now[0] < until_s:
        now[0] = round(now[0] + 0.001, 3)
        pulses.send()


def test_each_turn_is_felt_once_on_its_side_at_its_time(pulses: Pulses, now: list[float]) -> None:
    palm, course = Palm(now), Course(FELT)
    pulses.play(palm, course, 100.5, float)
    _run(pulses, now, 104.0)
    wanted = [100.5 + t for t in course.beats(At.EDGE).t_s]
    assert [at for at, _ in palm.came] == pytest.approx(wanted, abs=0.0011)
    assert [side for _, side in palm.came] == [Side.RIGHT, Side.LEFT] * 3
    assert pulses.felt == 6


def test_a_trim_makes_it_earlier(pulses: Pulses, now: list[float]) -> None:
    palm = Palm(now)
    pulses.trim_s = 0.04
    pulses.play(palm, Course(FELT), 100.5, float)
    _run(pulses, now, 101.0)
    first = 100.5 + float(Course(FELT).beats().t_s[0]) - 0.04
    assert palm.came[0][0] == pytest.approx(first, abs=0.0011)


def test_a_pulse_that_could_not_come_in_time_does_not_come(
    pulses: Pulses, now: list[float]
) -> None:
    palm, course = Palm(now), Course(FELT)
    pulses.play(palm, course, 100.5, float)
    now[0] = 100.5 + float(course.beats().t_s[0]) + LATE_S + 0.01
    pulses.send()
    assert palm.came == []
    _run(pulses, now, 104.0)
    assert [side for _, side in palm.came] == [
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
    ]


def test_a_closed_channel_is_not_felt_and_an_opened_one_is(
    pulses: Pulses, now: list[float]
) -> None:
    palm = Palm(now)
    pulses.play(palm, Course(FELT), 100.5, float)
    pulses.alter(Course(FELT, (Change(1.0, channels=()), Change(2.0, channels=(Channel.TACTILE,)))))
    _run(pulses, now, 104.0)
    assert [int(at - 100.5) for at, _ in palm.came] == [0, 0, 2, 2]


def test_stopping_ends_it(pulses: Pulses, now: list[float]) -> None:
    palm = Palm(now)
    pulses.play(palm, Course(FELT), 100.5, float)
    pulses.stop()
    _run(pulses, now, 104.0)
    assert palm.came == []
    assert palm.rested
