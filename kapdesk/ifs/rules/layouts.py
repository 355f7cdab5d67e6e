"""Layouts on request: rings round Self, clusters by what set them off, a see-saw of who pulls against whom.

Each is one gesture, the same every time.  Nothing it lays lies over anything else; what is locked or was not chosen
stays; parts that were met first keep their place before later ones.  source art-2.5, art-4.3
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from math import atan2, ceil, cos, pi, sin, sqrt

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import FrameDrawn, Move
from kapdesk.ifs.model.nouns import RINGS_AT, Kind, Ring, Seen, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.arranging import chosen_parts, middle_of, shifted, within
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.rules.spots import GAP, LABEL, SELF, Rect, Spots, room_of, rooms_of_notes
from kapdesk.kernel.ids import PartId, ThingId
from kapdesk.people.rules.clients import folded

HEAD = 36.0
"""The room above a cluster for what stands at its frame.  unit map points.  source art-4.3"""

_GOLDEN = pi * (3.0 - sqrt(5.0))
_LAST_RING = 2_000.0


@dataclass(slots=True)
class _Floor:
    """A map that is laid out: what was chosen, what is taken, and where parts come to lie."""

    drawn: Drawn
    rooms: dict[PartId, Rect]
    chosen: tuple[Part, ...]
    spots: Spots
    points: dict[PartId, tuple[float, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, state: IfsState, ids: Collection[str] | None) -> _Floor:
        drawn, looks = state.drawn, looks_of(state)
        rooms = {
            part.id: room_of(
                drawn.place(part.id).x, drawn.place(part.id).y, looks.parts[part.id].size, part.name
            )
            for part in drawn.present()
        }
        chosen = tuple(part for part in chosen_parts(drawn, ids) if not drawn.place(part.id).locked)
        moving = {part.id for part in chosen}
        stay = [room for part, room in rooms.items() if part not in moving]
        return cls(drawn, rooms, chosen, Spots((SELF, *stay, *rooms_of_notes(drawn, moving))))

    def waiting(self) -> Iterator[Part]:
        """Those who have no place yet, by number."""
        return (part for part in self.chosen if part.id not in self.points)

    def lay(self, part: PartId, x: float, y: float) -> None:
        """A part as near to a point as there is room."""
        room = self.spots.nearest(self.rooms[part].at(x, y + LABEL / 2))
        self.put(part, room)

    def put(self, part: PartId, room: Rect) -> None:
        """A part where a room was found."""
        self.points[part] = (room.x, room.y - LABEL / 2)

    def keep(self) -> None:
        """Everyone else as near as may be to where they lie."""
        for part in tuple(self.waiting()):
            place = self.drawn.place(part.id)
            self.lay(part.id, place.x, place.y)

    def gesture(self, *others: Move) -> tuple[Move, ...]:
        """What it comes to."""
        return (*shifted(self.drawn, self.points), *others)


def rings(state: IfsState, ids: Collection[str] | None = None) -> tuple[Move, ...]:
    """The chosen parts on the ring they stand in, each in its direction; who never had a place by what they do.

    How near to Self a part stands means something, so it keeps its ring while that has room; else the next farther out.
    """
    floor = _Floor.of(state, ids)
    full: dict[float, tuple[float, float]] = {}
    for part in floor.chosen:
        _lay_on_ring(floor, part, full)
    return floor.gesture()


def clusters(
    state: IfsState, ids: Collection[str] | None, new_id: Callable[[], str]
) -> tuple[Move, ...]:
    """The chosen parts together by what set them off, a frame round each; those of nothing named as near as may be."""
    floor = _Floor.of(state, ids)
    named: dict[str, list[Part]] = {}
    for part in floor.chosen:
        if head := folded(part.trailhead):
            named.setdefault(head, []).append(part)
    frames = []
    for members in named.values():
        block = _block(floor, members)
        frames.append(FrameDrawn(_frame(state.drawn, members, block, new_id)))
    floor.keep()
    return floor.gesture(*(one for one in frames if _is_new(state.drawn, one.frame)))


def polarity(state: IfsState, ids: Collection[str] | None = None) -> tuple[Move, ...]:
    """Who pulls against whom on either end of a see-saw, whom they protect between them; all others stay near."""
    floor = _Floor.of(state, ids)
    on_it: set[PartId] = set()
    present = {part.id for part in chosen_parts(state.drawn, ids)}
    for bond in state.drawn.standing_bonds():
        pair = {bond.a, bond.b}
        if bond.tie is Tie.POLARISED and pair <= present and not pair & on_it:
            between = _between(state.drawn, bond, present - on_it)
            on_it |= pair | ({between} if between else set())
            _see_saw(floor, bond, between)
    if not on_it:
        return ()
    floor.keep()
    return floor.gesture()


def _ring_for(floor: _Floor, part: Part) -> Ring:
    place = floor.drawn.place(part.id)
    if place.distance:
        return place.ring
    return Ring.EDGE if part.kind is Kind.EXILE else Ring.NEARBY


def _lay_on_ring(floor: _Floor, part: Part, full: dict[float, tuple[float, float]]) -> None:
    place, room = floor.drawn.place(part.id), floor.rooms[part.id]
    turn = atan2(place.y, place.x) if place.distance else part.number * _GOLDEN
    for radius in _radii(_ring_for(floor, part), place.distance):
        width, height = full.get(radius, (0.0, 0.0))
        if width and room.width >= width and room.height >= height:
            continue
        one = floor.spots.on_circle(room, (0.0, LABEL / 2), radius, turn, _step(room))
        if one is not None:
            floor.spots.take(one)
            floor.put(part.id, one)
            return
        full[radius] = (room.width, room.height)
    floor.lay(part.id, radius * cos(turn), radius * sin(turn))


def _radii(ring: Ring, distance: float) -> Iterator[float]:
    """How far from Self to try: the middle of the ring, its inner and outer lines, then farther out."""
    ends = (0.0, *RINGS_AT.values())
    if ring is Ring.SPACE:
        out = max(distance, ends[-1] + 75.0)
    else:
        number = tuple(RINGS_AT).index(ring)
        low, high = ends[number], ends[number + 1]
        low = max(low, SELF.width / 2)
        yield from ((low + high) / 2, low + (high - low) * 0.75, high - 1.0)
        out = high + 40.0
    count = ceil((_LAST_RING - out) / 60.0)
    yield from (round(out + 60.0 * n, 2) for n in range(max(1, count)))


def _step(room: Rect) -> float:
    return min(room.width, room.height) / 4


def _block(floor: _Floor, members: list[Part]) -> Rect:
    """A cluster laid row by row, as near as may be to where its parts lay; what it takes up."""
    rooms = [floor.rooms[part.id] for part in members]
    width, height = max(room.width for room in rooms), max(room.height for room in rooms)
    columns = ceil(sqrt(len(members)))
    rows = ceil(len(members) / columns)
    lay = [floor.drawn.place(part.id) for part in members]
    x, y = middle_of([(place.x, place.y) for place in lay])
    whole = Rect(x, y, columns * width + GAP * 2, rows * height + HEAD + GAP * 2)
    there = floor.spots.nearest(whole)
    left = there.x - columns * width / 2
    top = there.y - there.height / 2 + GAP + HEAD
    for n, (part, room) in enumerate(zip(members, rooms, strict=True)):
        column, row = n % columns, n // columns
        middle = (left + (column + 0.5) * width, top + (row + 0.5) * height)
        floor.put(part.id, room.at(*middle))
    return there


def _frame(drawn: Drawn, members: list[Part], block: Rect, new_id: Callable[[], str]) -> Frame:
    """The frame round a cluster: the one that says so already, or a new one.

    What only the therapist may see of all its parts is for the therapist alone at the frame too.
    """
    open_to_both = [part for part in members if part.seen_by is Seen.BOTH]
    words = (open_to_both or members)[0].trailhead.strip()
    old = next((one for one in drawn.frames.values() if folded(one.words) == folded(words)), None)
    width, height = block.width - GAP, block.height - GAP
    return Frame(
        id=old.id if old else ThingId(new_id()),
        x=within(block.x - width / 2),
        y=within(block.y - height / 2),
        width=width,
        height=height,
        words=old.words if old else words,
        seen_by=Seen.BOTH if open_to_both else Seen.CLINICIAN,
    )


def _is_new(drawn: Drawn, frame: Frame) -> bool:
    """Whether it says or takes up something else than the one there is; one that is locked stays."""
    before = drawn.frames.get(frame.id)
    return before != frame and not (before is not None and before.locked)


def _between(drawn: Drawn, bond: Bond, present: set[PartId]) -> PartId | None:
    """Whom two that pull against each other protect: both rather than one, an exile rather than another."""
    ends = (bond.a, bond.b)
    seen: dict[PartId, int] = {}
    for one in drawn.standing_bonds():
        for near, far in ((one.a, one.b), (one.b, one.a)):
            if near in ends and far not in ends and far in present:
                protects = one.tie is Tie.PROTECTS and near == one.a
                exile = drawn.parts[far].kind is Kind.EXILE
                if protects or exile:
                    seen[far] = seen.get(far, 0) + (2 if protects else 1) + exile
    order = sorted(seen, key=lambda part: (-seen[part], drawn.parts[part].number, part))
    return order[0] if order else None


def _see_saw(floor: _Floor, bond: Bond, between: PartId | None) -> None:
    """Both ends on one level with whoever is between them; whoever is locked says where."""
    a, b = _left_and_right(floor.drawn, bond)
    trio = [part for part in (a, between, b) if part is not None]
    free = [part for part in trio if not floor.drawn.place(part).locked]
    places = {part: floor.drawn.place(part) for part in trio}
    widest = max(floor.rooms[part].width for part in trio)
    far = {a: -1.5 * widest, b: 1.5 * widest}
    if len(free) == len(trio):
        _lay_whole(floor, trio, far)
        return
    held = [part for part in trio if part not in free]
    x, y = middle_of([(places[part].x - far.get(part, 0.0), places[part].y) for part in held])
    for part in free:
        if any(part == one.id for one in floor.waiting()):
            floor.lay(part, x + far.get(part, 0.0), y)


def _left_and_right(drawn: Drawn, bond: Bond) -> tuple[PartId, PartId]:
    """Both ends of a bond, whoever lies farther left first."""
    a, b = drawn.place(bond.a), drawn.place(bond.b)
    return (bond.a, bond.b) if (a.x, bond.a) <= (b.x, bond.b) else (bond.b, bond.a)


def _lay_whole(floor: _Floor, trio: list[PartId], far: dict[PartId, float]) -> None:
    """A see-saw of which nothing is locked, found room for as a whole."""
    rooms = [floor.rooms[part] for part in trio]
    height = max(room.height for room in rooms)
    width = max(far.values()) * 2 + max(room.width for room in rooms)
    ends = [floor.drawn.place(part) for part in far]
    x, y = middle_of([(place.x, place.y) for place in ends])
    there = floor.spots.nearest(Rect(x, y + LABEL / 2, width, height))
    for part, room in zip(trio, rooms, strict=True):
        floor.put(part, room.at(there.x + far.get(part, 0.0), there.y))
