"""The moments of a score as one walks them: the one at the cursor, the ones beside it, those a few letters find."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.dosing.score import BOOKMARKS, Moment, found_in

NEAR_MIN = 0.05
"""unit minutes; what lies closer is at the cursor."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Every moment of a session, in order."""

    moments: tuple[Moment, ...] = ()

    def near(self, minute: float) -> tuple[Moment, ...]:
        """What lies at a minute."""
        return tuple(one for one in self.moments if abs(one.minute - minute) < NEAR_MIN)

    def here(self, minute: float) -> Moment | None:
        """The moment at a minute, the latest of several; one that only holds numbers comes last."""
        return max(self.near(minute), key=lambda one: (bool(one.kind), one.minute), default=None)

    def beside(self, minute: float, way: int) -> Moment | None:
        """The next moment on one side of a minute."""
        if way > 0:
            return next((one for one in self.moments if one.minute > minute + NEAR_MIN), None)
        back = reversed(self.moments)
        return next((one for one in back if one.minute < minute - NEAR_MIN), None)

    def bookmarks(self) -> Walk:
        """The bookmarks alone."""
        return Walk(tuple(one for one in self.moments if one.lane == BOOKMARKS))

    def found(self, text: str) -> tuple[Moment, ...]:
        """What a few letters find."""
        return found_in(self.moments, text)

    def place_after(self, found: tuple[Moment, ...], minute: float) -> int:
        """Which of those found comes next after a minute; the first again after the last."""
        after = (place for place, one in enumerate(found) if one.minute > minute + NEAR_MIN)
        return next(after, 0)
