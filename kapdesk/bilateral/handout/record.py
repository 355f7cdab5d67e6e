"""The record of a sitting of stimulation alone: everything in the chart of it, on paper."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.handout.frame import framed_record, sets_summed
from kapdesk.bilateral.handout.sets import sets
from kapdesk.bilateral.model.facts import FACTS as SETS
from kapdesk.bilateral.model.view import SetsView, sets_of
from kapdesk.bilateral.set_words import said
from kapdesk.chart.model import Entry
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block
from kapdesk.press.paper import page
from kapdesk.press.sitting import SittingHeading, SittingSheet, chart_lines
from kapdesk.press.tables import prose

TITLE = "Stimulation record"


def sets_record(
    view: SetsView,
    heading: SittingHeading,
    *,
    paper: str,
    large: bool = False,
    say: Saying = said,
) -> bytes:
    """The record as PDF, on A4 or Letter.  Nothing outside the chart's own drawer is in it.

    ``say`` puts what other rooms wrote into the sitting into words, such as times of the urgent card.
    """
    sheet = SittingSheet(chart_lines(view.timeline), heading, page(paper, large=large))
    summed = sets_summed(sets_of(sheet.timeline))
    return framed_record(sheet, _sets(sheet), title=TITLE, summed=summed, own=SETS, say=say)


def _sets(sheet: SittingSheet) -> Iterator[Block]:
    if not sets_of(sheet.timeline):
        yield prose(sheet.page, "Sets of stimulation", ["No set was run."])

    def begins(entry: Entry) -> tuple[str, ...]:
        return (sheet.clock(entry.at),)

    yield from sets(sheet, ("Time",), begins)
