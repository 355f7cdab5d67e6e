"""A map as the client's display may draw it: plain marks with nothing in them that is not for the client's eyes."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import RINGS_AT
from kapdesk.ifs.model.nouns import Ring as RingName
from kapdesk.ifs.model.parts import DEPTHS, Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.styles import Ground
from kapdesk.ifs.rules.lines import lines_of, note_lines
from kapdesk.ifs.rules.looks import Looks, colour_on, looks_of
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.ifs.seen.marks import Framed, Line, Mark, Ringed, Shape, Shared, Worded
from kapdesk.ifs.seen.meanings import meant_by
from kapdesk.sketch.strokes import Arrow, Stroke

SELF_SIZE = 92.0
"""How large Self is drawn at the middle.  unit map points"""

SPACE_BEYOND = 36.0
"""How far beyond the last ring it says that a part needs space.  unit map points"""

MARGIN = 60.0
LABEL_LETTERS, NOTE_LETTERS = 200, 2_000
"""How long a label and a note are at most on the display; what is longer ends in three dots."""

TIE = 1.6
"""How thick the dots from a note to the part it is about are.  unit map points"""

FADED = 0.65
"""How much of a part's colour is taken away where it lies farthest behind."""

FILLED = 0.3
"""How much of a part's colour fills it; all of it is in its outline."""


def client_safe(
    state: IfsState,
    *,
    nouns: bool = True,
    ground: str = Ground.DUSK,
    rings: bool = True,
    legend: bool = False,
) -> Shared:
    """A map as it is shared.  Only what is for client and therapist, and not hidden, is in it; no note of a bond is.

    The legend, where it is wanted, is of nothing but that either.
    """
    safe = for_client(state)
    looks = looks_of(safe, nouns=nouns)
    marks = tuple(_marks(safe.drawn, looks, ground, rings=rings))
    left, top, right, bottom = _box(marks)
    dx, dy = MARGIN - left, MARGIN - top
    moved = tuple(_moved(mark, dx, dy) for mark in marks)
    meant = tuple(meant_by(looks.legend, ground)) if legend else ()
    return Shared(right - left + 2 * MARGIN, bottom - top + 2 * MARGIN, moved, meant)


def _marks(safe: Drawn, looks: Looks, ground: str, *, rings: bool) -> Iterator[Mark]:
    """Everything from below upwards, as it lies on the therapist's map."""
    if rings:
        for ring, end in RINGS_AT.items():
            yield Ringed(0.0, 0.0, end, str(ring))
        yield Ringed(0.0, 0.0, max(RINGS_AT.values()) + SPACE_BEYOND, str(RingName.SPACE), True)
    for note in safe.notes.values():
        if note.beneath:
            yield _note(note)
    for a, b in note_lines(safe, looks):
        yield Line(*a, *b, Stroke.DOTTED, Arrow.NONE, TIE)
    for bond, a, b in lines_of(safe, looks):
        look = looks.bonds[bond.id]
        broken = look.pen is Stroke.DASHED
        yield Line(*a, *b, look.stroke, look.arrow, look.width, look.label, broken)
    yield Shape(
        0.0, 0.0, SELF_SIZE, "circle", colour_on("lagoon", ground), label="Self", inside=True
    )
    for frame in safe.frames.values():
        yield Framed(frame.x, frame.y, frame.width, frame.height, cut(frame.words, LABEL_LETTERS))
    for note in safe.notes.values():
        if not note.beneath:
            yield _note(note)
    yield from _parts(safe, looks, ground)


def _parts(safe: Drawn, looks: Looks, ground: str) -> Iterator[Shape]:
    for part in sorted(safe.present(), key=lambda one: -safe.place(one.id).depth):
        look, place = looks.parts[part.id], safe.place(part.id)
        yield Shape(
            x=place.x,
            y=place.y,
            size=look.size,
            shape=look.shape,
            fill=colour_on(look.colour, ground),
            pattern=look.pattern,
            dashed=look.dashed,
            opacity=opacity(look.depth),
            label=cut(part.name, LABEL_LETTERS),
            picture=part.picture,
        )


def opacity(depth: int) -> float:
    """How much of a part's colour is left at a depth, from 1 in front."""
    return round(1.0 - FADED * depth / DEPTHS.high, 3)


def cut(words: str, letters: int) -> str:
    """Words in one line, no longer than so many letters."""
    plain = " ".join(words.split())
    return plain if len(plain) <= letters else f"{plain[: letters - 1]}…"


def _note(note: Note) -> Worded:
    """A note.  One that is sealed says that it is, and not what it says: that is not on the map at all."""
    return Worded(
        note.x - note.width / 2,
        note.y - note.height / 2,
        note.width,
        note.height,
        cut(note.label, NOTE_LETTERS),
        "" if note.sealed else note.picture,
        note.sealed,
    )


def _box(marks: tuple[Mark, ...]) -> tuple[float, float, float, float]:
    boxes = [_reach(mark) for mark in marks]
    return (
        min((box[0] for box in boxes), default=0.0),
        min((box[1] for box in boxes), default=0.0),
        max((box[2] for box in boxes), default=0.0),
        max((box[3] for box in boxes), default=0.0),
    )


def _reach(mark: Mark) -> tuple[float, float, float, float]:
    match mark:
        case Shape():
            half = mark.size / 2
            return mark.x - half, mark.y - half, mark.x + half, mark.y + half
        case Ringed(open=False):
            return -mark.radius, -mark.radius, mark.radius, mark.radius
        case Framed() | Worded():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case _:
            return mark.x, mark.y, mark.x, mark.y


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    there = replace(mark, x=mark.x + dx, y=mark.y + dy)
    if isinstance(there, Line):
        return replace(there, bx=there.bx + dx, by=there.by + dy)
    return there
