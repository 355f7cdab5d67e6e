"""The record of a sitting of parts work, and the same as a section within another: numbers, no name, no content."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.handout.frame import framed_record
from kapdesk.chart.model import Fact, Timeline
from kapdesk.ifs.model.facts import FACTS
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.wording import said
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.many import many
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import SittingHeading, SittingSheet, chart_lines
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Parts work, session record"
DONE, WITHIN = "What was done", "Parts work in this session"
NONE = "Nothing of parts work was written in the chart."
NAMELESS = (
    "Parts are called by their numbers; what they are called and what they said is kept apart."
)


def parts_record(
    lines: Timeline,
    heading: SittingHeading,
    *,
    say: Saying,
    paper: str,
    large: bool = False,
) -> bytes:
    """The record of a sitting as PDF, on A4 or Letter.  Nothing outside the chart's own drawer is in it.

    ``lines`` are the sitting's own; ``say`` puts a fact of any room into words.
    """
    sheet = SittingSheet(chart_lines(lines), heading, page(paper, large=large))
    summed = f"{many(len(_named(sheet)), 'part')} worked with."
    middle = tuple(_sections(sheet, DONE))
    return framed_record(sheet, middle, title=TITLE, summed=summed, own=FACTS, say=say)


def parts_section(
    lines: Timeline, work: IfsView, sitting: SittingId, heading: SittingHeading, *, page: Page
) -> tuple[Block, ...]:
    """What a record of another kind says of parts work in its sitting; nothing where none was done."""
    meeting = work.state.meeting(sitting)
    if meeting is None or not meeting.has_work:
        return ()
    sheet = SittingSheet(chart_lines(lines), heading, page)
    return tuple(_sections(sheet, WITHIN))


def _named(sheet: SittingSheet) -> frozenset[str]:
    """The parts that something was written of."""
    facts = (fact for _, fact in sheet.found(Fact) if isinstance(fact, FACTS))
    named = (getattr(fact, "part", None) for fact in facts)
    return frozenset(part for part in named if isinstance(part, str))


def _sections(sheet: SittingSheet, title: str) -> Iterator[Strips]:
    """Every line of the work in time."""
    rows = [
        Row((sheet.clock(line.entry.at), said(fact)), sheet.asides(line))
        for line, fact in sheet.found(Fact)
        if isinstance(fact, FACTS)
    ]
    yield prose(sheet.page, title, [NAMELESS if rows else NONE], sheet.page.quiet)
    if rows:
        yield table(sheet.page, "", ("Time", "What"), rows)
