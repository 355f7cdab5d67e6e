"""A map as the client's display may draw it: plain marks with nothing in them that is not for the client's eyes.

Each mark says what the board of the stage says under the same names, so that whoever shows it only copies them over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import RINGS_AT
from kapdesk.ifs.model.parts import DEPTHS, Note
from kapdesk.ifs.model.styles import Ground
from kapdesk.ifs.rules.lines import ends_of
from kapdesk.ifs.rules.looks import Looks, colour_on
from kapdesk.ifs.seen.for_client import drawn_for_client
from kapdesk.kernel.discreet import Discreet
from kapdesk.sketch.strokes import Stroke

SELF_SIZE = 96.0
"""How large Self is drawn at the middle.  unit map points"""

MARGIN = 60.0
LABEL_LETTERS, NOTE_LETTERS = 200, 2_000
"""How long a label and a note are at most on the display; what is longer ends in three dots."""

FADED = 0.75
"""How much of a part's colour is taken away where it lies farthest behind."""

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


class Mark(Discreet, frozen=True):
    """One thing to draw, its middle or its left upper corner at ``x`` and ``y``.  unit map points, right and down"""

    x: float
    y: float


class Shape(Mark, frozen=True):
    """A part, or Self, about its middle."""

    size: float
    shape: str
    fill: str
    pattern: str = "plain"
    dashed: bool = False
    opacity: float = 1.0
    label: str = ""


class Line(Mark, frozen=True):
    """A bond from ``x``, ``y`` to ``bx``, ``by``."""

    bx: float
    by: float
    stroke: str
    arrow: str
    width: float
    label: str = ""
    dashed: bool = False


class Ringed(Mark, frozen=True):
    """A ring about its middle."""

    radius: float
    label: str


class Framed(Mark, frozen=True):
    """A frame, from its left upper corner."""

    width: float
    height: float
    label: str


class Worded(Mark, frozen=True):
    """A note, from its left upper corner; ``png`` is its picture, in which case it has no words."""

    width: float
    height: float
    text: str = ""
    png: bytes = b""


class Shared(Discreet, frozen=True):
    """Everything that is shown, from 0,0; drawn in this order.  unit map points"""

    width: float
    height: float
    marks: tuple[Mark, ...]


def client_safe(
    drawn: Drawn,
    looks: Looks,
    *,
    ground: str = Ground.DUSK,
    pictures: Mapping[str, bytes] = NO_PICTURES,
    rings: bool = True,
) -> Shared:
    """A map as it is shared.  Only what is for client and therapist, and not hidden, is in it; no note of a bond is.

    ``pictures`` are the pictures of notes as PNG, by their digests; a note whose picture is not there is left out.
    """
    safe = drawn_for_client(drawn)
    marks = tuple(_marks(safe, looks, ground, pictures, rings=rings))
    left, top, right, bottom = _box(marks)
    dx, dy = MARGIN - left, MARGIN - top
    moved = tuple(_moved(mark, dx, dy) for mark in marks)
    return Shared(right - left + 2 * MARGIN, bottom - top + 2 * MARGIN, moved)


def _marks(
    safe: Drawn, looks: Looks, ground: str, pictures: Mapping[str, bytes], *, rings: bool
) -> Iterator[Mark]:
    if rings:
        for ring, end in RINGS_AT.items():
            yield Ringed(0.0, 0.0, end, str(ring))
    for frame in safe.frames.values():
        yield Framed(frame.x, frame.y, frame.width, frame.height, cut(frame.words, LABEL_LETTERS))
    for bond in safe.standing_bonds():
        a, b = ends_of(safe, looks, bond)
        look = looks.bonds[bond.id]
        broken = look.pen is Stroke.DASHED
        yield Line(*a, *b, look.stroke, look.arrow, look.width, look.label, broken)
    yield Shape(0.0, 0.0, SELF_SIZE, "circle", colour_on("amber", ground), label="Self")
    yield from _parts(safe, looks, ground)
    for note in safe.notes.values():
        yield from _note(note, pictures)


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
        )


def opacity(depth: int) -> float:
    """How much of a part's colour is left at a depth, from 1 in front."""
    return round(1.0 - FADED * depth / DEPTHS.high, 3)


def cut(words: str, letters: int) -> str:
    """Words in one line, no longer than so many letters."""
    plain = " ".join(words.split())
    return plain if len(plain) <= letters else f"{plain[: letters - 1]}…"


def _note(note: Note, pictures: Mapping[str, bytes]) -> Iterator[Worded]:
    x, y = note.x - note.width / 2, note.y - note.height / 2
    png = pictures.get(note.picture, b"") if note.picture else b""
    if png:
        yield Worded(x, y, note.width, note.height, png=png)
    if note.label.strip():
        below = note.height if png else 0.0
        yield Worded(x, y + below, note.width, note.height, cut(note.label, NOTE_LETTERS))


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
        case Ringed():
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
