"""The record of a sitting of image work alone, and the same as a section within another record: numbers, no content."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.model.facts import FACTS
from kapdesk.art.model.view import ArtView
from kapdesk.art.seen.summary import outcomes
from kapdesk.art.wording import said
from kapdesk.bilateral.handout.frame import framed_record, sets_summed
from kapdesk.bilateral.handout.sets import sets
from kapdesk.bilateral.model.facts import FACTS as SETS
from kapdesk.bilateral.model.view import sets_of
from kapdesk.chart.model import Entry, Fact, Timeline
from kapdesk.kernel.ids import SittingId
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import NOTHING, SittingHeading, SittingSheet, chart_lines
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Image rescripting, session record"
WITHIN = "Image rescripting in this session"


def image_record(
    lines: Timeline,
    work: ArtView,
    sitting: SittingId,
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
    middle = (*_sections(sheet, work, sitting, "What was done"), *_sets(sheet, work, sitting))
    summed = sets_summed(sets_of(sheet.timeline))
    return framed_record(sheet, middle, title=TITLE, summed=summed, own=(*FACTS, *SETS), say=say)


def image_section(
    lines: Timeline, work: ArtView, sitting: SittingId, heading: SittingHeading, *, page: Page
) -> tuple[Block, ...]:
    """What a record of another kind says of image work in its sitting; nothing where no step was entered."""
    meeting = work.state.meeting(sitting)
    if meeting is None or not meeting.has_work:
        return ()
    sheet = SittingSheet(chart_lines(lines), heading, page)
    return tuple(_sections(sheet, work, sitting, WITHIN))


def _sections(
    sheet: SittingSheet, work: ArtView, sitting: SittingId, title: str
) -> Iterator[Strips]:
    """The pictures in a line each, and every line of the work in time."""
    yield prose(sheet.page, title, outcomes(work, sitting) or ("No picture was worked on.",))
    rows = [
        Row((sheet.clock(line.entry.at), said(fact)), sheet.asides(line))
        for line, fact in sheet.found(Fact)
        if isinstance(fact, FACTS)
    ]
    if rows:
        yield table(sheet.page, "", ("Time", "What"), rows)


def _sets(sheet: SittingSheet, work: ArtView, sitting: SittingId) -> Iterator[Strips]:
    meeting = work.state.meeting(sitting)
    steps = {one.entry: one.step for one in meeting.sets} if meeting is not None else {}
    if not steps:
        yield prose(sheet.page, "Sets of stimulation", ["No set was run."])

    def begins(entry: Entry) -> tuple[str, ...]:
        return (sheet.clock(entry.at), steps.get(entry.id) or NOTHING)

    yield from sets(sheet, ("Time", "In"), begins)
