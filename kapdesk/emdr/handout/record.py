"""The record of a sitting of EMDR alone, and the same as a section within another record."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.handout.frame import framed_record, sets_summed
from kapdesk.bilateral.handout.sets import sets
from kapdesk.bilateral.model.facts import FACTS as SETS
from kapdesk.bilateral.model.view import sets_of
from kapdesk.chart.model import Entry, Timeline
from kapdesk.emdr.handout.meeting import MeetingSheet, meeting_sheet
from kapdesk.emdr.handout.sections import FACTS, sections
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import SittingId
from kapdesk.press.changes import Saying
from kapdesk.press.grid import kept
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import NOTHING, SittingHeading
from kapdesk.press.strips import Strips
from kapdesk.press.tables import prose

TITLE = "EMDR session record"
WITHIN = "EMDR in this session"


def emdr_record(
    lines: Timeline,
    work: EmdrView,
    sitting: SittingId,
    heading: SittingHeading,
    *,
    say: Saying,
    paper: str,
    large: bool = False,
) -> bytes:
    """The record of a sitting as PDF, on A4 or Letter.  Nothing outside the chart's own drawer is in it.

    ``lines`` are the sitting's own; ``say`` puts a fact of any room into words.  raises LookupError for an unknown
    sitting.
    """
    sheet = meeting_sheet(lines, work, sitting, heading, page(paper, large=large))
    return framed_record(
        sheet,
        _middle(sheet, say),
        title=TITLE,
        summed=_summed(sheet),
        own=(*FACTS, *SETS),
        say=say,
    )


def emdr_section(
    lines: Timeline,
    work: EmdrView,
    sitting: SittingId,
    heading: SittingHeading,
    *,
    say: Saying,
    page: Page,
) -> tuple[Block, ...]:
    """What a record of another kind says of EMDR worked in its sitting: everything but the sets it has already.

    Nothing where no phase was entered.
    """
    sheet = meeting_sheet(lines, work, sitting, heading, page)
    if not sheet.meeting.has_work:
        return ()
    first, *more = sections(sheet, say)
    return (*kept(page, prose(page, WITHIN, [_summed(sheet)]), first), *more)


def _middle(sheet: MeetingSheet, say: Saying) -> Iterator[Block]:
    if not sheet.meeting.has_work:
        yield prose(sheet.page, "Phases", ["No phase was entered."])
    yield from sections(sheet, say)
    yield from _sets(sheet)


def _sets(sheet: MeetingSheet) -> Iterator[Strips]:
    if not sheet.meeting.sets:
        yield prose(sheet.page, "Sets of stimulation", ["No set was run."])

    def beginning(entry: Entry) -> tuple[str, ...]:
        return (sheet.clock(entry.at), sheet.working(entry.id) or NOTHING)

    yield from sets(sheet, ("Time", "In"), beginning)


def _summed(sheet: MeetingSheet) -> str:
    """Which targets were worked on, and how many sets, passes and seconds there were."""
    worked = dict.fromkeys(
        sheet.called(visit.target) for visit in sheet.meeting.visits if visit.target is not None
    )
    about = f"Worked on {', '.join(worked)}: " if worked else ""
    return f"{about}{sets_summed(sets_of(sheet.timeline))}"
