"""A map laid out for the eye: where everything lies, what a hand touches, in which order Tab goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import hypot

from PySide6.QtCore import QPointF, QRectF

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.notes import about_words
from kapdesk.kernel.ids import PartId, ThingId
from ui.ifs.map.dress import Dress, Dresses

APART = 14.0
"""How far apart two bonds between the same parts run.  unit map points"""

CLEAR = 5.0
"""How far from a part's outline a bond ends.  unit map points"""

_NOWHERE = QPointF()


@dataclass(frozen=True, slots=True)
class Line:
    """Where a bond runs, from outline to outline.  unit map points"""

    bond: Bond
    a: QPointF
    b: QPointF

    @property
    def middle(self) -> QPointF:
        """Where its words stand."""
        return (self.a + self.b) / 2.0

    def away(self, at: QPointF) -> float:
        """How far a place is from it.  unit map points"""
        way, to = self.b - self.a, at - self.a
        length = way.x() ** 2 + way.y() ** 2
        share = 0.0 if not length else (to.x() * way.x() + to.y() * way.y()) / length
        near = self.a + way * min(max(share, 0.0), 1.0) - at
        return hypot(near.x(), near.y())

    def box(self) -> QRectF:
        """What it takes up."""
        return QRectF(self.a, self.b).normalized()


class Laid:
    """One map and how it looks, with what follows from both."""

    def __init__(self, drawn: Drawn | None = None, dresses: Dresses | None = None) -> None:
        self.drawn = drawn = drawn or Drawn()
        self.dresses = dresses or Dresses()
        self.dress: dict[str, Dress] = self.dresses.of_parts(drawn)
        places = {part: drawn.place(PartId(part)) for part in self.dress}
        self.parts: dict[str, QRectF] = {
            part: _about(places[part].x, places[part].y, dress.size, dress.size)
            for part, dress in self.dress.items()
        }
        self.frames: dict[str, QRectF] = {
            one.id: QRectF(one.x, one.y, one.width, one.height) for one in drawn.frames.values()
        }
        self.notes: dict[str, QRectF] = {
            one.id: _about(one.x, one.y, one.width, one.height) for one in drawn.notes.values()
        }
        self.bonds = tuple(drawn.standing_bonds())
        self.lines: dict[str, Line] = {line.bond.id: line for line in self.lines_of(self.bonds, {})}

    def lines_of(self, bonds: Iterable[Bond], shifted: dict[str, QPointF]) -> Iterator[Line]:
        """Where these bonds run, some parts lying elsewhere by as much as ``shifted`` says."""
        beside: dict[frozenset[str], int] = {}
        for bond in bonds:
            ends = frozenset((bond.a, bond.b))
            number = beside.get(ends, 0)
            beside[ends] = number + 1
            first, last = self.parts[bond.a], self.parts[bond.b]
            a, b = first.center(), last.center()
            if shifted:
                a += shifted.get(bond.a, _NOWHERE)
                b += shifted.get(bond.b, _NOWHERE)
            reaches = (first.width() / 2.0 + CLEAR, last.width() / 2.0 + CLEAR)
            yield _line(bond, a, b, reaches, number)

    def box(self, key: str) -> QRectF | None:
        """What a part, a frame, a note or a bond takes up; None for what is not on the map."""
        for boxes in (self.parts, self.notes, self.frames):
            if key in boxes:
                return boxes[key]
        line = self.lines.get(key)
        return line.box() if line is not None else None

    @cached_property
    def whole(self) -> QRectF:
        """What all of it takes up; nothing where there is none."""
        return self.bounds(self.order())

    def bounds(self, keys: Iterable[str]) -> QRectF:
        """What some take up together."""
        found = [box for key in keys if (box := self.box(key)) is not None]
        whole = QRectF()
        for box in found:
            whole = whole.united(box) if not whole.isNull() else QRectF(box)
        return whole

    def order(self) -> tuple[str, ...]:
        """Everything on the map as Tab goes through it: parts by number, bonds, notes, frames."""
        return (*self.parts, *self.lines, *self.notes, *self.frames)

    def at(self, at: QPointF, reach: float) -> str:
        """What lies topmost under a hand; a frame is held by its edge alone.  unit map points

        What is seen from far away is no smaller for the hand than twice the reach.
        """
        if part := self.part_at(at):
            return part
        for note, box in reversed(self.notes.items()):
            if box.contains(at):
                return note
        if small := self._small_at(at, reach, self.parts) or self._small_at(at, reach, self.notes):
            return small
        near = min(self.lines.values(), key=lambda line: line.away(at), default=None)
        if near is not None and near.away(at) <= reach:
            return near.bond.id
        for frame, box in reversed(self.frames.items()):
            outer, inner = _grown(box, reach), _grown(box, -reach)
            if outer.contains(at) and not inner.contains(at):
                return frame
        return ""

    def part_at(self, at: QPointF, reach: float = 0.0) -> str:
        """The part under a hand, and nothing else; one seen from far away from as far as ``reach``.  unit map points"""
        found = sorted(self.parts, key=lambda one: self.dress[one].depth)
        exact = next((part for part in found if self.parts[part].contains(at)), "")
        return exact or self._small_at(at, reach, self.parts)

    def _small_at(self, at: QPointF, reach: float, boxes: Mapping[str, QRectF]) -> str:
        """The nearest of those that are smaller than a hand, within its reach; nothing where none is."""
        near = {
            key: (box.center() - at).manhattanLength()
            for key, box in boxes.items()
            if min(box.width(), box.height()) < 2.0 * reach
            and _about(box.center().x(), box.center().y(), 2.0 * reach, 2.0 * reach).contains(at)
        }
        return min(near, key=lambda key: near[key], default="")

    def touched(self, band: QRectF) -> tuple[str, ...]:
        """Everything a band touches; a frame when it goes over its edge, a bond when over its line."""
        boxes = {**self.parts, **self.notes}
        found = [key for key, box in boxes.items() if band.intersects(box)]
        found += [line.bond.id for line in self.lines.values() if _crosses(line, band)]
        found += [
            key
            for key, box in self.frames.items()
            if band.intersects(box) and not box.contains(band)
        ]
        return tuple(found)

    def contents(self, frame: str) -> tuple[str, ...]:
        """What lies in a frame by its middle: parts and notes, and whole frames within."""
        around = self.frames[frame]
        boxes = {**self.parts, **self.notes}
        found = [key for key, box in boxes.items() if around.contains(box.center())]
        inner = [key for key, box in self.frames.items() if key != frame and around.contains(box)]
        return (*found, *inner)

    def with_contents(self, keys: Iterable[str]) -> tuple[str, ...]:
        """These, and what lies in the frames among them; each once."""
        found: dict[str, None] = {}
        for key in keys:
            found[key] = None
            if key in self.frames:
                found.update(dict.fromkeys(self.contents(key)))
        return tuple(found)

    def words(self, key: str) -> str:
        """What something on the map is called, for a menu or a reader."""
        drawn = self.drawn
        if key in self.parts:
            return drawn.parts[PartId(key)].name
        if key in self.lines:
            bond = self.lines[key].bond
            tie = self.dresses.tie_words(bond.tie)
            return f"{drawn.parts[bond.a].name} {tie} {drawn.parts[bond.b].name}"
        if key in self.notes:
            note = drawn.notes[ThingId(key)]
            return f"{note.label or 'a picture'}{_aside(about_words(drawn, note))}"
        if key in self.frames:
            return drawn.frames[ThingId(key)].words or "a frame"
        return ""

    def is_sealed(self, key: str) -> bool:
        """Whether it is a note under the client's own seal."""
        note = self.drawn.notes.get(ThingId(key))
        return note is not None and note.sealed

    def own_words(self, key: str) -> str:
        """What stands on a note or at a frame."""
        drawn = self.drawn
        thing = drawn.notes.get(ThingId(key)) or drawn.frames.get(ThingId(key))
        return thing.words if thing is not None else ""


def _about(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x - width / 2.0, y - height / 2.0, width, height)


def _aside(words: str) -> str:
    return f",{words}" if words else ""


def _grown(box: QRectF, by: float) -> QRectF:
    return box.adjusted(-by, -by, by, by)


def _line(bond: Bond, a: QPointF, b: QPointF, reaches: tuple[float, float], number: int) -> Line:
    """From outline to outline; the second and later ones between the same two run beside the first."""
    ax, ay, bx, by = a.x(), a.y(), b.x(), b.y()
    length = hypot(bx - ax, by - ay)
    if not length:
        return Line(bond, a, b)
    x, y = (bx - ax) / length, (by - ay) / length
    step = (number + 1) // 2 * (APART if number % 2 else -APART)
    step = step if bond.a < bond.b else -step
    first, last = reaches if length > sum(reaches) else (0.0, 0.0)
    aside_x, aside_y = -y * step, x * step
    return Line(
        bond,
        QPointF(ax + x * first + aside_x, ay + y * first + aside_y),
        QPointF(bx - x * last + aside_x, by - y * last + aside_y),
    )


def _crosses(line: Line, band: QRectF) -> bool:
    """Whether a line runs through a band: by halving, down to a point of it."""
    if not band.adjusted(-1, -1, 1, 1).intersects(line.box().adjusted(-1, -1, 1, 1)):
        return False
    steps = 32
    way = line.b - line.a
    return any(band.contains(line.a + way * (n / steps)) for n in range(steps + 1))
