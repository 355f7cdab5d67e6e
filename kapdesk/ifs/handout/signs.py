"""What of a map is drawn on paper, as plain marks: every part with its look, every bond between two of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kapdesk.ifs.handout.crowd import Box, box_about
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import RINGS_AT
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.ifs.model.styles import Ground
from kapdesk.ifs.rules.lines import note_lines
from kapdesk.ifs.rules.looks import BondLook, Look, Looks, colour_on
from kapdesk.kernel.ids import PartId
from kapdesk.sketch.outlines import Point

SELF_SIZE = 96.0
"""How large Self is drawn in the middle.  unit map points"""


@dataclass(frozen=True, slots=True, repr=False)
class Sign:
    """One part as it is drawn.  unit map points from Self, y downwards; ``look`` is what it is drawn with.

    ``number`` is what the lists call it; ``colour`` is ``#RRGGBB``, as it looks on paper; ``picture`` is a digest.
    """

    number: int
    name: str
    x: float
    y: float
    look: Look
    colour: str
    picture: str = ""

    @property
    def id(self) -> PartId:
        """Which part it is."""
        return self.look.part


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """One bond as it is drawn, from the outline of one part to that of another."""

    a: Sign
    b: Sign
    look: BondLook


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """A whole map as it is drawn.  Frames and notes are called by letters where they find no room for their words.

    ``ties`` lead from notes to the parts they are about.  unit map points
    """

    signs: tuple[Sign, ...]
    links: tuple[Link, ...] = ()
    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()
    ties: tuple[tuple[Point, Point], ...] = ()

    def boxes(self) -> Iterator[Box]:
        """The room of everything on it, the rings first and Self next.  unit map points"""
        yield box_about(0.0, 0.0, 2.0 * max(RINGS_AT.values()), 2.0 * max(RINGS_AT.values()))
        yield box_about(0.0, 0.0, SELF_SIZE, SELF_SIZE)
        for one in self.signs:
            yield box_about(one.x, one.y, one.look.size, one.look.size)
        for note in self.notes:
            yield box_about(note.x, note.y, note.width, note.height)
        for frame in self.frames:
            yield Box(frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)


def pictured(drawn: Drawn, looks: Looks, numbers: Mapping[PartId, int]) -> Picture:
    """A map as it is drawn on paper.  ``numbers`` is what the lists beside it call each part."""
    signs = {
        part.id: Sign(
            number=numbers[part.id],
            name=part.name,
            x=drawn.place(part.id).x,
            y=drawn.place(part.id).y,
            look=looks.parts[part.id],
            colour=colour_on(looks.parts[part.id].colour, Ground.PAPER),
            picture=part.picture,
        )
        for part in drawn.present()
    }
    links = tuple(
        Link(signs[bond.a], signs[bond.b], looks.bonds[bond.id]) for bond in drawn.standing_bonds()
    )
    frames, notes = tuple(drawn.frames.values()), tuple(drawn.notes.values())
    ties = tuple(note_lines(drawn, looks))
    return Picture(tuple(signs.values()), links, frames, notes, ties)
