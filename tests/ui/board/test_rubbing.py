"""The eraser takes the topmost stroke it comes near, each once, and names its place in the drawing."""

from __future__ import annotations

from kapdesk.sketch.model import Ink, Nib, Sketch, Stroke
from ui.board.rubbing import Rubbing

ACROSS = Stroke(Ink.BLACK, Nib.MEDIUM, ((0.1, 0.5), (0.9, 0.5)))
DOWN = Stroke(Ink.RED, Nib.MEDIUM, ((0.5, 0.1), (0.5, 0.9)))
BOTH = Sketch((ACROSS, DOWN))


def test_the_topmost_stroke_goes_first_and_the_next_after_it() -> None:
    rubbing = Rubbing()
    assert rubbing.take(BOTH, (0.5, 0.5)) == Sketch((ACROSS,))
    assert rubbing.take(BOTH, (0.5, 0.5)) == Sketch(())
    assert rubbing.places == (0, 1)


def test_where_nothing_lies_nothing_is_taken() -> None:
    rubbing = Rubbing()
    assert rubbing.take(BOTH, (0.1, 0.1)) is None
    assert rubbing.places == ()
