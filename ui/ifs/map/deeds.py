"""What each act does: with what is chosen, or with the view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from math import cos, pi, sin
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartMet
from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.ifs.model.parts import SIZE
from kapdesk.ifs.rules import standing
from kapdesk.ifs.rules.arranging import Align, Spread, aligned, distributed
from kapdesk.ifs.rules.fragment import copied, duplicated, pasted
from kapdesk.kernel.ids import PartId, ThingId
from ui.ifs.map import acting, marking
from ui.ifs.map.acting import Moves
from ui.ifs.map.acts import BY_NAME, CHOSEN, PARTS, THINGS, TWO
from ui.ifs.map.ground import SELF
from ui.ifs.map.hands import Hands
from ui.ifs.map.laid import Laid
from ui.ifs.map.table import Table

NOTHING_CHOSEN = "Choose something on the map first."
NO_PART = "Choose a part first."
NO_THING = "Choose a frame first."
NOT_TWO = "Choose two parts first."
NOT_THREE = "Choose three parts or more, that are not in line yet."
HELD = "It is locked where it is. Press L to unlock it."
ALONE = "There is no other part to draw a bond to."
REACHES = "Arrows lead to another part, Enter draws the bond, Esc gives up."
BONDED = "They have a bond already."
NOTHING_COPIED = "Nothing was copied yet."

_ALIGN = {
    "left": Align.LEFT,
    "right": Align.RIGHT,
    "top": Align.TOP,
    "bottom": Align.BOTTOM,
    "centre": Align.DOWN,
    "middle": Align.ACROSS,
}
_SPREAD = {"across": Spread.ACROSS, "down": Spread.DOWN}
_ROOM, _TURNS = 24.0, 12


class Sight(Protocol):
    """What an act needs of the view."""

    @property
    def middle(self) -> QPointF:
        """What of the map is in the middle."""

    def in_sight(self) -> QRectF:
        """What of the map is in sight."""

    def bring(self, box: QRectF) -> None:
        """Pushes the map until something is in sight."""


class Deeds:
    """The acts that change the map or what is chosen on it.  Each says why where it does nothing."""

    def __init__(self, table: Table, hands: Hands, sight: Sight) -> None:
        self._table, self._hands, self._sight = table, hands, sight
        by = self._by
        self._does: Mapping[str, Callable[[], object]] = {
            "bond": self._bond,
            "reached": self._reached,
            "unbond": by(acting.unbonded, "There is no bond between them."),
            "larger": by(partial(acting.sized, steps=1), HELD),
            "smaller": by(partial(acting.sized, steps=-1), HELD),
            "nearer": by(partial(acting.deepened, steps=-1), "It is in front already."),
            "farther": by(partial(acting.deepened, steps=1), "It is as far behind as it can be."),
            "lock": by(marking.locked, NO_PART),
            "hide": by(acting.hidden, NO_PART),
            "unframe": by(acting.unframed, NO_THING),
            "away": by(acting.put_away, NOTHING_CHOSEN),
            "frame": self._frame,
            "copy": self._copy,
            "cut": self._cut,
            "paste": self._paste,
            "duplicate": self._duplicate,
            "all": self._all,
            "next": partial(self._step, 1),
            "previous": partial(self._step, -1),
            "hold": table.hold,
            **{name: by(partial(aligned, how=how), HELD) for name, how in _ALIGN.items()},
            **{name: by(partial(distributed, how=how), NOT_THREE) for name, how in _SPREAD.items()},
        }

    def knows(self, name: str) -> bool:
        """Whether there is such an act here."""
        return name in self._does

    def do(self, name: str) -> None:
        """Does it; what it misses was asked before."""
        self._does[name]()

    def missing(self, name: str) -> str:
        """What an act misses; nothing where it can be done."""
        needs = BY_NAME[name].needs if name in BY_NAME else ""
        chosen, drawn = self._table.chosen, self._table.drawn
        parts = acting.parts_among(drawn, chosen)
        if needs == CHOSEN and not chosen:
            return NOTHING_CHOSEN
        if needs == PARTS and not parts:
            return NO_PART
        if needs == TWO and len(parts) < 2:
            return NOT_TWO
        if needs == THINGS and not any(key in drawn.frames for key in chosen):
            return NO_THING
        return NOTHING_COPIED if name == "paste" and self._table.fragment.empty else ""

    def tie(self, bond: str, tie: Tie) -> None:
        """A bond is of another kind."""
        self._table.offer(acting.tied(self._table.drawn, bond, tie))

    def kind(self, kind: Kind) -> None:
        """What is chosen is of another kind."""
        self._table.offer(marking.kinded(self._table.drawn, self._table.chosen, kind))

    def turn(self, bond: str) -> None:
        """A bond goes the other way."""
        self._table.offer(acting.turned(self._table.drawn, bond))

    def part_place(self) -> QPointF:
        """Where a new part finds room: under the hand, in the frame that is current, else near Self."""
        frame = self._table.laid.frames.get(self._table.current)
        if self._hands.pointed is not None or frame is not None:
            return self.free_place()
        place = standing.free_place(self._table.drawn)
        return QPointF(place.x, place.y)

    def free_place(self) -> QPointF:
        """Where a new note finds room: under the hand, beside what is current, or in the middle of what is seen."""
        laid, seen = self._table.laid, self._sight.in_sight()
        box = laid.parts.get(self._table.current)
        frame = laid.frames.get(self._table.current)
        if self._hands.pointed is not None:
            wanted = self._hands.pointed
        elif frame is not None and seen.intersects(frame):
            wanted = frame.center()
        elif box is not None and seen.intersects(box):
            wanted = box.center() + QPointF(box.width() + _ROOM + SIZE / 2.0, 0.0)
        else:
            wanted = self._sight.middle
        return _free(laid, wanted)

    def only_part(self) -> PartId | None:
        """The part that is chosen, where that is one alone."""
        parts = acting.parts_among(self._table.drawn, self._table.chosen)
        return parts[0] if len(parts) == 1 else None

    def free_frame(self) -> QPointF:
        """Where a frame finds room that nothing lies in yet, near the hand or the middle of the view."""
        wanted = self._sight.middle if self._hands.pointed is None else self._hands.pointed
        return _free(self._table.laid, wanted, *marking.FRAME)

    def _by(self, moves: Callable[..., Moves], otherwise: str) -> Callable[[], object]:
        """An act that makes moves of the map and what is chosen, and says why where it makes none."""

        def act() -> None:
            if not self._table.offer(moves(self._table.drawn, self._table.chosen)):
                self._table.said.emit(otherwise)

        return act

    def _bond(self) -> None:
        table = self._table
        parts = acting.parts_among(table.drawn, table.chosen)
        if len(parts) > 1:
            moves = acting.bonded(table.drawn, parts[0], parts[1:], table.new_id)
            if not table.offer(moves):
                table.said.emit(BONDED)
        elif self._hands.reaching.begin(table.laid, parts[0]):
            table.said.emit(REACHES)
        else:
            table.said.emit(ALONE)
        self._hands.show()

    def _reached(self) -> None:
        table = self._table
        a, b = self._hands.reaching.end()
        if not table.offer(acting.bonded(table.drawn, a, (b,), table.new_id)):
            table.said.emit(BONDED)
        self._hands.show()

    def _frame(self) -> None:
        table = self._table
        around = [key for key in table.chosen if key not in table.laid.lines]
        box = table.laid.bounds(around)
        if box.isNull():
            table.said.emit(NO_PART)
            return
        edges = (box.left(), box.top(), box.right(), box.bottom())
        moves, frame = acting.framed(table.drawn, *edges, table.new_id)
        if table.offer(moves):
            table.choose((frame,))

    def _copy(self) -> None:
        found = copied(self._table.drawn, self._table.chosen)
        if not found.empty:
            self._table.fragment = found

    def _cut(self) -> None:
        self._copy()
        self._table.offer(acting.put_away(self._table.drawn, self._table.chosen))

    def _paste(self) -> None:
        pointed = self._hands.pointed
        at = None if pointed is None else (pointed.x(), pointed.y())
        table = self._table
        self._lay_new(pasted(table.drawn, self._table.fragment, at, table.new_id))

    def _duplicate(self) -> None:
        table = self._table
        self._lay_new(duplicated(table.drawn, table.chosen, table.new_id))

    def _lay_new(self, moves: Moves) -> None:
        """Lays what is new, and chooses it."""
        if self._table.offer(moves):
            self._table.choose(_new(moves))
            self._sight.bring(self._table.laid.bounds(self._table.chosen))

    def _all(self) -> None:
        self._table.choose(self._table.laid.order())

    def _step(self, by: int) -> None:
        """To the next thing, or the one before, round and round; what is held stays chosen."""
        order, table = self._table.laid.order(), self._table
        if not order:
            return
        here = order.index(table.current) + by if table.current in order else min(by, 0)
        key = order[here % len(order)]
        table.choose((*(one for one in table.held if one != key), key), key)
        self._sight.bring(table.laid.bounds((key,)))


def _new(moves: Moves) -> list[str]:
    found: list[str] = []
    for move in moves:
        if isinstance(move, PartMet):
            found.append(move.part.id)
        elif isinstance(move, FrameDrawn):
            found.append(move.frame.id)
        elif isinstance(move, NotePinned):
            found.append(move.note.id)
    return found


def _free(laid: Laid, wanted: QPointF, wide: float = SIZE, high: float = SIZE) -> QPointF:
    """The nearest place to there where something so large covers neither Self nor a part nor the words of a note."""
    notes = [box for key, box in laid.notes.items() if not laid.drawn.notes[ThingId(key)].picture]
    taken = [*laid.parts.values(), *notes, QRectF(-SELF, -SELF, 2 * SELF, 2 * SELF)]
    for ring in range(60):
        for turn in range(_TURNS if ring else 1):
            way = 2 * pi * turn / _TURNS
            at = wanted + QPointF(cos(way), sin(way)) * (ring * SIZE / 2.0)
            box = QRectF(at.x() - wide / 2.0, at.y() - high / 2.0, wide, high)
            if not any(box.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM).intersects(o) for o in taken):
                return at
    return wanted


def name_of(laid: Laid, key: str) -> str:
    """What is asked when something is called otherwise."""
    if key in laid.parts:
        return "What is the part called?"
    if key in laid.lines:
        return "What is there to say of the bond?"
    return "What does the note say?" if key in laid.notes else "What is the frame called?"


def words_of(laid: Laid, key: str) -> str:
    """What it is called now, to be changed."""
    drawn = laid.drawn
    if key in laid.parts:
        return drawn.parts[PartId(key)].name
    return laid.lines[key].bond.note if key in laid.lines else laid.own_words(key)
