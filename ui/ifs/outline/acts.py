"""Everything that can be done with what is selected on the map, by name: done at once, or asked over the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import Move, PartMoved, PartsBroughtBack, ThingsTaken
from kapdesk.ifs.model.parts import Bond, Frame, Part, Place, Placed
from kapdesk.ifs.rules.layouts import clusters, polarity, rings
from kapdesk.ifs.rules.standing import stepped
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BondId, PartId, ThingId
from kapdesk.kernel.many import many
from ui.asking.ask import Ask, Asking
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormStore
from ui.ifs.hand import Hand
from ui.ifs.map.marking import locked
from ui.ifs.map.writing import IS_SEALED
from ui.ifs.outline.asks import (
    Table,
    bond_ask,
    end_ask,
    frame_ask,
    merge_ask,
    new_ask,
    note_ask,
    put_away_ask,
    rename_ask,
    split_ask,
)

NEW, RENAME, BOND, CLOSER, FARTHER = "new", "rename", "bond", "closer", "farther"
HIDE, LOCK, TAKE, BACK, MERGE, SPLIT = "hide", "lock", "take", "back", "merge", "split"
NOTE, FRAME, SEAL = "note", "frame", "seal"
RINGS, CLUSTERS, SEE_SAW = "rings", "clusters", "see-saw"
LAYOUTS = {RINGS: "In rings", CLUSTERS: "By what set them off", SEE_SAW: "As a see-saw"}
PROPOSED = "{how}: {parts} would lie elsewhere."
MARGIN = 40.0
"""How far a frame stands from what it holds.  unit map points"""


@dataclass(frozen=True, slots=True)
class ActWords:
    """One act: its name, its key and its words."""

    name: str
    key: str
    words: str


ACTS = (
    ActWords(NEW, "N", "new part"),
    ActWords(RENAME, "R", "rename"),
    ActWords(BOND, "K", "bond to another"),
    ActWords(CLOSER, "Alt+Up", "closer to Self"),
    ActWords(FARTHER, "Alt+Down", "farther from Self"),
    ActWords(HIDE, "H", "hide from the client’s display, show"),
    ActWords(LOCK, "L", "lock where it is, unlock"),
    ActWords(TAKE, "Delete", "put away, end, take off"),
    ActWords(BACK, "A", "bring back"),
    ActWords(MERGE, "J", "turned out to be one"),
    ActWords(SPLIT, "S", "turned out to be several"),
    ActWords(NOTE, "T", "pin a note"),
    ActWords(SEAL, "W", "sealed note: a new one, seal this, open it"),
    ActWords(FRAME, "Ctrl+G", "frame round them"),
    ActWords(RINGS, "1", "lay out in rings"),
    ActWords(CLUSTERS, "2", "lay out by what set them off"),
    ActWords(SEE_SAW, "3", "lay out as a see-saw"),
)

CARE, SELF, SORT, CARRY, FETCH = "care", "self", "sort", "carry", "fetch"
BESIDES = (
    ActWords(CARE, "Q", "questions of care"),
    ActWords(SELF, "Y", "how much of Self is there"),
    ActWords(SORT, "D", "sort what dosing sessions caught"),
    ActWords(CARRY, "", "carry all of it out as a file"),
    ActWords(FETCH, "", "take a file in, where nothing is on the map"),
)
"""What is done beside the map, with nothing selected."""

CHOOSE_PART = "Choose a part first."
NOTHING_YET = "There is nothing to carry out yet."
THERE_IS = "It goes to a client who has no parts work yet."
CHOOSE_AWAY = "Choose someone who is not on the map."
CHOOSE_ANY = "Choose something on the map first."
LAID_ALREADY = "It lies so already."
ALONE = "There is no other part on the map yet."


@dataclass(frozen=True, slots=True)
class Picked:
    """What is selected, by what it is."""

    parts: tuple[Part, ...] = ()
    away: tuple[Part, ...] = ()
    bonds: tuple[Bond, ...] = ()
    things: tuple[str, ...] = ()


def picked(drawn: Drawn, ids: Sequence[str]) -> Picked:
    """What some ids stand for on a map; those of nothing are passed by."""
    bonds = {bond.id: bond for bond in drawn.standing_bonds()}
    known = [drawn.parts[PartId(one)] for one in ids if one in drawn.parts]
    return Picked(
        tuple(one for one in known if one.id not in drawn.away),
        tuple(one for one in known if one.id in drawn.away),
        tuple(bonds[BondId(one)] for one in ids if one in bonds),
        tuple(one for one in ids if one in drawn.frames or one in drawn.notes),
    )


def missing(act: str, drawn: Drawn, found: Picked) -> str:
    """What is missing before an act can be done; empty where nothing is."""
    if act in {CARRY, FETCH} and drawn.empty is (act == CARRY):
        return NOTHING_YET if act == CARRY else THERE_IS
    if act in {NEW, NOTE, SEAL, *LAYOUTS, CARE, SELF, SORT, CARRY, FETCH}:
        return ""
    if act in {BACK, TAKE, RENAME}:
        return _sealed(act, drawn, found) or _lacking(act, found)
    if act == LOCK and found.things:
        return ""
    if not found.parts:
        return CHOOSE_PART
    alone = act in {BOND, MERGE} and sum(1 for _ in drawn.present()) < 2
    return ALONE if alone else ""


def _sealed(act: str, drawn: Drawn, found: Picked) -> str:
    note = drawn.notes.get(ThingId(found.things[0])) if found.things else None
    told = act == RENAME and not (found.parts or found.away)
    return IS_SEALED if told and note is not None and note.sealed else ""


def _lacking(act: str, found: Picked) -> str:
    if act == BACK:
        return "" if found.away else CHOOSE_AWAY
    more = found.bonds if act == TAKE else found.away
    return "" if found.parts or found.things or more else CHOOSE_ANY


class MapActs(QObject):
    """``stand`` says what is asked about, ``do`` does it; ``said`` why something cannot be done now.

    ``filed`` with the entries of what was asked, ``proposed`` with the moves of a layout and what it comes to.
    """

    said = Signal(str)
    proposed = Signal(tuple, str)
    troubled = Signal(Trouble)
    filed = Signal(tuple)

    def __init__(
        self, host: QWidget, hand: Hand, clerk: Clerk, entries: Entries, drafts: FormStore
    ) -> None:
        super().__init__(host)
        self._hand = hand
        self._table: Table | None = None
        self._asking = Asking(host, clerk, entries, drafts)
        self._asking.troubled.connect(self.troubled)
        self._asking.filed.connect(self.filed)

    def stand(self, table: Table) -> None:
        """The map as it stands."""
        if self._table is not None and self._table.book != table.book:
            self._asking.put_away()
        self._table = table

    def keep(self) -> None:
        """Keeps what was typed."""
        self._asking.keep()

    def missing(self, act: str, ids: Sequence[str]) -> str:
        """What is missing before an act can be done with some things; empty where nothing is."""
        table = self._table
        return (
            missing(act, table.state.drawn, picked(table.state.drawn, ids)) if table else CHOOSE_ANY
        )

    def do(self, act: str, ids: Sequence[str]) -> None:
        """Does it with the things of these ids."""
        table = self._table
        if table is None:
            return
        if lacks := self.missing(act, ids):
            self.said.emit(lacks)
            return
        found = picked(table.state.drawn, ids)
        if act in LAYOUTS:
            self._lay_out(act, table, found)
        elif act in _AT_ONCE:
            self._hand.lay(_AT_ONCE[act](table.state.drawn, found))
        else:
            self._ask(act, table, found)

    def _lay_out(self, act: str, table: Table, found: Picked) -> None:
        """All of the map, or only what is chosen where that is several."""
        chosen = [one.id for one in found.parts] if len(found.parts) > 1 else None
        if act == CLUSTERS:
            moves = clusters(table.state, chosen, new_id=table.map.new_id)
        else:
            moves = (rings if act == RINGS else polarity)(table.state, chosen)
        if moves:
            elsewhere = sum(len(one.placed) for one in moves if isinstance(one, PartMoved))
            words = PROPOSED.format(how=LAYOUTS[act], parts=many(elsewhere, "part"))
            self.proposed.emit(tuple(moves), words)
        else:
            self.said.emit(LAID_ALREADY)

    def _ask(self, act: str, table: Table, found: Picked) -> None:
        asked = _asked(act, table, found)
        if asked is None:
            self._hand.lay((ThingsTaken(tuple(ThingId(one) for one in found.things)),))
        else:
            self._asking.ask(asked)


def _asked(act: str, table: Table, found: Picked) -> Ask | None:
    """What is asked for an act; None where the things it is done with are taken off at once."""
    if act in {NEW, NOTE}:
        return new_ask(table) if act == NEW else _noted(table, found)
    if act == RENAME:
        return _renamed(table, found)
    if act == TAKE:
        return _taken(table, found)
    if act == FRAME:
        return frame_ask(table, _round(table, found.parts), new=True)
    if act == MERGE:
        return merge_ask(table, found.parts)
    first = found.parts[0]
    return bond_ask(table, first) if act == BOND else split_ask(table, first)


def _noted(table: Table, found: Picked) -> Ask:
    """A new note: about the part that is chosen, where that is one alone."""
    return note_ask(table, about=found.parts[0].id if len(found.parts) == 1 else None)


def _renamed(table: Table, found: Picked) -> Ask:
    drawn = table.state.drawn
    if found.parts or found.away:
        return rename_ask(table, (*found.parts, *found.away)[0])
    thing = ThingId(found.things[0])
    if thing in drawn.frames:
        return frame_ask(table, drawn.frames[thing], new=False)
    return note_ask(table, drawn.notes[thing])


def _taken(table: Table, found: Picked) -> Ask | None:
    if found.parts:
        return put_away_ask(table, found.parts)
    return end_ask(table, found.bonds) if found.bonds else None


def _round(table: Table, parts: Sequence[Part]) -> Frame:
    """A frame round parts, with some room about them."""
    places = [table.state.drawn.place(one.id) for one in parts]
    left = min(one.x - one.size / 2 for one in places) - MARGIN
    top = min(one.y - one.size / 2 for one in places) - MARGIN
    right = max(one.x + one.size / 2 for one in places) + MARGIN
    low = max(one.y + one.size / 2 for one in places) + MARGIN
    return Frame(ThingId(table.map.new_id()), left, top, right - left, low - top)


def _placed(
    drawn: Drawn, found: Picked, change: Callable[[PartId, Place], Place]
) -> tuple[PartMoved, ...]:
    placed = tuple(
        Placed(one.id, new)
        for one in found.parts
        if (new := change(one.id, drawn.place(one.id))) != drawn.place(one.id)
    )
    return (PartMoved(placed),) if placed else ()


def _closer(drawn: Drawn, found: Picked) -> tuple[PartMoved, ...]:
    return _placed(drawn, found, lambda part, _place: stepped(drawn, part, -1))


def _farther(drawn: Drawn, found: Picked) -> tuple[PartMoved, ...]:
    return _placed(drawn, found, lambda part, _place: stepped(drawn, part, 1))


def _hidden(drawn: Drawn, found: Picked) -> tuple[PartMoved, ...]:
    """All of them hidden; shown again where all are hidden already."""
    hide = not all(drawn.place(one.id).hidden for one in found.parts)
    return _placed(drawn, found, lambda _part, place: replace(place, hidden=hide))


def _locked(drawn: Drawn, found: Picked) -> Sequence[Move]:
    return locked(drawn, (*(one.id for one in found.parts), *found.things))


def _back(_drawn: Drawn, found: Picked) -> tuple[PartsBroughtBack, ...]:
    return (PartsBroughtBack(tuple(one.id for one in found.away)),)


_AT_ONCE: Mapping[str, Callable[[Drawn, Picked], Sequence[Move]]] = MappingProxyType(
    {CLOSER: _closer, FARTHER: _farther, HIDE: _hidden, LOCK: _locked, BACK: _back}
)
"""What needs no word."""
