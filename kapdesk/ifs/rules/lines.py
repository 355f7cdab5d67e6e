"""Where a bond begins and ends: at the rims of its two parts; and the line from a note to the part it is about."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot, inf

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import Bond, Note
from kapdesk.ifs.rules.looks import Look, Looks
from kapdesk.ifs.rules.notes import part_beside
from kapdesk.sketch.outlines import Point, rim

CLEAR = 3.0
"""How far a line keeps from the outline it goes to.  unit map points"""


APART = 14.0
"""How far apart two bonds between the same parts run.  unit map points"""


def lines_of(drawn: Drawn, looks: Looks) -> Iterator[tuple[Bond, Point, Point]]:
    """Every standing bond with its ends; the second and later ones between the same two run beside the first."""
    beside: dict[frozenset[str], int] = {}
    for bond in drawn.standing_bonds():
        pair = frozenset((bond.a, bond.b))
        number = beside[pair] = beside.get(pair, -1) + 1
        a, b = ends_of(drawn, looks, bond)
        x, y = _aside(bond, a, b, number)
        yield bond, (a[0] + x, a[1] + y), (b[0] + x, b[1] + y)


def _aside(bond: Bond, a: Point, b: Point, number: int) -> Point:
    """How far a bond is moved to one side, by which of those between its parts it is."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    step = (number + 1) // 2 * (APART if number % 2 else -APART)
    if not length or not step:
        return 0.0, 0.0
    step = step if bond.a < bond.b else -step
    return -dy / length * step, dx / length * step


def ends_of(drawn: Drawn, looks: Looks, bond: Bond) -> tuple[Point, Point]:
    """Both ends of a standing bond.  unit map points; the same point twice where its parts lie over each other"""
    a, b = drawn.place(bond.a), drawn.place(bond.b)
    dx, dy = b.x - a.x, b.y - a.y
    apart = hypot(dx, dy)
    first, last = _reach(looks.parts[bond.a], dx, dy), _reach(looks.parts[bond.b], -dx, -dy)
    if apart <= first + last:
        middle = ((a.x + b.x) / 2, (a.y + b.y) / 2)
        return middle, middle
    return (
        (a.x + dx * first / apart, a.y + dy * first / apart),
        (b.x - dx * last / apart, b.y - dy * last / apart),
    )


def note_lines(drawn: Drawn, looks: Looks) -> Iterator[tuple[Point, Point]]:
    """The thin line of every note that is about a part on the map, from the note's edge to the part's."""
    for note in drawn.notes.values():
        part = part_beside(drawn, note)
        if part is None:
            continue
        place = drawn.place(part)
        reach = _reach(looks.parts[part], note.x - place.x, note.y - place.y)
        if line := note_line(note, (place.x, place.y), reach):
            yield line


def note_line(note: Note, to: Point, reach: float) -> tuple[Point, Point] | None:
    """From the edge of a note to so far from the middle of a part; None where they lie over each other.

    unit map points
    """
    dx, dy = to[0] - note.x, to[1] - note.y
    apart = hypot(dx, dy)
    if not apart:
        return None
    across = note.width / 2 / abs(dx) if dx else inf
    down = note.height / 2 / abs(dy) if dy else inf
    first, last = min(across, down), 1 - reach / apart
    if first >= last:
        return None
    return (note.x + dx * first, note.y + dy * first), (note.x + dx * last, note.y + dy * last)


def _reach(look: Look, dx: float, dy: float) -> float:
    return rim(look.shape, dx, dy) * look.size + CLEAR
