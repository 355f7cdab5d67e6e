"""What hands and keys mean, as moves: of a map and of what is chosen on it, without any screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    Move,
    NotePinned,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsPutAway,
    ThingsTaken,
)
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import (
    DEPTHS,
    REACH,
    SIZES,
    Bond,
    Frame,
    Note,
    Part,
    Place,
    Placed,
)
from kapdesk.kernel.ids import BondId, PartId, ThingId
from kapdesk.kernel.units import Span

Moves = tuple[Move, ...]
NewId = Callable[[], str]

SIZE_STEP = 12.0
"""By how much plus and minus enlarge a part.  unit map points"""

DEPTH_STEP = 20
"""By how much a part goes back or comes forward."""

LEAST_FRAME = (60.0, 40.0)
"""How small a frame or a note may become.  unit map points"""

ROUND = 28.0
"""How far a frame is drawn round what it holds.  unit map points"""


def parts_among(drawn: Drawn, keys: Iterable[str]) -> tuple[PartId, ...]:
    """Those that are parts on the map."""
    return tuple(PartId(key) for key in keys if drawn.on_map(PartId(key)))


def shifted(drawn: Drawn, keys: Iterable[str], dx: float, dy: float) -> Moves:
    """All of these elsewhere by as much; what is locked stays."""
    if not (dx or dy):
        return ()
    keys = tuple(keys)
    placed = []
    for part in parts_among(drawn, keys):
        place = drawn.place(part)
        if not place.locked:
            there = replace(place, x=_within(place.x + dx), y=_within(place.y + dy))
            placed.append(Placed(part, there))
    moves: list[Move] = [PartMoved(tuple(placed))] if placed else []
    for key in keys:
        if (note := drawn.notes.get(ThingId(key))) is not None and not note.locked:
            moves.append(NotePinned(replace(note, x=_within(note.x + dx), y=_within(note.y + dy))))
        if (frame := drawn.frames.get(ThingId(key))) is not None and not frame.locked:
            aside = replace(frame, x=_within(frame.x + dx), y=_within(frame.y + dy))
            moves.append(FrameDrawn(aside))
    return tuple(moves)


def movable(drawn: Drawn, keys: Iterable[str]) -> tuple[str, ...]:
    """Those a hand can move: no bonds, nothing that is locked."""
    return tuple(
        key
        for key in keys
        if (drawn.on_map(PartId(key)) and not drawn.place(PartId(key)).locked)
        or ((thing := thing_of(drawn, key)) is not None and not thing.locked)
    )


def thing_of(drawn: Drawn, key: str) -> Note | Frame | None:
    """The note or the frame of this name; None where it is neither."""
    return drawn.notes.get(ThingId(key)) or drawn.frames.get(ThingId(key))


def put_away(drawn: Drawn, keys: Iterable[str]) -> Moves:
    """Parts are put away, bonds end, frames and notes are taken off."""
    keys = tuple(keys)
    parts = parts_among(drawn, keys)
    bonds = tuple(bond.id for bond in drawn.standing_bonds() if bond.id in keys)
    things = tuple(ThingId(key) for key in keys if key in drawn.frames or key in drawn.notes)
    moves: list[Move] = []
    if bonds:
        moves.append(BondsEnded(bonds))
    if parts:
        moves.append(PartsPutAway(parts))
    if things:
        moves.append(ThingsTaken(things))
    return tuple(moves)


def met(drawn: Drawn, name: str, x: float, y: float, new_id: NewId) -> tuple[Moves, str]:
    """A part that is not known yet comes on the map; and its id.  Nothing where it is called nothing."""
    if not name.strip():
        return (), ""
    part = Part(PartId(new_id()), drawn.next_number, name.strip())
    return (PartMet(part, Place(_within(x), _within(y))),), part.id


def bonded(drawn: Drawn, a: str, others: Iterable[str], new_id: NewId) -> Moves:
    """The first has to do with each of the others; those it has to do with already are left."""
    known = {frozenset((one.a, one.b)) for one in drawn.standing_bonds()}
    return tuple(
        BondDrawn(Bond(BondId(new_id()), PartId(a), PartId(b)))
        for b in others
        if b != a and frozenset((a, b)) not in known
    )


def bond_to(a: str, b: str, new_id: NewId) -> Move:
    """The first has to do with a second that comes in the same gesture."""
    return BondDrawn(Bond(BondId(new_id()), PartId(a), PartId(b)))


def unbonded(drawn: Drawn, parts: Iterable[str]) -> Moves:
    """The bonds among these end."""
    among = set(parts)
    found = tuple(one.id for one in drawn.standing_bonds() if {one.a, one.b} <= among)
    return (BondsEnded(found),) if found else ()


def tied(drawn: Drawn, bond: str, tie: Tie) -> Moves:
    """A bond is of another kind."""
    one = drawn.bonds.get(BondId(bond))
    return () if one is None or one.tie is tie else (BondChanged(replace(one, tie=tie)),)


def turned(drawn: Drawn, bond: str) -> Moves:
    """A bond goes the other way."""
    one = drawn.bonds.get(BondId(bond))
    return () if one is None else (BondChanged(replace(one, a=one.b, b=one.a)),)


def led(drawn: Drawn, bond: str, *, first: bool, to: str) -> Moves:
    """A bond's first or second end is another part; nothing where those two have that bond already."""
    one = next((one for one in drawn.standing_bonds() if one.id == bond), None)
    if one is None or not drawn.on_map(PartId(to)):
        return ()
    other = replace(one, a=PartId(to)) if first else replace(one, b=PartId(to))
    ends = {other.a, other.b}
    known = any({some.a, some.b} == ends and some.tie is one.tie for some in drawn.standing_bonds())
    return () if other.a == other.b or known else (BondChanged(other),)


def named(drawn: Drawn, key: str, words: str) -> Moves:
    """A part is called otherwise; a note, a frame or a bond says something else."""
    words = words.strip()
    if (part := drawn.parts.get(PartId(key))) is not None:
        return (PartDescribed(replace(part, name=words)),) if words not in ("", part.name) else ()
    if (note := drawn.notes.get(ThingId(key))) is not None:
        if not words and not note.picture:
            return (ThingsTaken((note.id,)),)
        return (NotePinned(replace(note, words=words)),) if words != note.words else ()
    if (frame := drawn.frames.get(ThingId(key))) is not None:
        return (FrameDrawn(replace(frame, words=words)),) if words != frame.words else ()
    if (bond := drawn.bonds.get(BondId(key))) is not None and words != bond.note:
        return (BondChanged(replace(bond, note=words)),)
    return ()


def sized(drawn: Drawn, keys: Iterable[str], steps: int) -> Moves:
    """What is chosen is drawn larger or smaller, and by hand from now on where its activation said how large."""
    keys = tuple(keys)
    by = steps * SIZE_STEP
    placed = _replaced(drawn, keys, lambda place: replace(place, size=_in(SIZES, place.size + by)))
    by_hand = tuple(
        PartDescribed(replace(drawn.parts[one.part], size_by_activation=False))
        for one in placed
        if drawn.parts[one.part].size_by_activation
    )
    things: list[Move] = []
    for key in keys:
        if (note := drawn.notes.get(ThingId(key))) is not None and not note.locked:
            things.append(NotePinned(_grown(note, by)))
        if (frame := drawn.frames.get(ThingId(key))) is not None and not frame.locked:
            things.append(FrameDrawn(_grown_about(frame, by)))
    return (*((PartMoved(placed),) if placed else ()), *by_hand, *things)


def deepened(drawn: Drawn, keys: Iterable[str], steps: int) -> Moves:
    """Parts go back, or come forward where the steps are below nothing."""
    by = steps * DEPTH_STEP
    placed = _replaced(
        drawn, keys, lambda place: replace(place, depth=int(_in(DEPTHS, place.depth + by)))
    )
    return (PartMoved(placed),) if placed else ()


def hidden(drawn: Drawn, keys: Iterable[str]) -> Moves:
    """Parts are kept off the client's display; where all of them are, they are revealed."""
    parts = parts_among(drawn, keys)
    on = not all(drawn.place(part).hidden for part in parts)
    return placed(drawn, parts, lambda place: replace(place, hidden=on))


def framed(
    drawn: Drawn, left: float, top: float, right: float, bottom: float, new_id: NewId
) -> tuple[Moves, str]:
    """A frame is drawn round what lies between these; and its id."""
    x, y = _within(left - ROUND), _within(top - ROUND)
    frame = Frame(ThingId(new_id()), x, y, _within(right + ROUND) - x, _within(bottom + ROUND) - y)
    return (FrameDrawn(frame),), frame.id


def unframed(drawn: Drawn, keys: Iterable[str]) -> Moves:
    """Frames are taken off; what lay in them stays."""
    things = tuple(ThingId(key) for key in keys if key in drawn.frames)
    return (ThingsTaken(things),) if things else ()


def pinned(words: str, x: float, y: float, new_id: NewId) -> tuple[Moves, str]:
    """A note of words is pinned; and its id.  Nothing where it says nothing."""
    if not words.strip():
        return (), ""
    note = Note(ThingId(new_id()), _within(x), _within(y), words=words.strip())
    return (NotePinned(note),), note.id


def stretched(
    drawn: Drawn, key: str, left: float, top: float, right: float, bottom: float
) -> Moves:
    """A frame or a note takes up as much as this; what is locked stays as it is."""
    if (thing := thing_of(drawn, key)) is None or thing.locked:
        return ()
    width, height = max(right - left, LEAST_FRAME[0]), max(bottom - top, LEAST_FRAME[1])
    if (frame := drawn.frames.get(ThingId(key))) is not None:
        larger = replace(frame, x=left, y=top, width=width, height=height)
        return (FrameDrawn(larger),) if larger != frame else ()
    if (note := drawn.notes.get(ThingId(key))) is not None:
        wider = replace(
            note, x=left + width / 2.0, y=top + height / 2.0, width=width, height=height
        )
        return (NotePinned(wider),) if wider != note else ()
    return ()


def _replaced(
    drawn: Drawn, keys: Iterable[str], change: Callable[[Place], Place]
) -> tuple[Placed, ...]:
    """Those parts whose place really changes, and that are not locked."""

    def found() -> Iterator[Placed]:
        for part in parts_among(drawn, keys):
            before = drawn.place(part)
            if not before.locked and (after := change(before)) != before:
                yield Placed(part, after)

    return tuple(found())


def placed(drawn: Drawn, parts: Iterable[PartId], change: Callable[[Place], Place]) -> Moves:
    """The same for parts that are locked, too."""
    placed = tuple(
        Placed(part, after)
        for part in parts
        if (after := change(drawn.place(part))) != drawn.place(part)
    )
    return (PartMoved(placed),) if placed else ()


def _grown(note: Note, by: float) -> Note:
    width, height = max(note.width + by, LEAST_FRAME[0]), max(note.height + by, LEAST_FRAME[1])
    return replace(note, width=width, height=height)


def _grown_about(frame: Frame, by: float) -> Frame:
    width, height = max(frame.width + by, LEAST_FRAME[0]), max(frame.height + by, LEAST_FRAME[1])
    x, y = frame.x - (width - frame.width) / 2.0, frame.y - (height - frame.height) / 2.0
    return replace(frame, x=x, y=y, width=width, height=height)


def _in(span: Span, value: float) -> float:
    return min(max(value, span.low), span.high)


def _within(value: float) -> float:
    """A place to the point: nobody means a fraction of one."""
    return float(round(_in(REACH, value)))
