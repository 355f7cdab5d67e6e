"""Everything there is of one part in time, the latest first: what it was said to be, and what was done with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kapdesk.chart.gestures import Edit
from kapdesk.chart.met import place_of
from kapdesk.chart.model import Fact, Timeline
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsBroughtBack,
    PartsMerged,
    PartSplit,
    PartsPutAway,
)
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.state import Row as Said
from kapdesk.ifs.service.corrections import CORRECTABLE
from kapdesk.ifs.wording import said
from kapdesk.kernel.ids import BondId, EntryId, PartId
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.right_asks import RIGHT
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.words import bond_whole
from ui.kit.buttons import Button
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.theme.tokens import GRID_PX

APART = ", kept apart"
PUT_RIGHT = "Put right   Enter"


class HistoryTab(Tab):
    """Read, and a line of it put right with a reason: the one before stays beneath it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.rows = RowList("Everything of this part, the latest first", by_click=False)
        self._right = Button(PUT_RIGHT)
        self._shown = Timeline()
        laid = column(gap_px=GRID_PX)
        laid.addWidget(self.rows, 1)
        laid.addLayout(row(self._right, None))
        self.setLayout(laid)
        self.rows.chosen.connect(self.put_right)
        self._right.clicked.connect(self.rows.choose_current)

    def put_in(self, look: Look) -> None:
        """Everything there is of it now; from a line that was just put right the list goes on to the better one."""
        part, chosen = look.part, EntryId(self.rows.current_key())
        before, now = self._shown.find(chosen), look.timeline.find(chosen)
        self._shown = look.timeline
        self.rows.show_rows(history(look.state, part.id, look.timeline) if part is not None else ())
        if before is not None and before.standing and now is not None and now.corrected_by:
            self.rows.set_current(now.corrected_by)

    def start(self) -> None:
        """At the latest."""
        self.rows.setFocus()

    def put_right(self, key: str) -> None:
        """Asks what a line should have said."""
        self.wanted.emit(f"{RIGHT} {key}")


def history(state: IfsState, part: PartId, timeline: Timeline) -> tuple[Row, ...]:
    """Everything of a part as lines, the latest first; what was put right stays beneath, with the reason."""
    bonds = {bond.id for bond in state.drawn.bonds.values() if part in (bond.a, bond.b)}
    moves = [one for one in state.gestures.standing() if _about(one.fact, part, bonds)]
    before = tuple(_put_right(state, part, timeline))
    found: list[Edit | Said] = [*moves, *state.of(part), *(one for one, _ in before)]
    found.sort(key=lambda one: (one.at, one.seq), reverse=True)
    reasons = {one.entry: why for one, why in before}
    return tuple(
        Row(
            one.entry,
            line_words(one.fact),
            _words(state, one.fact, reasons.get(one.entry, "")),
            f"{one.at.day()}, {one.at.hm()}",
        )
        for one in found
    )


def _put_right(state: IfsState, part: PartId, timeline: Timeline) -> Iterator[tuple[Said, str]]:
    """The lines of a part that no longer stand, each with the reason it was put right for."""
    by = {one.entry.corrects: one.entry.reason for one in timeline.lines}
    for line in timeline.lines:
        entry = line.entry
        if line.corrected_by is None or not isinstance(entry.fact, CORRECTABLE):
            continue
        named = getattr(entry.fact, "part", None)
        if named is not None and part in (named, state.drawn.lives_on(named)):
            yield Said(*place_of(entry), fact=entry.fact), by.get(entry.id, "")


def line_words(fact: Fact) -> str:
    """What the record says of it, without where it is kept: here it stands with its words."""
    words = said(fact).removesuffix(APART)
    return f"{words[:1].upper()}{words[1:]}"


def _words(state: IfsState, fact: Fact, why: str) -> str:
    """What was said in it; of a bond between whom it is, too; and ``why`` it was put right, where it was."""
    said_in = [fact.words()]
    if isinstance(fact, BondDrawn | BondChanged):
        said_in = [", ".join(filter(None, (bond_whole(state.drawn, fact.bond), fact.bond.note)))]
    return " · ".join(filter(None, (*said_in, f"put right: {why}" if why else "")))


def _about(fact: Fact, part: PartId, bonds: Collection[BondId]) -> bool:
    """Whether a move is about a part, or about one of its bonds."""
    match fact:
        case PartMet() | PartDescribed():
            return fact.part.id == part
        case PartMoved():
            return any(one.part == part for one in fact.placed)
        case BondDrawn() | BondChanged():
            return fact.bond.id in bonds
        case BondsEnded():
            return any(one in bonds for one in fact.bonds)
        case _:
            return part in _named(fact)


def _named(fact: Fact) -> tuple[PartId, ...]:
    match fact:
        case PartsPutAway() | PartsBroughtBack():
            return fact.parts
        case PartsMerged():
            return (fact.into, *fact.parts)
        case PartSplit():
            return (fact.part, *fact.into)
        case _:
            return ()
