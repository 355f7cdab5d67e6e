"""Every act of parts work by name: those the recorded run does, and those that what it wrote shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.facts import FACTS
from kapdesk.ifs.model.moves import LookMeant
from kapdesk.ifs.model.papers import DRAWN, PartsPaper
from kapdesk.ifs.model.work import PartAnswered
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.practice import RecordPrinted

LIST = Path(__file__).parent / "parts.acts"
BY_SCRIPT: tuple[type[Fact], ...] = (LookMeant,)
"""What a day script says and the page does not ask."""


def every_act() -> list[str]:
    """The acts the run does, one a line of the file beside this."""
    return LIST.read_text(encoding="utf-8").splitlines()


def kept_acts() -> Iterator[str]:
    """What can be written of parts work: each kind of fact, each sheet, each paper."""
    yield from (f"fact: {one.__name__}" for one in FACTS if one not in BY_SCRIPT)
    yield from (f"sheet: {tab}" for tab in SHEETS)
    yield from (f"paper: {what}" for what in PartsPaper)
    yield from (f"drawing: {what}" for what in DRAWN)


def written(desk: Desk) -> set[str]:
    """The same as far as it stands in a vault."""
    facts = [
        entry.fact
        for row in desk.people.clients()
        for entry in desk.ledger.book(row.book, drawers=BOTH)
    ]
    printed = [entry.fact for entry in desk.ledger.book(PRACTICE)]
    return {
        *(f"fact: {type(one).__name__}" for one in facts),
        *(f"sheet: {one.tab}" for one in facts if isinstance(one, PartAnswered)),
        *(_printed(one) for one in printed if isinstance(one, RecordPrinted)),
    }


def _printed(one: RecordPrinted) -> str:
    return f"{'drawing' if one.paper == 'SVG' else 'paper'}: {one.what}"
