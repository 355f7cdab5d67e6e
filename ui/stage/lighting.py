"""The light of the running set: where it stands on the display, how much of it is there, and who is told of it."""

from __future__ import annotations

from kapdesk.bilateral.geometry import Geometry, half_width_px, size_px
from ui.stage.messages import Lit
from ui.stage.run import Run
from ui.stage.scene import Light, Scene
from ui.stage.shading import Shade

APPEAR_S = 0.2
"""How long the light takes to be there and, where its channel is closed or it was lost, to go.  unit s."""

FIRST_SHARE = 0.4
"""How much of the light is there in its first frame, so that its first motion is seen."""


class Lighting:
    """One set's light after another.  ``away`` is the stage's own doing or want: unsteady frames, no display."""

    def __init__(self) -> None:
        self._shade = Shade()
        self._away = False

    def rise(self, at_s: float) -> None:
        """A set begins; its light is there at once, as far as its first motion needs."""
        self._shade.rise(FIRST_SHARE, at_s)
        self._away = False

    def fall(self) -> None:
        """None of it, at once."""
        self._shade.fall()

    def scene(
        self, run: Run, t: float, now: float, geometry: Geometry | None, ground: str, *, away: bool
    ) -> Scene:
        """What is to be seen at this moment of a set.  ``now`` is the steady time; unit s."""
        seen = run.seen(t) and not away
        opacity = self._shade.towards(1.0 if seen else 0.0, now, APPEAR_S)
        if opacity <= 0.0 or geometry is None:
            return Scene(ground)
        right, up = run.place(t)
        path = run.path(t)
        half = half_width_px(run.plan, geometry, path, run.course.width_at(t))
        x = geometry.width_px / 2.0 + right * half
        y = geometry.height_px / 2.0 - up * half
        radius = size_px(run.plan, geometry, path) / 2.0
        return Scene(ground, Light(x, y, radius, run.plan.look.colour, opacity))

    def turned(self, key: str, *, away: bool) -> Lit | None:
        """What the desk is to know, as soon as the light is taken away or comes back."""
        if away == self._away:
            return None
        self._away = away
        return Lit(key, not away)
