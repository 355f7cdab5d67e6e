"""How far a client's map ever reached, so that it can be looked at through time without the ground moving."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.chart.gestures import Gestures
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartMet, PartMoved
from kapdesk.ifs.model.parts import SIZE, Place


@dataclass(frozen=True, slots=True)
class Extent:
    """The box round everything, Self with it.  unit map points from Self, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


Box = tuple[float, float, float, float]


def extent_of(gestures: Gestures) -> Extent:
    """The box round every place that anything had by a gesture that stands."""
    left, top, right, bottom = -SIZE, -SIZE, SIZE, SIZE
    for edit in gestures.standing():
        for box in _boxes(edit.fact):
            left, top = min(left, box[0]), min(top, box[1])
            right, bottom = max(right, box[2]), max(bottom, box[3])
    return Extent(left, top, right, bottom)


def _boxes(fact: Fact) -> Iterator[Box]:
    if isinstance(fact, PartMet):
        yield _round(fact.place)
    elif isinstance(fact, PartMoved):
        yield from (_round(one.place) for one in fact.placed)
    elif isinstance(fact, FrameDrawn):
        frame = fact.frame
        yield frame.x, frame.y, frame.x + frame.width, frame.y + frame.height
    elif isinstance(fact, NotePinned):
        note, across, down = fact.note, fact.note.width / 2.0, fact.note.height / 2.0
        yield note.x - across, note.y - down, note.x + across, note.y + down


def _round(place: Place) -> Box:
    """A part with its name below it."""
    half = place.size / 2.0
    return place.x - half, place.y - half, place.x + half, place.y + half + SIZE / 2.0
