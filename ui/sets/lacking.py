"""Why no set may begin now, in one sentence."""

from __future__ import annotations

from ui.sets.choice import SetChoice
from ui.sets.runner import SetRunner
from ui.sets.stand import Stand

NO_STAGE = "The client's display is not ready."
NO_MUSIC = "No music is chosen: D, More about this set, Sound."
NOT_DEALT = "Say what came up, or choose what is next."
ELSEWHERE = "A set is running on another page."


class Lacking:
    """What is missing at one place: at the stage, of the set that is chosen, and ``else_missing`` by its work."""

    def __init__(self, runner: SetRunner, choice: SetChoice) -> None:
        self._runner, self._choice = runner, choice
        self.else_missing = ""

    def why(self, *, mine: bool, asking: bool) -> str:
        """The first thing that is missing; empty where a set may begin.

        ``mine`` whether the last set was begun at this place, ``asking`` whether its card still waits here.
        """
        if self._runner.stand is Stand.ABSENT:
            return NO_STAGE
        if self._runner.under_way and not mine:
            return ELSEWHERE
        if asking:
            return NOT_DEALT
        if self._choice.music_missing:
            return NO_MUSIC
        closed = self._choice.closed
        shut = (closed[one] for one in self._choice.plan.channels if one in closed)
        return next(shut, self.else_missing)
