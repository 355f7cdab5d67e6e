"""The session record: everything in the chart of one sitting, on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kapdesk.bilateral.handout.sets import sets
from kapdesk.chart.model import SittingOpened
from kapdesk.dosing.handout import (
    adverse,
    esketamine,
    happened,
    leaving,
    medicine,
    opening,
    pictures,
    readings,
    urgent,
)
from kapdesk.dosing.handout.screened import screened
from kapdesk.dosing.handout.sheet import RecordHeading, Sheet, sheet_of
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.plot import plot_of, samples_from, with_samples
from kapdesk.kernel.asked import Asked
from kapdesk.press import changes, signature
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.plot import PlotBlock

NOT_A_DEVICE = "records; it does not advise on doses and is not a medical monitor."
REHEARSAL = "REHEARSAL"
PLOT_SHARE = 0.5
INK_LINES = ("Prescriber", "Given by", "Witness")
NO_PICTURES: Mapping[str, bytes] = {}

Within = Callable[[Page], Iterable[Block]]
"""What another room did in the same sitting, set on the record's own page."""


def nothing_within(_page: Page) -> tuple[Block, ...]:
    """No other room was at work in it."""
    return ()


def record(
    view: DosingView,
    heading: RecordHeading,
    *,
    paper: str,
    large: bool = False,
    kept: Mapping[str, bytes] = NO_PICTURES,
    within: Within = nothing_within,
    asked: tuple[Asked, ...] = (),
    say: Saying = said,
) -> bytes:
    """The session record as PDF, on A4 or Letter.  Nothing outside the chart's own drawer is in it.

    ``kept`` holds the pictures of its adverse events by their digests; ``within`` sets what another room did in the
    sitting, after the sets, and ``asked`` on the plot what it rated; ``say`` puts what was put right into words,
    whichever room wrote it.
    """
    sheet = sheet_of(view, heading, page(paper, large=large), asked)
    edges = Edges(
        left=f"{heading.client} · session {heading.sitting_number}",
        right=sheet.began.day(),
        footer=f"KapDesk {heading.version} {NOT_A_DEVICE}",
        stamp=REHEARSAL if heading.rehearsal or _rehearsed(sheet) else "",
    )
    blocks = (
        *_session(sheet, kept),
        *within(sheet.page),
        *_afterwards(sheet),
        *_end(sheet, say),
    )
    return build(blocks, page=sheet.page, edges=edges, title="Dosing session record")


def _rehearsed(sheet: Sheet) -> bool:
    return any(fact.rehearsal for _, fact in sheet.found(SittingOpened))


def _session(sheet: Sheet, kept: Mapping[str, bytes]) -> Iterator[Block]:
    yield from opening.heading(sheet)
    yield _plot(sheet)
    yield from opening.counts(sheet)
    yield from screened(sheet)
    yield opening.orders(sheet)
    yield opening.doses(sheet)
    yield from medicine.medicine_left(sheet)
    yield from readings.readings(sheet)
    yield from readings.planned(sheet)
    yield readings.limits(sheet)
    yield readings.crossed(sheet)
    yield from happened.before(sheet)
    yield happened.events(sheet)
    yield from adverse.adverse(sheet)
    yield from pictures.pictures(sheet, kept)
    yield from sets(sheet, ("Time", "Since dose"), lambda entry: sheet.times(entry.at))


def _afterwards(sheet: Sheet) -> Iterator[Block]:
    yield from urgent.urgent(sheet)
    yield happened.safety(sheet)
    yield leaving.recovery(sheet)
    yield from leaving.discharge(sheet)
    yield from esketamine.section(sheet)


def _end(sheet: Sheet, say: Saying) -> Iterator[Block]:
    yield from changes.corrections(sheet, say)
    yield from changes.others(sheet)
    yield signature.closing(sheet)
    yield from signature.added_before(sheet)
    yield from signature.signature(sheet, INK_LINES)
    yield from signature.added_after(sheet)


def _plot(sheet: Sheet) -> PlotBlock:
    plot = plot_of(sheet.view, sheet.ended, sheet.asked)
    drawn = with_samples(plot, samples_from(sheet.view))
    return PlotBlock(drawn, sheet.page, sheet.page.paper.height_pt * PLOT_SHARE)
