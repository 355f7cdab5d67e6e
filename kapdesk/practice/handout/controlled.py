"""The controlled-medicine log on paper: each lot of a span of days with its balance, and lines for ink."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kapdesk.kernel.day import say_day
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.controlled import COUNTED
from kapdesk.practice.model.practice import PracticeNamed
from kapdesk.practice.rules.controlled import Balanced, Stock, amount_words
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Controlled-medicine log"
COLUMNS = ("Day", "What", "Amount", "Balance", "By", "Witness", "Client, supplier, how")
NOTE = (
    "Lines are only added, never altered; a corrected line stays and does not count. Amounts given come from the "
    "session records. Keep as long as the law of your place asks: in the United States at least two years."
)
NOTHING = "–"
_LINE = "_" * 30
_DATE = "_" * 14


@dataclass(frozen=True, slots=True, repr=False)
class LogHeading:
    """What the paper says beside the lines."""

    practice: PracticeNamed
    first: date
    last: date
    printed: Instant
    version: str
    rehearsed: bool = False


def controlled_log(
    stocks: tuple[Stock, ...], heading: LogHeading, *, paper: str, large: bool = False
) -> bytes:
    """The log of a span of days as PDF, on A4 or Letter."""
    sheet = page(paper, large=large)
    edges = Edges(
        left=" · ".join(part for part in (TITLE, heading.practice.name) if part),
        right=_span(heading),
        footer=f"KapDesk {heading.version}. It records; it does not advise on doses.",
        stamp="REHEARSAL" if heading.rehearsed else "",
    )
    return build(_blocks(sheet, stocks, heading), page=sheet, edges=edges, title=TITLE)


def _blocks(sheet: Page, stocks: tuple[Stock, ...], heading: LogHeading) -> Iterator[Block]:
    yield prose(sheet, "", [TITLE], sheet.title, gap_pt=0.0)
    yield prose(sheet, "", tuple(_head(heading)), gap_pt=0.0)
    if not stocks:
        yield prose(sheet, "", ["Nothing is written in the log yet."])
    for stock in stocks:
        yield _lot(sheet, stock, heading)
    rows = [Row((f"\n{who}", f"\n{_LINE}", f"\n{_DATE}")) for who in ("Checked by", "Witness")]
    yield table(sheet, "", ("By hand", "Name and signature", "Date"), rows)


def _head(heading: LogHeading) -> Iterator[str]:
    named = heading.practice
    where = ", ".join(part for part in (named.name, named.address, named.phone) if part)
    if where:
        yield where.replace("\n", ", ")
    yield f"{_span(heading)}; printed {heading.printed.day()} {heading.printed.hm()}."
    yield NOTE


def _span(heading: LogHeading) -> str:
    return f"{say_day(heading.first.isoformat())} to {say_day(heading.last.isoformat())}"


def _lot(sheet: Page, stock: Stock, heading: LogHeading) -> Strips:
    carried, shown = stock.between(heading.first, heading.last)
    over = Row(("", "carried over", "", amount_words(carried, stock.unit), "", "", ""))
    ends = shown[-1].balance if shown else carried
    said = {one.remark for one in shown}
    rest = tuple(remark for remark in stock.remarks if remark not in said)
    end = Row(("", "balance", "", amount_words(ends, stock.unit), "", "", ""), rest)
    rows = [over, *(_row(one, stock.unit) for one in shown), end]
    return table(sheet, stock.title, COLUMNS, rows)


def _row(one: Balanced, unit: str) -> Row:
    move = one.movement
    cells = (
        say_day(move.at.local().date().isoformat()),
        f"{move.kind}, corrected" if move.corrected else move.kind,
        amount_words(move.amount, move.unit),
        NOTHING if move.corrected else amount_words(one.balance, unit),
        move.by or NOTHING,
        move.witness or NOTHING,
        ", ".join(part for part in (move.client, move.about) if part) or NOTHING,
    )
    return Row(cells, tuple(_notes(one)))


def _notes(one: Balanced) -> Iterator[str]:
    move = one.movement
    if move.corrected:
        yield f"corrected: {move.corrected}; does not count"
    if one.remark:
        yield one.remark
    if move.kind == COUNTED and not one.remark and not move.corrected:
        yield "agrees with the lines before it"
