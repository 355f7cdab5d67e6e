"""The hand-over sheet: what someone who takes over must know, in the order they ask for it, the first page enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.chart.model import Line, SittingOpened
from kapdesk.dosing.handout import happened
from kapdesk.dosing.handout.adverse import adverse
from kapdesk.dosing.handout.reading_words import pressure, temperature, vitals_words
from kapdesk.dosing.handout.readings import MARKED
from kapdesk.dosing.handout.seen_words import beside_words, marked
from kapdesk.dosing.handout.sheet import RecordHeading, Sheet, sheet_of
from kapdesk.dosing.handout.urgent import rows_of
from kapdesk.dosing.handout.wording import event_kind
from kapdesk.dosing.model.facts import (
    DoseGiven,
    EventNoted,
    HoldEnded,
    OrderRecorded,
    VitalsRecorded,
)
from kapdesk.dosing.model.quality import GOOD
from kapdesk.dosing.model.sedation import MOAAS
from kapdesk.dosing.model.urgent import UrgentSeen, UrgentStamped, UrgentStruck
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import elapsed_words
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import PAPERS, Page
from kapdesk.press.sitting import NOTHING, born_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

HANDOVER_PT = 12.0
HANDOVER_LARGE_PT = 16.0
GAP_PT = 8.0
FIRST_READINGS = 5
"""How many of the latest readings stand on the first page; all of them follow when there are more."""

NOT_A_DEVICE = "records; it does not advise on doses and is not a medical monitor."
REHEARSAL = "REHEARSAL"
INK_NAME = "_" * 30
READING_COLUMNS = (
    "Time",
    "Since dose",
    "BP",
    "Pulse",
    "SpO₂ %",
    "Breaths",
    "Temp",
    "MOAA/S",
    "Limit set here",
)


@dataclass(frozen=True, slots=True, repr=False)
class HandoverHeading:
    """What the sheet says beside the chart of the sitting: the person, and where this is."""

    record: RecordHeading
    name: str
    age_years: int | None
    allergies: tuple[str, ...]
    medicines: tuple[str, ...]
    contacts: tuple[str, ...]
    weight: str = ""
    address_aloud: str = ""


def handover(view: DosingView, told: HandoverHeading, *, paper: str, large: bool = False) -> bytes:
    """The hand-over sheet as PDF, on A4 or Letter.  Nothing outside the chart's own drawer is in it."""
    size = HANDOVER_LARGE_PT if large else HANDOVER_PT
    sheet = sheet_of(view, told.record, Page(PAPERS[paper], size))
    edges = Edges(
        left=f"{told.record.client} · hand-over",
        right=f"{told.record.printed.day()} {told.record.printed.hm()}",
        footer=f"KapDesk {told.record.version} {NOT_A_DEVICE}",
        stamp=REHEARSAL if told.record.rehearsal or _rehearsed(sheet) else "",
    )
    return build(_blocks(sheet, told), page=sheet.page, edges=edges, title="Hand-over sheet")


def _rehearsed(sheet: Sheet) -> bool:
    return any(fact.rehearsal for _, fact in sheet.found(SittingOpened))


def _blocks(sheet: Sheet, told: HandoverHeading) -> Iterator[Block]:
    yield prose(sheet.page, "", ["Hand-over"], sheet.page.title, gap_pt=0.0)
    yield prose(sheet.page, "", tuple(_where(told)), sheet.page.quiet, gap_pt=0.0)
    yield prose(sheet.page, "Now", tuple(_now(sheet)), gap_pt=GAP_PT)
    yield prose(sheet.page, "Who", tuple(_who(told)), gap_pt=GAP_PT)
    yield _given(sheet)
    yield from _latest(sheet)
    yield _taken_over(sheet)
    yield from _everything(sheet)


def _now(sheet: Sheet) -> Iterator[str]:
    """What is happening, since when, and the latest reading."""
    pressed = list(_pressed(sheet))
    seen = "; ".join(words for words, is_seen in pressed if is_seen)
    done = "; ".join(words for words, is_seen in pressed if not is_seen)
    yield f"Seen: {seen}." if seen else "Seen: no urgent event was chosen on the card."
    yield f"Done: {done}." if done else "Done: nothing was stamped on the card."
    printed = sheet.heading.printed
    if sheet.first_dose is not None:
        elapsed = elapsed_words(printed.seconds_since(sheet.first_dose))
        yield f"First dose at {sheet.clock(sheet.first_dose)}, {elapsed} before this page was made."
    else:
        yield "No dose was given in this session."
    readings = list(sheet.found(VitalsRecorded))
    if readings:
        line, fact = readings[-1]
        ago = elapsed_words(printed.seconds_since(line.entry.at))
        words = vitals_words(fact.vitals, sheet.heading.temperature)
        yield f"Last reading, {sheet.clock(line.entry.at)}, {ago} before this page: {words}."
    else:
        yield "No reading was taken in this session."


def _pressed(sheet: Sheet) -> Iterator[tuple[str, bool]]:
    """What stands on the urgent card, each with its time, and whether it is something seen."""
    struck = {(fact.card, fact.n) for _, fact in sheet.found(UrgentStruck)}
    for line in sheet.view.timeline.in_time():
        fact = line.entry.fact
        if not isinstance(fact, UrgentSeen | UrgentStamped) or not line.standing:
            continue
        if (fact.card, fact.n) not in struck:
            yield f"{sheet.clock(line.entry.at)} {fact.words()}", isinstance(fact, UrgentSeen)


def _who(told: HandoverHeading) -> Iterator[str]:
    record = told.record
    name = told.name or f"{INK_NAME} (name, by hand)"
    code = f", code {record.client}" if record.client != told.name else ""
    age = f", {told.age_years} years" if told.age_years is not None else ", age not known here"
    born = f", born {born_words(record.born)}" if record.born else ""
    weight = f", {told.weight}" if told.weight else ""
    yield f"{name}{code}{age}{born}{weight}"
    yield f"Allergies: {_listed(told.allergies)}"
    yield f"Medicines: {_listed(told.medicines)}"
    yield f"To call: {_listed(told.contacts)}"


def _listed(parts: tuple[str, ...]) -> str:
    return "; ".join(parts) if parts else "nothing written down"


def _given(sheet: Sheet) -> Strips:
    """Every dose with its time, what became of it, and what else was taken."""
    found = [(line.entry.at, _dose(sheet, line, dose)) for line, dose in sheet.found(DoseGiven)]
    found += [
        (line.entry.at, Row((*sheet.times(line.entry.at), _taken(event), NOTHING)))
        for line, event in sheet.found(EventNoted)
        if event.kind == "substance"
    ]
    rows = [row for _, row in sorted(found, key=lambda pair: pair[0])]
    orders = tuple(
        f"ordered: {order.text} {order.route}, by {order.prescriber}"
        for _, order in sheet.found(OrderRecorded)
    )
    if not rows:
        return prose(sheet.page, "Given", ["Nothing was given in this session.", *orders])
    title = f"Given: {_substance(sheet)}" if sheet.first_dose else "Given"
    rows[-1] = Row(rows[-1].cells, (*rows[-1].notes, *orders))
    return table(sheet.page, title, ("Time", "Since first dose", "What", "Route"), rows)


def _substance(sheet: Sheet) -> str:
    """What the doses of this session are of, by its protocol."""
    pinned = sheet.view.pinned
    return "esketamine" if pinned and "esketamine" in pinned.protocol.id else "ketamine"


def _dose(sheet: Sheet, line: Line, dose: DoseGiven) -> Row:
    booster = " (booster)" if dose.booster else ""
    ends = tuple(
        f"{end.handling} at {sheet.clock(held.entry.at)}"
        for held, end in sheet.found(HoldEnded)
        if end.dose == line.entry.id
    )
    given = f"{dose.amount:g} {dose.unit}{booster}"
    notes = (*((dose.handling,) if dose.handling else ()), *ends)
    return Row((*sheet.times(line.entry.at), given, dose.route), notes)


def _taken(event: EventNoted) -> str:
    details = ", ".join(f"{name} {value}" for name, value in event.fields.items())
    return " ".join(part for part in (f"{event_kind('substance')}: {event.text}", details) if part)


def _latest(sheet: Sheet) -> Iterator[Strips]:
    readings = list(sheet.found(VitalsRecorded))
    if readings:
        shown = readings[-FIRST_READINGS:]
        title = "Readings" if shown == readings else f"Readings, the last {len(shown)}"
        yield _reading_table(sheet, title, shown)
    if any(fact.vitals.quality != GOOD for _, fact in readings):
        yield prose(sheet.page, "", [MARKED], sheet.page.quiet, gap_pt=2)
    baseline = sheet.view.baseline
    if baseline is not None:
        words = vitals_words(baseline.values, sheet.heading.temperature)
        yield prose(
            sheet.page, "", [f"Before the first dose: {words}."], sheet.page.quiet, gap_pt=2
        )


def _reading_table(sheet: Sheet, title: str, found: list[tuple[Line, VitalsRecorded]]) -> Strips:
    rows = [_reading(sheet, line, fact) for line, fact in found]
    kept = [i for i in range(len(READING_COLUMNS)) if any(row.cells[i] != NOTHING for row in rows)]
    columns = tuple(READING_COLUMNS[i] for i in kept)
    slim = [Row(tuple(row.cells[i] for i in kept), row.notes) for row in rows]
    return table(sheet.page, title, columns, slim)


def _reading(sheet: Sheet, line: Line, fact: VitalsRecorded) -> Row:
    vitals = fact.vitals
    air = f" {vitals.oxygen}" if vitals.oxygen and vitals.spo2_pct is not None else ""
    cells = (
        marked(pressure(vitals), vitals),
        marked(_number(vitals.pulse_bpm), vitals),
        f"{marked(_number(vitals.spo2_pct), vitals)}{air}",
        marked(_number(vitals.breathing_per_min), vitals),
        marked(temperature(vitals.temperature_c, sheet.heading.temperature), vitals),
        _number(vitals.moaas),
    )
    flags = "\n".join(f"⚑ {flag.sentence}" for flag in fact.flags)
    told = (*cells, flags)
    beside = beside_words(fact, but=(MOAAS.key,))
    notes = (beside,) if beside else ()
    return Row((*sheet.times(line.entry.at), *(cell or NOTHING for cell in told)), notes)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _where(told: HandoverHeading) -> Iterator[str]:
    record = told.record
    address = told.address_aloud or record.address
    parts = (record.practice, address.replace("\n", ", "), record.phone)
    told_parts = [part for part in parts if part] or ["The practice's address is not written down"]
    therapist = [f"therapist {record.therapist}"] if record.therapist else []
    yield " · ".join((*told_parts, *therapist))


def _taken_over(sheet: Sheet) -> Strips:
    rows = [Row((f"\n{INK_NAME}", f"\n{INK_NAME}", "\n_________"))]
    return table(sheet.page, "Handed over", ("To", "By", "Time"), rows)


def _everything(sheet: Sheet) -> Iterator[Strips]:
    """What the first page leaves out: every press to the second, every reading when there were more, every event."""
    rows = list(rows_of(sheet))
    if rows:
        names = ("Time", "Since dose", "What")
        yield table(sheet.page, "Seen and done, to the second", names, rows)
    readings = list(sheet.found(VitalsRecorded))
    if len(readings) > FIRST_READINGS:
        yield _reading_table(sheet, "All readings", readings)
    yield from adverse(sheet)
    yield happened.events(sheet)
