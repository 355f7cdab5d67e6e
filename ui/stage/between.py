"""What stands on the client's display between sets: the calm field, and one thing on it at a time.

A circle to breathe with, a card to measure by, the display's number, or a board that the desk shares.
"""

from __future__ import annotations

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.plan import Look
from ui.stage.breathing import FADE_S, breath, circle
from ui.stage.messages import Setup
from ui.stage.scene import Drawing, Scene
from ui.stage.shading import Shade, Sign, Tint

GROUND_S = 1.5
"""How long the ground takes from one colour to another; slow enough never to be a flash.  unit s.  source emdr-3.5"""


class Between:
    """The calm field and what may stand on it.  Times are the machine's steady clock."""

    def __init__(self) -> None:
        self.setup = Setup()
        self.card_px_per_cm = 0.0
        self.number = 0
        self.board: Drawing | None = None
        self._ground = Tint(self.setup.ground)
        self._colour = Look().colour
        self._shade = Shade()
        self._sign = Sign()
        self._breathes = False
        self._since = self._until = 0.0

    @property
    def moving(self) -> bool:
        """Whether anything on it changes."""
        waits = self._sign.now != self.number
        return self._breathes or self._shade.now > 0.0 or self._ground.turning or waits

    def arrange(self, setup: Setup, now: float) -> None:
        """Take a set-up."""
        self.setup = setup
        self._ground.turn(setup.ground, now, GROUND_S)

    def wear(self, look: Look, now: float) -> None:
        """Turn to the colours of a plan, and put away whatever stood here."""
        self._ground.turn(look.ground, now, GROUND_S)
        self._colour = look.colour
        self.card_px_per_cm = 0.0
        self.board = None
        self.number, self._sign = 0, Sign(now)
        self._breathes = False
        self._shade.fall()

    def ground(self, now: float) -> str:
        """The colour of the field."""
        return self._ground.at(now)

    def breathe(self, now: float, seconds: float = float("inf")) -> None:
        """Show the circle for so long, from a breath in."""
        self.board = None
        if not self._breathes and self._shade.now <= 0.0:
            self._since = now
        self._breathes, self._until = True, now + seconds

    def lay(self, board: Drawing) -> None:
        """Show a board, in place of whatever stood here."""
        self.clear()
        self._shade.fall()
        self.board = board

    def clear(self) -> None:
        """Leave the calm field alone to be seen."""
        self.card_px_per_cm = 0.0
        self.number = 0
        self.board = None
        self.rest()

    def rest(self) -> None:
        """Take the circle away, gently."""
        self._breathes = False

    def scene(self, geometry: Geometry | None, now: float) -> Scene:
        """Everything there is to see."""
        ground = self.ground(now)
        if now >= self._until:
            self.rest()
        share = self._shade.towards(float(self._breathes), now, FADE_S)
        if share <= 0.0 or geometry is None:
            sign = self._sign.towards(self.number, now)
            return Scene(ground, None, self.card_px_per_cm, sign, self.board)
        full = breath(now - self._since, self.setup.breathe_in_s, self.setup.breathe_out_s)
        return Scene(ground, circle(full, share, self._colour, geometry))
