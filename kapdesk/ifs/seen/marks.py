"""What a map that is shared with the client is made of: plain marks, so that whoever shows it only copies them over."""

from __future__ import annotations

from kapdesk.kernel.discreet import Discreet


class Mark(Discreet, frozen=True):
    """One thing to draw, its middle or its left upper corner at ``x`` and ``y``.  unit map points, right and down"""

    x: float
    y: float


class Shape(Mark, frozen=True):
    """A part about its middle, called by its ``label`` beneath; or Self, with its name ``inside``.

    ``picture`` is a digest, as everywhere here.
    """

    size: float
    shape: str
    fill: str
    pattern: str = "plain"
    dashed: bool = False
    opacity: float = 1.0
    label: str = ""
    picture: str = ""
    inside: bool = False


class Line(Mark, frozen=True):
    """A bond from ``x``, ``y`` to ``bx``, ``by``; or from a note to the part it is about, then dotted."""

    bx: float
    by: float
    stroke: str
    arrow: str
    width: float
    label: str = ""
    dashed: bool = False


class Ringed(Mark, frozen=True):
    """A ring about its middle; ``open`` where there is nothing but the word, for what lies beyond the last one."""

    radius: float
    label: str
    open: bool = False


class Framed(Mark, frozen=True):
    """A frame, from its left upper corner."""

    width: float
    height: float
    label: str


class Worded(Mark, frozen=True):
    """A note, from its left upper corner: words, or a picture with words beneath; or ``sealed``, and nothing of it."""

    width: float
    height: float
    text: str = ""
    picture: str = ""
    sealed: bool = False


class Meant(Discreet, frozen=True):
    """A line of the legend: a sample about 0,0 and what it means.  unit of the sample: heights of a letter"""

    sample: Shape | Line
    words: str


class Shared(Discreet, frozen=True):
    """Everything that is shown, from 0,0; drawn in this order, the legend beside it.  unit map points"""

    width: float
    height: float
    marks: tuple[Mark, ...]
    legend: tuple[Meant, ...] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """The pictures that stand on it, by their digests, each once."""
        found = (mark.picture for mark in self.marks if isinstance(mark, Shape | Worded))
        return tuple(dict.fromkeys(one for one in found if one))
