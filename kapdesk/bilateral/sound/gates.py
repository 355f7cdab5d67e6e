"""When a set's sound is wanted: open and shut as its channel is, the first time from the light's first motion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.motion.course import SETTLE_S, Course
from kapdesk.bilateral.motion.shape import Values
from kapdesk.bilateral.sound.level import RISE_S, SAMPLES_HZ, SWITCH_S, risen, samples

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Gates:
    """From which sample on it is open or shut, in order.  One that is asked for too late takes hold when it can.

    ``taken`` is how many of its steps came from the course so far.
    """

    steps: tuple[tuple[int, bool], ...] = ()
    taken: int = 0

    def followed(self, course: Course, origin: int, from_sample: int) -> Self:
        """These, and what the course has beyond them, none before ``from_sample``."""
        first = (origin - samples(course.lead_s), Channel.TONE in course.plan.channels)
        later = (
            (origin + samples(one.at_s), Channel.TONE in one.channels)
            for one in course.changes
            if one.channels is not None
        )
        known = (first, *later)
        new = ((max(at, from_sample), is_open) for at, is_open in known[self.taken :])
        return type(self)((*self.steps, *new), len(known))

    def anew(self, from_sample: int) -> Self:
        """Shut for a moment, so that what is open comes back from a quiet beginning."""
        before = [is_open for at, is_open in self.steps if at <= from_sample]
        if not before or not before[-1]:
            return self
        steps = [step for step in self.steps if step[0] <= from_sample]
        later = self.steps[len(steps) :]
        again = ((from_sample, False), (from_sample, True))
        return type(self)((*steps, *again, *later), self.taken)

    def wanted(self, at: Counts) -> tuple[NDArray[np.bool_], Counts]:
        """Whether it is open at these samples, and since which."""
        is_open = np.zeros(at.shape, dtype=np.bool_)
        since = np.zeros(at.shape, dtype=np.int64)
        was = False
        for step, opens in self.steps:
            after = at >= step
            is_open = np.where(after, opens, is_open)
            since = np.where(after & (opens and not was), step, since)
            was = opens
        return is_open, since

    def share(self, at: Counts) -> Values:
        """How far it is open at these samples: risen slowly, shut quickly, never with a corner."""
        found = np.zeros(at.shape)
        was = False
        for step, opens in self.steps:
            since_s = (at - step) / SAMPLES_HZ
            if opens and not was:
                found = np.where(since_s >= 0.0, risen(since_s / RISE_S), found)
            elif was and not opens:
                found = found * (1.0 - risen(since_s / SWITCH_S))
            was = opens
        return found


def ended(course: Course, origin: int, at: Counts) -> Values:
    """What is left after the end of the count, while the light comes to rest."""
    since_s = (at - origin) / SAMPLES_HZ - course.end_s
    return 1.0 - risen(since_s / SETTLE_S)
