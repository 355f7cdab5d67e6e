"""What is said of a drawing."""

from __future__ import annotations

from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of
from kapdesk.sketch.words import sketch_words


def _drawn(*inks: Ink) -> Sketch:
    return Sketch(tuple(stroke_of(ink, Nib.FINE, [(0.1, 0.1)]) for ink in inks))


def test_how_much_there_is_and_in_what() -> None:
    assert sketch_words(Sketch()) == "nothing drawn"
    assert sketch_words(_drawn(Ink.RED)) == "drawing of 1 stroke in red"
    three = _drawn(Ink.RED, Ink.BLACK, Ink.RED)
    assert sketch_words(three) == "drawing of 3 strokes in black and red"
    four = _drawn(Ink.BLUE, Ink.RED, Ink.BLACK)
    assert sketch_words(four) == "drawing of 3 strokes in black, red and blue"
