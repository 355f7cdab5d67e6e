"""A drawing as bytes and back: small, with a version, and nothing taken that is not a drawing whole.

Each stroke is the numbers of its ink and nib and its steps: the first place, then how far each next one lies from the
one before it, which mostly takes a byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.sketch.model import FINENESS, MOST_POINTS, Ink, Nib, Sketch, Stroke

FIELD = "drawing"
VERSION = 1
LARGEST_KB = 256
LARGEST_BYTES = LARGEST_KB * 1024
"""The most one drawing takes; ours, so that a vault and its backups stay small."""

FULL = (
    f"This drawing has the {LARGEST_KB} kB a drawing may take; the last line was not kept. "
    "Erase something, or go on in another drawing."
)
UNREAD = "This is not a drawing that can be read."
NEWER = "This drawing was made by a newer KapDesk."

_KIND = "sketch"
_INKS, _NIBS = tuple(Ink), tuple(Nib)

_Packed = tuple[int, int, list[int]]


class _Sheet(msgspec.Struct, array_like=True, frozen=True):
    kind: str
    version: int
    strokes: list[_Packed]


class _Head(msgspec.Struct, array_like=True, frozen=True):
    """What every version begins with; what follows is passed over."""

    kind: str
    version: int


class Packer:
    """Packs a drawing that grows: a stroke it packed the time before costs nothing more."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Stroke, msgspec.Raw]] = {}

    def packed(self, sketch: Sketch) -> bytes | Refusals:
        """The drawing as bytes.  refuses one that is too large."""
        known = {id(stroke): self._of(stroke) for stroke in sketch.strokes}
        self._known = known
        strokes = [known[id(stroke)][1] for stroke in sketch.strokes]
        found = msgspec.msgpack.encode((_KIND, VERSION, strokes))
        return found if len(found) <= LARGEST_BYTES else refused(FIELD, FULL)

    def _of(self, stroke: Stroke) -> tuple[Stroke, msgspec.Raw]:
        """The stroke with its bytes; held together, so that its identity stays its own."""
        known = self._known.get(id(stroke))
        return known or (stroke, msgspec.Raw(msgspec.msgpack.encode(_pack(stroke))))


def packed(sketch: Sketch) -> bytes | Refusals:
    """The drawing as bytes.  refuses one that is too large."""
    return Packer().packed(sketch)


def unpacked(content: bytes) -> Sketch | Refusals:
    """The drawing these bytes hold; no bytes are an empty one.  refuses all else, and what a newer version wrote."""
    if not content:
        return Sketch()
    if len(content) > LARGEST_BYTES:
        return refused(FIELD, UNREAD)
    try:
        head = msgspec.msgpack.decode(content, type=_Head)
        if head.kind != _KIND or head.version < 1:
            return refused(FIELD, UNREAD)
        if head.version > VERSION:
            return refused(FIELD, NEWER)
        sheet = msgspec.msgpack.decode(content, type=_Sheet)
        return Sketch(tuple(map(_unpack, sheet.strokes)))
    except (msgspec.DecodeError, IndexError, ValueError, RecursionError):
        return refused(FIELD, UNREAD)


def _pack(stroke: Stroke) -> _Packed:
    steps = [(round(x * FINENESS), round(y * FINENESS)) for x, y in stroke.points]
    numbers = [*steps[0]]
    for (x, y), (to_x, to_y) in pairwise(steps):
        numbers += (to_x - x, to_y - y)
    return _INKS.index(stroke.ink), _NIBS.index(stroke.nib), numbers


def _unpack(found: _Packed) -> Stroke:
    ink, nib, numbers = found
    if min(ink, nib) < 0 or not 2 <= len(numbers) <= 2 * MOST_POINTS or len(numbers) % 2:
        raise ValueError
    return Stroke(
        _INKS[ink],
        _NIBS[nib],
        tuple(zip(*map(_summed, (numbers[::2], numbers[1::2])), strict=True)),
    )


def _summed(steps: list[int]) -> Iterator[float]:
    """Places along one side of the box.  raises ValueError for one off it."""
    at = 0
    for step in steps:
        at += step
        if not 0 <= at <= FINENESS:
            raise ValueError
        yield at / FINENESS
