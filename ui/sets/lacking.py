"""Why no set may begin now, in one sentence."""

from __future__ import annotations

from kapdesk.bilateral.model.plan import Channel, SetPlan
from ui.sets.choice import SetChoice
from ui.sets.runner import SetRunner
from ui.sets.stand import Stand

NO_STAGE = "The client's display is not ready."
NO_MUSIC = "No music is chosen: D, More about this set, Sound."
TOO_SOON = "A set ended only just now. Press once more to begin another."
NOT_DEALT = "Say what came up, or choose what is next."
ELSEWHERE = "A set is running on another page."


class Lacking:
    """What is missing at one place: at the stage, of the set that is chosen, and ``else_missing`` by its work.

    ``coming`` is whether ``else_missing`` goes by itself in a moment.  ``untouched`` is why touch goes nowhere;
    it keeps no set from beginning, for hands may do without a device.
    """

    def __init__(self, runner: SetRunner, choice: SetChoice) -> None:
        self._runner, self._choice = runner, choice
        self.else_missing = self.untouched = ""
        self.coming = False

    def why(self, *, mine: bool, asking: bool) -> str:
        """The first thing that is missing; empty where a set may begin.

        ``mine`` whether the last set was begun at this place, ``asking`` whether its card still waits here.
        """
        if gone := self.without_stage():
            return gone
        if self._runner.under_way and not mine:
            return ELSEWHERE
        if asking:
            return NOT_DEALT
        return self._unchosen() or self.else_missing

    def comes(self, *, asking: bool) -> bool:
        """Whether nothing is missing but a stage that is on its way."""
        free = not self._runner.under_way and not asking
        return self.coming and free and not self._unchosen()

    def without_stage(self) -> str:
        """That there is no stage; empty where there is one."""
        return NO_STAGE if self._runner.stand is Stand.ABSENT else ""

    def too_soon(self) -> str:
        """That a set ended only just now; empty where the runner has rested."""
        return TOO_SOON if self._runner.resting else ""

    def _unchosen(self) -> str:
        """What is missing of the set that is chosen."""
        if self._choice.music_missing:
            return NO_MUSIC
        closed = self._choice.closed
        return next((closed[one] for one in self._choice.plan.channels if one in closed), "")

    def unfelt(self, plan: SetPlan) -> str:
        """That the touch of a set goes nowhere, and why; empty where it has none or is felt."""
        return self.untouched if Channel.TACTILE in plan.channels else ""
