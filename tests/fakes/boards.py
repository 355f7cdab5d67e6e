"""A runner on a display that keeps every frame, at times the test moves."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import SetPlan
from ui.stage.account import Ears
from ui.stage.headless import DrawnBoard
from ui.stage.messages import Begin, Ended, Moved, PassDone, ToDesk
from ui.stage.player import Player
from ui.stage.scene import Light
from ui.stage.sounding import Quiet, Sounding


@dataclass
class Played:
    """A set as someone in the room would see it, and what the desk would be told."""

    sound: Sounding = field(default_factory=Quiet)
    board: DrawnBoard = field(default_factory=DrawnBoard)
    said: list[ToDesk] = field(default_factory=list)
    counted: list[Counts] = field(default_factory=list)
    cued_s: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        ears = Ears(self.said.append, self.counted.append, self._cue)
        self.player = Player(self.board, self.sound, ears, self.board.now)

    def _cue(self) -> None:
        self.cued_s.append(self.board.now_s)

    def begin(self, plan: SetPlan) -> None:
        """Begin a set of this plan."""
        self.player.begin(Begin("one", plan))

    def frames(self, seconds: float) -> None:
        """Let so much time pass, a frame at each deadline."""
        until = self.board.now_s + seconds
        number = math.floor(self.board.now_s * self.board.refresh_hz + 0.5)
        while (number := number + 1) / self.board.refresh_hz <= until + 1e-9:
            self.board.now_s = number / self.board.refresh_hz
            self.player.tick()

    def to_the_end(self) -> Ended:
        """Go on until the set is over."""
        while self.player.running is not None:
            self.frames(1.0)
        return self.ended

    @property
    def ended(self) -> Ended:
        """How the one set ended."""
        (found,) = (one for one in self.said if isinstance(one, Ended))
        return found

    @property
    def moved(self) -> Moved:
        """That it moved."""
        (found,) = (one for one in self.said if isinstance(one, Moved))
        return found

    @property
    def passes(self) -> list[int]:
        """The passes as they were told."""
        return [one.passes for one in self.said if isinstance(one, PassDone)]

    def lights(self) -> list[tuple[float, Light]]:
        """Every frame with a light, by the set's own time."""
        began = self.moved.began
        return [(at - began, one.light) for at, one in self.board.shown if one.light is not None]

    @property
    def light(self) -> Light | None:
        """What is to be seen now."""
        return self.board.shown[-1][1].light

    @property
    def lit(self) -> bool:
        """Whether a light is to be seen now."""
        return self.light is not None
