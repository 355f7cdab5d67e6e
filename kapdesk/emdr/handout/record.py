"""The record of a sitting of EMDR alone, and the same as a section within another record."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.handout.sets import sets
from kapdesk.bilateral.model.facts import FACTS as SETS
from kapdesk.bilateral.model.view import sets_of
from kapdesk.chart.model import FACTS as FRAME
from kapdesk.chart.model import Entry, Fact, SittingOpened, Timeline, Unknown
from kapdesk.emdr.handout.heading import REHEARSAL
from kapdesk.emdr.handout.meeting import MeetingSheet, meeting_sheet
from kapdesk.emdr.handout.sections import FACTS, sections
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import SittingId
from kapdesk.press import changes, signature
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import NOTHING, SittingHeading, born_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "EMDR session record"
NOT_A_DEVICE = "records; it does not advise and is not a medical device."
INK_LINES = ("Therapist",)
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
    edges = Edges(
        left=f"{heading.client} · session {heading.sitting_number}",
        right=sheet.began.day(),
        footer=f"KapDesk {heading.version} {NOT_A_DEVICE}",
        stamp=REHEARSAL if heading.rehearsal or sheet.meeting.rehearsal else "",
    )
    return build(_blocks(sheet, say), page=sheet.page, edges=edges, title=TITLE)


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
    return (prose(page, WITHIN, [_summed(sheet)]), *sections(sheet, say))


def _blocks(sheet: MeetingSheet, say: Saying) -> Iterator[Block]:
    yield from _heading(sheet)
    if not sheet.meeting.has_work:
        yield prose(sheet.page, "Phases", ["No phase was entered."])
    yield from sections(sheet, say)
    yield from _sets(sheet)
    yield from _others(sheet, say)
    yield from changes.corrections(sheet, say)
    yield from changes.others(sheet)
    yield signature.closing(sheet)
    yield from signature.added_before(sheet)
    yield from signature.signature(sheet, INK_LINES)
    yield from signature.added_after(sheet)


def _sets(sheet: MeetingSheet) -> Iterator[Strips]:
    if not sheet.meeting.sets:
        yield prose(sheet.page, "Sets of stimulation", ["No set was run."])

    def beginning(entry: Entry) -> tuple[str, ...]:
        return (sheet.clock(entry.at), sheet.working(entry.id) or NOTHING)

    yield from sets(sheet, ("Time", "In"), beginning)


def _others(sheet: MeetingSheet, say: Saying) -> Iterator[Strips]:
    """Every line of another room that is not the frame of the sitting."""
    told: tuple[type[Fact], ...] = (*FACTS, *SETS, *FRAME, Unknown)
    rows = [
        Row((sheet.clock(line.entry.at), say(fact)), sheet.asides(line))
        for line, fact in sheet.found(Fact)
        if not isinstance(fact, told)
    ]
    if rows:
        yield table(sheet.page, "Also written down", ("Time", "What"), rows)


def _heading(sheet: MeetingSheet) -> Iterator[Strips]:
    told, on = sheet.heading, sheet.page
    yield prose(on, "", [TITLE], on.title, gap_pt=0.0)
    practice = " · ".join(part for part in (told.practice, told.address, told.phone) if part)
    if practice:
        yield prose(on, "", [practice.replace("\n", ", ")], on.quiet, gap_pt=0.0)
    yield prose(on, "", tuple(_who(sheet)), gap_pt=0.0)


def _who(sheet: MeetingSheet) -> Iterator[str]:
    told = sheet.heading
    born = f", born {born_words(told.born)}" if told.born else ""
    yield f"{told.client}{born} · session {told.sitting_number} · {sheet.began.day()}"
    yield f"Therapist {told.therapist}"
    opened = sheet.opened
    if opened is not None:
        entry = opened.entry
        if isinstance(entry.fact, SittingOpened) and entry.fact.from_paper:
            yield f"Typed in afterwards from paper, {entry.recorded.day()} {entry.recorded.hm()}."
        printed = f"{told.printed.day()} {told.printed.hm()}"
        yield f"Opened {sheet.clock(entry.at)}; printed {printed}."
    yield _summed(sheet)


def _summed(sheet: MeetingSheet) -> str:
    """Which targets were worked on, and how many sets, passes and seconds there were."""
    worked = dict.fromkeys(
        sheet.called(visit.target) for visit in sheet.meeting.visits if visit.target is not None
    )
    runs = [one.run for one in sets_of(sheet.timeline) if one.run is not None]
    passes, seconds = sum(run.passes for run in runs), sum(run.seconds for run in runs)
    count = len(sheet.meeting.sets)
    many = "1 set" if count == 1 else f"{count} sets"
    about = f"Worked on {', '.join(worked)}: " if worked else ""
    return f"{about}{many}, {passes} passes, {seconds:.0f} s of stimulation in all."
