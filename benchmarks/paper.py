"""The record of a long session on four pages, beside the same tables and plot in bare ReportLab."""

from __future__ import annotations

from collections.abc import Iterable
from unittest.mock import patch

from benchmarks.bare_paper import bare_record, load_fonts
from benchmarks.figure import Figure
from benchmarks.timing import by_turns
from kapdesk.dosing.handout import record as record_paper
from kapdesk.dosing.handout.record import record
from kapdesk.dosing.model.facts import VitalsRecorded
from kapdesk.dosing.model.view import DosingView
from kapdesk.press.page import Block
from tests.fakes.paper import reading
from tests.fakes.paper_days import HEADING, full_day

ROUNDS = 7
TURNS = 5
PAGES = 4
MORE_READINGS = 0


def figures() -> tuple[Figure, ...]:
    """The ratio, both sides on four pages."""
    view = _view()
    blocks = _blocks(view)
    load_fonts()
    pages = (record(view, HEADING, paper="A4").count(b"/Type /Page\n"), bare_record(blocks)[1])
    pair = by_turns(
        lambda _: record(view, HEADING, paper="A4"),
        lambda _: bare_record(blocks),
        rounds=ROUNDS,
        turns=TURNS,
    )
    beside = pair.told(f"bare ReportLab; {pages[0]} and {pages[1]} pages")
    return (Figure("The record on four pages", pair.ratio, "×", beside, 1.4),)


def _view() -> DosingView:
    day = full_day()
    for number in range(MORE_READINGS):
        day.says(
            f"{13 + number // 12}:{number % 12 * 5:02d}", VitalsRecorded(reading("124/80 72 98"))
        )
    return day.view


def _blocks(view: DosingView) -> list[Block]:
    """What the record hands to the press."""
    taken: list[Block] = []

    def keep(blocks: Iterable[Block], **_: object) -> bytes:
        taken.extend(blocks)
        return b""

    with patch.object(record_paper, "build", keep):
        record(view, HEADING, paper="A4")
    return taken
