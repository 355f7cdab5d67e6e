"""A drawing under way: what it is now, what it was, and what was undone."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.kernel.discreet import Discreet
from kapdesk.sketch.model import Sketch, Stroke

MOST_STEPS = 200
"""How many steps can be undone; the oldest are let go."""


class Working(Discreet, frozen=True):
    """The drawing with its steps.  Every verb returns what it is after it; none changes anything."""

    now: Sketch = Sketch()
    past: tuple[Sketch, ...] = ()
    undone_steps: tuple[Sketch, ...] = ()

    @property
    def undoable(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self.past)

    @property
    def redoable(self) -> bool:
        """Whether there is an undone step to do again."""
        return bool(self.undone_steps)

    def added(self, stroke: Stroke) -> Working:
        """With one stroke more; what was undone is let go."""
        return self._stepped(self.now.with_stroke(stroke))

    def erased(self, places: Iterable[int]) -> Working:
        """With whole strokes taken away, by their places; the same where none of them is there."""
        left = self.now.without(places)
        return self if left.strokes == self.now.strokes else self._stepped(left)

    def undone(self) -> Working:
        """One step back; the same where there is none."""
        if not self.past:
            return self
        return Working(self.past[-1], self.past[:-1], (*self.undone_steps, self.now))

    def redone(self) -> Working:
        """One undone step again; the same where there is none."""
        if not self.undone_steps:
            return self
        return Working(self.undone_steps[-1], (*self.past, self.now), self.undone_steps[:-1])

    def _stepped(self, to: Sketch) -> Working:
        return Working(to, (*self.past, self.now)[-MOST_STEPS:], ())
