"""A set as pulses of a gamepad: each sent at its own moment of the set's time, earlier by the trim."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from kapdesk.bilateral.model.plan import Channel, Side
from kapdesk.bilateral.motion.course import Course

LATE_S = 0.05
"""A pulse that could not be sent within so long is left out: late, it would be felt on the wrong side.  unit s"""

SOON_S = 0.0006
"""A timer counts whole milliseconds; what is due within half of one is due.  unit s"""


class Hand(Protocol):
    """Something that can give one pulse on one side."""

    def pulse(self, side: Side, strength: float, lasts_ms: float) -> None:
        """One pulse.  unit share of full; ms."""

    def rest(self) -> None:
        """No pulse any more."""


class Pulses(QObject):
    """Sends the pulses of one set to a hand.  ``now`` is the machine's steady clock."""

    def __init__(self, parent: QObject | None, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.felt = 0
        self.trim_s = 0.0
        self._now = now
        self._hand: Hand | None = None
        self._course: Course | None = None
        self._zero_s = 0.0
        self._at: Callable[[float], float] = float
        self._sent_s = -np.inf
        self._timer = QTimer(self)
        self._timer.setObjectName("stage-pulses")
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.send)

    def play(self, hand: Hand, course: Course, zero_s: float, at: Callable[[float], float]) -> None:
        """Begin a set whose count begins at ``zero_s`` of the time that ``at`` tells."""
        self._hand, self._course, self._zero_s, self._at = hand, course, zero_s, at
        self.felt, self._sent_s = 0, -np.inf
        self._arm()

    def alter(self, course: Course) -> None:
        """Go on by another course; what was sent is not sent again."""
        if self._course is not None:
            self._course = course
            self._arm()

    def stop(self) -> None:
        """Send nothing any more."""
        self._timer.stop()
        if self._hand is not None:
            self._hand.rest()
        self._course = self._hand = None

    def send(self) -> None:
        """Send what is due now, and wait for the next."""
        course, hand = self._course, self._hand
        if course is None or hand is None:
            return
        t = self._t()
        for due_s, side in self._between(course, self._sent_s, t + SOON_S):
            self._sent_s = due_s
            if t - due_s <= LATE_S and Channel.TACTILE in course.channels_at(due_s):
                hand.pulse(side, course.plan.touch.strength, course.plan.touch.pulse_ms)
                self.felt += 1
        self._arm()

    def _t(self) -> float:
        return self._at(self._now()) - self._zero_s + self.trim_s

    def _between(self, course: Course, after_s: float, until_s: float) -> list[tuple[float, Side]]:
        times, sides = course.beats(course.plan.touch.at)
        due = (times > after_s) & (times <= until_s)
        found = zip(times[due].tolist(), sides[due].tolist(), strict=True)
        return [(due_s, Side.RIGHT if side > 0 else Side.LEFT) for due_s, side in found]

    def _arm(self) -> None:
        if self._course is None:
            return
        times = self._course.beats(self._course.plan.touch.at).t_s
        t = self._t()
        coming = times[times > max(self._sent_s, t - LATE_S)]
        if len(coming):
            self._timer.start(max(0, round((float(coming[0]) - t) * 1000.0)))
        else:
            self._timer.stop()
