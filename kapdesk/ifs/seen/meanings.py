"""The legend of a shared map: each line with a sample of what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.ifs.model.nouns import Shape as Outline
from kapdesk.ifs.rules.looks import FADED, GUESSED, SIZED, Legend, colour_on
from kapdesk.ifs.seen.marks import Line, Meant, Shape
from kapdesk.sketch.strokes import Arrow, Stroke

SIZE, SMALL, REACH, WIDTH = 1.5, 0.8, 1.15, 0.12
"""How large a sample is, one that is small, how far a line reaches, how broad it is.  unit heights of a letter"""

FAINT = 0.45
"""How much of its colour a sample of what lies behind has left."""

PLAIN = "stone"


def meant_by(legend: Iterable[Legend], ground: str) -> Iterator[Meant]:
    """What each line of a legend is told with."""
    for one in legend:
        yield Meant(_sample(one, ground), one.words)


def _sample(one: Legend, ground: str) -> Shape | Line:
    if one.stroke:
        return Line(-REACH, 0.0, REACH, 0.0, Stroke(one.stroke), Arrow.NONE, WIDTH)
    return Shape(
        x=0.0,
        y=0.0,
        size=SMALL if one.look == SIZED else SIZE,
        shape=one.shape or Outline.CIRCLE,
        fill=colour_on(one.colour or PLAIN, ground),
        pattern=one.pattern or "plain",
        dashed=one.look == GUESSED,
        opacity=FAINT if one.look == FADED else 1.0,
    )
