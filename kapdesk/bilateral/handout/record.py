"""The record of a sitting of stimulation alone: everything in the chart of it, on paper."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.handout.sets import sets
from kapdesk.bilateral.model.facts import FACTS as SETS
from kapdesk.bilateral.model.view import RanSet, SetsView, sets_of
from kapdesk.bilateral.set_words import said
from kapdesk.chart.model import FACTS as FRAME
from kapdesk.chart.model import Entry, SittingOpened, Unknown
from kapdesk.press import changes, signature
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import page
from kapdesk.press.sitting import SittingHeading, SittingSheet, born_words, chart_lines
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Stimulation record"
NOT_A_DEVICE = "records; it does not advise and is not a medical device."
REHEARSAL = "REHEARSAL"
INK_LINES = ("Therapist",)


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
    edges = Edges(
        left=f"{heading.client} · session {heading.sitting_number}",
        right=sheet.began.day(),
        footer=f"KapDesk {heading.version} {NOT_A_DEVICE}",
        stamp=REHEARSAL if heading.rehearsal or _rehearsed(sheet) else "",
    )
    return build(_blocks(sheet, say), page=sheet.page, edges=edges, title=TITLE)


def _rehearsed(sheet: SittingSheet) -> bool:
    return any(fact.rehearsal for _, fact in sheet.found(SittingOpened))


def _blocks(sheet: SittingSheet, say: Saying) -> Iterator[Block]:
    yield from _heading(sheet)
    if not sets_of(sheet.timeline):
        yield prose(sheet.page, "Sets of stimulation", ["No set was run."])

    def begins(entry: Entry) -> tuple[str, ...]:
        return (sheet.clock(entry.at),)

    yield from sets(sheet, ("Time",), begins)
    yield from _others(sheet, say)
    yield from changes.corrections(sheet, say)
    yield from changes.others(sheet)
    yield signature.closing(sheet)
    yield from signature.added_before(sheet)
    yield from signature.signature(sheet, INK_LINES)
    yield from signature.added_after(sheet)


def _others(sheet: SittingSheet, say: Saying) -> Iterator[Strips]:
    """Every line that is neither a set nor the frame of the sitting."""
    rows = [
        Row((sheet.clock(line.entry.at), say(line.entry.fact)), sheet.asides(line))
        for line in sheet.timeline.in_time()
        if line.standing and not isinstance(line.entry.fact, (*SETS, *FRAME, Unknown))
    ]
    if rows:
        yield table(sheet.page, "Also written down", ("Time", "What"), rows)


def _heading(sheet: SittingSheet) -> Iterator[Strips]:
    told, on = sheet.heading, sheet.page
    yield prose(on, "", [TITLE], on.title, gap_pt=0.0)
    practice = " · ".join(part for part in (told.practice, told.address, told.phone) if part)
    if practice:
        yield prose(on, "", [practice.replace("\n", ", ")], on.quiet, gap_pt=0.0)
    yield prose(on, "", tuple(_who(sheet)), gap_pt=0.0)


def _who(sheet: SittingSheet) -> Iterator[str]:
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
    yield _summed(sets_of(sheet.timeline))


def _summed(found: tuple[RanSet, ...]) -> str:
    """How many sets, passes and seconds there were."""
    runs = [one.run for one in found if one.run is not None]
    passes, seconds = sum(run.passes for run in runs), sum(run.seconds for run in runs)
    many = "1 set" if len(found) == 1 else f"{len(found)} sets"
    return f"{many}, {passes} passes, {seconds:.0f} s of stimulation in all."
