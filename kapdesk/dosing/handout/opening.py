"""The head of the record: whose it is, what was ordered and what was given."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Line, SittingOpened
from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.handout.wording import verified_words
from kapdesk.dosing.model.facts import DoseGiven, HoldEnded, OrderRecorded
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.rules.boosters import since_earlier
from kapdesk.dosing.rules.holds import held_words
from kapdesk.dosing.rules.per_kg import per_kg_words
from kapdesk.press.sitting import NOTHING, born_words, day_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

NO_ORDER = "no order on file"


def heading(sheet: Sheet) -> Iterator[Strips]:
    """The title, the practice, and who met whom and when."""
    told, page = sheet.heading, sheet.page
    yield prose(page, "", ["Dosing session record"], page.title, gap_pt=0.0)
    practice = " · ".join(part for part in (told.practice, told.address, told.phone) if part)
    if practice:
        yield prose(page, "", [practice.replace("\n", ", ")], page.quiet, gap_pt=0.0)
    yield prose(page, "", tuple(_who(sheet)), gap_pt=0.0)


def _who(sheet: Sheet) -> Iterator[str]:
    told, view = sheet.heading, sheet.view
    born = f", born {born_words(told.born)}" if told.born else ""
    yield f"{told.client}{born} · session {told.sitting_number} · {sheet.began.day()}"
    pinned = view.pinned
    if pinned is not None:
        protocol = pinned.protocol
        yield (
            f"Therapist {told.therapist} · protocol {protocol.name}, version {protocol.version}, "
            f"adopted by {pinned.adopted_by} on {day_words(pinned.adopted_on)}"
        )
    else:
        yield f"Therapist {told.therapist}"
    opened = view.opened
    if opened is not None and isinstance(opened.fact, SittingOpened) and opened.fact.from_paper:
        yield f"Typed in afterwards from paper, {opened.recorded.day()} {opened.recorded.hm()}."
    if opened is not None:
        yield f"Opened {sheet.clock(opened.at)}; printed {told.printed.day()} {told.printed.hm()}."


def orders(sheet: Sheet) -> Strips:
    """What a named prescriber ordered, or that no order is on file."""
    rows = [
        Row(
            (
                sheet.clock(line.entry.at),
                order.text,
                order.route,
                order.prescriber,
                day_words(order.ordered_on) if order.ordered_on else NOTHING,
            ),
            (*_verified(sheet, line), *sheet.asides(line)),
        )
        for line, order in sheet.found(OrderRecorded)
    ]
    if not rows:
        return prose(sheet.page, "Order", [f"{NO_ORDER.capitalize()}."])
    names = ("Written", "Order", "Route", "Prescriber", "Dated")
    return table(sheet.page, "Order", names, rows)


def _verified(sheet: Sheet, order: Line) -> Iterator[str]:
    """Who verified an order, through its corrections."""
    first = sheet.view.first_written()
    for _, verified in sheet.found(OrderVerified):
        if first.get(verified.order) == first[order.entry.id]:
            yield verified_words(verified)


def counts(sheet: Sheet) -> Iterator[Strips]:
    """What was given before this session, as plain facts."""
    if sheet.heading.counts:
        yield prose(sheet.page, "", [sheet.heading.counts], sheet.page.quiet, gap_pt=0.0)


def doses(sheet: Sheet) -> Strips:
    """What was given, by whom and when."""
    rows = [_dose_row(sheet, line, dose) for line, dose in sheet.found(DoseGiven)]
    if not rows:
        return prose(sheet.page, "Doses", ["No dose was given."])
    names = ("Time", "Since first dose", "Given", "Route", "By", "Lot")
    return table(sheet.page, "Doses", names, rows)


def _dose_row(sheet: Sheet, line: Line, dose: DoseGiven) -> Row:
    given = f"{dose.amount:g} {dose.unit}" + (" (booster)" if dose.booster else "")
    cells = (*sheet.times(line.entry.at), given, dose.route, dose.given_by, dose.lot or NOTHING)
    return Row(cells, (*_dose_notes(sheet, line, dose), *sheet.asides(line)))


def _dose_notes(sheet: Sheet, line: Line, dose: DoseGiven) -> Iterator[str]:
    if not sheet.view.orders:
        yield NO_ORDER
    if dose.booster:
        yield "; ".join(since_earlier(sheet.view, line.entry.at))
    if dose.within_order:
        by = f", decided by {dose.decided_by}" if dose.decided_by else ""
        yield f"within the order: {dose.within_order}{by}"
    if dose.mismatch_reason:
        yield f"differs from the order: {dose.mismatch_reason}"
    if dose.handling:
        yield f"handled: {dose.handling}"
    for held, end in sheet.found(HoldEnded):
        if end.dose == line.entry.id:
            yield held_words(end, line.entry.at, held.entry.at)
            yield from sheet.asides(held)
    if words := per_kg_words(dose, sheet.heading.weighed):
        yield words
