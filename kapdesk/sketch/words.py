"""What is said of a drawing to somebody who does not see it: how much there is, never what it shows."""

from __future__ import annotations

from kapdesk.sketch.model import Sketch

NOTHING_DRAWN = "nothing drawn"


def sketch_words(sketch: Sketch) -> str:
    """``drawing of 12 strokes in black and red``, or that nothing is drawn."""
    count = len(sketch.strokes)
    if not count:
        return NOTHING_DRAWN
    *first, last = (ink.value for ink in sketch.inks())
    inks = f"{', '.join(first)} and {last}" if first else last
    return f"drawing of {count} {'stroke' if count == 1 else 'strokes'} in {inks}"
