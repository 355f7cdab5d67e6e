"""What the record of a sitting without a dose is framed by: who and when before it, corrections and signature after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.bilateral.model.view import RanSet
from kapdesk.chart.model import FACTS as FRAME
from kapdesk.chart.model import Fact, SittingOpened, Unknown
from kapdesk.kernel.many import many
from kapdesk.press import changes, signature
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.sitting import SittingSheet, born_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

NOT_A_DEVICE = "records; it does not advise and is not a medical device."
REHEARSAL = "REHEARSAL"
INK_LINES = ("Therapist",)


def framed_record(
    sheet: SittingSheet,
    middle: Iterable[Block],
    *,
    title: str,
    summed: str,
    own: tuple[type[Fact], ...],
    say: Saying,
) -> bytes:
    """The record as PDF.  ``middle`` tells the facts of the kinds ``own``; ``say`` puts every other into words.

    ``summed`` is the sitting in one line.
    """
    heading = sheet.heading
    edges = Edges(
        left=f"{heading.client} · session {heading.sitting_number}",
        right=sheet.began.day(),
        footer=f"KapDesk {heading.version} {NOT_A_DEVICE}",
        stamp=REHEARSAL if heading.rehearsal or _rehearsed(sheet) else "",
    )
    blocks = _blocks(sheet, middle, title, summed, own, say)
    return build(blocks, page=sheet.page, edges=edges, title=title)


def sets_summed(found: tuple[RanSet, ...]) -> str:
    """How many sets, passes and seconds there were."""
    runs = [one.run for one in found if one.run is not None]
    passes, seconds = sum(run.passes for run in runs), sum(run.seconds for run in runs)
    counts = f"{many(len(found), 'set')}, {many(passes, 'pass')}"
    return f"{counts}, {seconds:.0f} s of stimulation in all."


def _blocks(
    sheet: SittingSheet,
    middle: Iterable[Block],
    title: str,
    summed: str,
    own: tuple[type[Fact], ...],
    say: Saying,
) -> Iterator[Block]:
    yield from _heading(sheet, title, summed)
    yield from middle
    yield from _others(sheet, own, say)
    yield from changes.corrections(sheet, say)
    yield from changes.others(sheet)
    yield signature.closing(sheet)
    yield from signature.added_before(sheet)
    yield from signature.signature(sheet, INK_LINES)
    yield from signature.added_after(sheet)


def _rehearsed(sheet: SittingSheet) -> bool:
    return any(fact.rehearsal for _, fact in sheet.found(SittingOpened))


def _others(sheet: SittingSheet, own: tuple[type[Fact], ...], say: Saying) -> Iterator[Strips]:
    """Every line of another room that is not the frame of the sitting."""
    rows = [
        Row((sheet.clock(line.entry.at), say(fact)), sheet.asides(line))
        for line, fact in sheet.found(Fact)
        if not isinstance(fact, (*own, *FRAME, Unknown))
    ]
    if rows:
        yield table(sheet.page, "Also written down", ("Time", "What"), rows)


def _heading(sheet: SittingSheet, title: str, summed: str) -> Iterator[Strips]:
    told, on = sheet.heading, sheet.page
    yield prose(on, "", [title], on.title, gap_pt=0.0)
    practice = " · ".join(part for part in (told.practice, told.address, told.phone) if part)
    if practice:
        yield prose(on, "", [practice.replace("\n", ", ")], on.quiet, gap_pt=0.0)
    yield prose(on, "", (*_who(sheet), summed), gap_pt=0.0)


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
