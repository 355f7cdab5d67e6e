"""One stroke of the eraser over a drawing: what it has taken so far."""

from __future__ import annotations

from kapdesk.sketch.hits import under
from kapdesk.sketch.model import Point, Sketch

REACH = 0.012
"""How near the eraser has to come.  unit share of the sheet's width"""


class Rubbing:
    """``places`` are those of the strokes it took, in the drawing they were taken from."""

    def __init__(self) -> None:
        self._taken: set[int] = set()

    @property
    def places(self) -> tuple[int, ...]:
        """Where the strokes lay that were taken, in order."""
        return tuple(sorted(self._taken))

    def take(self, sketch: Sketch, at: Point) -> Sketch | None:
        """Takes the topmost stroke there that is left; what remains of the drawing, None where nothing was taken."""
        found = under(sketch.without(self._taken), at, REACH)
        if found is None:
            return None
        there = [one for one in range(len(sketch.strokes)) if one not in self._taken]
        self._taken.add(there[found])
        return sketch.without(self._taken)
