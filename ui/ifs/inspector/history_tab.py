"""Everything there is of one part in time, the latest first: what it was said to be, and what was done with it."""

from __future__ import annotations

from collections.abc import Collection

from kapdesk.chart.gestures import Edit
from kapdesk.chart.model import Fact
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
from kapdesk.ifs.wording import said
from kapdesk.kernel.ids import BondId, PartId
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.words import bond_whole
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column

APART = ", kept apart"


class HistoryTab(Tab):
    """Only read."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.rows = RowList("Everything of this part, the latest first", by_click=False)
        laid = column()
        laid.addWidget(self.rows, 1)
        self.setLayout(laid)

    def put_in(self, look: Look) -> None:
        """Everything there is of it now."""
        self.rows.show_rows(history(look.state, look.part.id) if look.part is not None else ())

    def start(self) -> None:
        """At the latest."""
        self.rows.setFocus()


def history(state: IfsState, part: PartId) -> tuple[Row, ...]:
    """Everything of a part as lines, the latest first."""
    bonds = {bond.id for bond in state.drawn.bonds.values() if part in (bond.a, bond.b)}
    moves = [one for one in state.gestures.standing() if _about(one.fact, part, bonds)]
    found: list[Edit | Said] = [*moves, *state.of(part)]
    found.sort(key=lambda one: (one.at, one.seq), reverse=True)
    return tuple(
        Row(one.entry, _line(one.fact), _words(state, one.fact), f"{one.at.day()}, {one.at.hm()}")
        for one in found
    )


def _line(fact: Fact) -> str:
    """What the record says of it, without where it is kept: here it stands with its words."""
    words = said(fact).removesuffix(APART)
    return f"{words[:1].upper()}{words[1:]}"


def _words(state: IfsState, fact: Fact) -> str:
    """What was said in it; of a bond between whom it is, too."""
    if not isinstance(fact, BondDrawn | BondChanged):
        return fact.words()
    whole = bond_whole(state.drawn, fact.bond)
    return f"{whole}, {fact.bond.note}" if fact.bond.note else whole


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
