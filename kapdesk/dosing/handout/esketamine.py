"""The practice's copy of an esketamine session's form: our own layout, filled from the chart, sent to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import SittingClosed, SittingOpened
from kapdesk.dosing.handout.reading_words import pressure
from kapdesk.dosing.handout.seen_words import marked
from kapdesk.dosing.handout.sheet import RecordHeading, Sheet, sheet_of
from kapdesk.dosing.model.esketamine import (
    EFFECTS,
    JUDGED,
    QUESTIONS,
    EsketamineNoted,
    together,
)
from kapdesk.dosing.model.facts import DischargeRecorded, DoseGiven, VitalsRecorded
from kapdesk.dosing.model.soundness import FORTY_MIN
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.slots import REACH_S
from kapdesk.kernel.instant import Instant
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import page
from kapdesk.press.sitting import NOTHING, born_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Nasal esketamine session: the practice's own copy"
NOTE = (
    "For the files of the practice. Written by KapDesk in its own layout from the record of this session; it is not "
    "the maker's or the programme's form, and nothing was sent to anyone."
)
REHEARSAL = "REHEARSAL"
NOT_WRITTEN = "not written down"
_LINE = "_" * 34
WATCHED_WORDS = "Who watched · reached by · place"
_WATCHED = ("contact", "site")
_BESIDE = {*_WATCHED, *(f"{key}_by" for key in JUDGED), *(f"{key}_over" for key in EFFECTS)}


def esketamine_form(
    view: DosingView, heading: RecordHeading, *, paper: str, large: bool = False
) -> bytes:
    """The copy as PDF, on A4 or Letter."""
    sheet = sheet_of(view, heading, page(paper, large=large))
    rehearsed = any(fact.rehearsal for _, fact in sheet.found(SittingOpened))
    edges = Edges(
        left=f"{heading.client} · session {heading.sitting_number}",
        right=sheet.began.day(),
        footer=f"KapDesk {heading.version} · practice copy, list {_noted(sheet).form} · not submitted",
        stamp=REHEARSAL if heading.rehearsal or rehearsed else "",
    )
    return build(_blocks(sheet), page=sheet.page, edges=edges, title=TITLE)


def section(sheet: Sheet) -> Iterator[Strips]:
    """The answers as the session record shows them; nothing where none were given."""
    answers = _noted(sheet).answers()
    if answers:
        yield _answers(sheet, "Answers on the esketamine form", answers)


def _noted(sheet: Sheet) -> EsketamineNoted:
    return together(fact for _, fact in sheet.found(EsketamineNoted))


def _blocks(sheet: Sheet) -> Iterator[Block]:
    yield prose(sheet.page, "", [TITLE], sheet.page.title, gap_pt=0.0)
    yield prose(sheet.page, "", [NOTE], sheet.page.quiet, gap_pt=0.0)
    yield prose(sheet.page, "", tuple(_who(sheet)))
    yield _devices(sheet)
    yield _pressures(sheet)
    yield _answers(sheet, "What was answered", _noted(sheet).answers())
    yield _signature(sheet)


def _who(sheet: Sheet) -> Iterator[str]:
    told = sheet.heading
    born = born_words(told.born) if told.born else _LINE[:16]
    yield f"{told.client} · born {born} · by hand: name {_LINE[:22]} sex {_LINE[:8]}"
    practice = " · ".join(part for part in (told.practice, told.address, told.phone) if part)
    yield f"{practice.replace(chr(10), ', ') or 'Practice'} · {sheet.began.day()}"


def _devices(sheet: Sheet) -> Strips:
    doses = list(sheet.found(DoseGiven))
    if not doses:
        return prose(sheet.page, "Devices", ["No dose was given."])
    rows = [
        Row(
            (
                str(number),
                *sheet.times(line.entry.at),
                f"{dose.amount:g} {dose.unit}",
                dose.lot or NOTHING,
                dose.given_by,
            )
        )
        for number, (line, dose) in enumerate(doses, 1)
    ]
    units = dict.fromkeys(dose.unit for _, dose in doses)
    totals = " and ".join(
        f"{sum(dose.amount for _, dose in doses if dose.unit == unit):g} {unit}" for unit in units
    )
    rows.append(Row(("", "", "In all", totals, "", ""), (_stay(sheet),)))
    names = ("Device", "Time", "Since the first", "Given", "Lot", "Given by")
    return table(sheet.page, "Devices", names, rows)


def _stay(sheet: Sheet) -> str:
    """How long it took from the first device to the end, in words."""
    end, what = _end(sheet)
    if sheet.first_dose is None or end is None:
        return "Not ended yet: no minutes to count."
    minutes = int(end.seconds_since(sheet.first_dose) // 60)
    begun = sheet.clock(sheet.first_dose)
    return f"{minutes} minutes from the first device at {begun} to {what} at {sheet.clock(end)}."


def _end(sheet: Sheet) -> tuple[Instant | None, str]:
    """When watching ended: the discharge list, or the closing where the list was not gone through."""
    gone_through = [line.entry.at for line, _ in sheet.found(DischargeRecorded)]
    if gone_through:
        return gone_through[-1], "the discharge list"
    closed = [line.entry.at for line, _ in sheet.found(SittingClosed)]
    return (closed[-1], "the closing") if closed else (None, "")


def _pressures(sheet: Sheet) -> Strips:
    rows = [
        Row((words, *_reading(sheet, found)))
        for words, found in (
            ("before the first device", _before(sheet)),
            ("at 40 minutes", _at_forty(sheet)),
            ("before leaving", _last(sheet)),
        )
    ]
    return table(
        sheet.page, "Vital signs", ("Reading", "Time", "Pressure", "SpO₂ %", "Pulse"), rows
    )


def _reading(sheet: Sheet, found: tuple[Instant, Vitals] | None) -> tuple[str, str, str, str]:
    if found is None:
        return NOT_WRITTEN, NOTHING, NOTHING, NOTHING
    at, vitals = found
    values = pressure(vitals), _number(vitals.spo2_pct), _number(vitals.pulse_bpm)
    high_low, spo2, pulse = (marked(value, vitals) for value in values)
    return sheet.clock(at), high_low, spo2, pulse


def _taken(sheet: Sheet) -> list[tuple[Instant, Vitals]]:
    """Every reading that holds a pressure, in time."""
    found = ((line.entry.at, fact.vitals) for line, fact in sheet.found(VitalsRecorded))
    return [(at, vitals) for at, vitals in found if vitals.systolic_mmhg is not None]


def _before(sheet: Sheet) -> tuple[Instant, Vitals] | None:
    t0 = sheet.first_dose
    early = [one for one in _taken(sheet) if t0 is None or one[0] < t0]
    return early[-1] if early else None


def _at_forty(sheet: Sheet) -> tuple[Instant, Vitals] | None:
    """The pressure nearest to 40 minutes, within ten minutes of it.  source kap-3.2-40, kd-reach."""
    if sheet.first_dose is None:
        return None
    forty = sheet.first_dose.plus_s(FORTY_MIN * 60.0)
    near = [one for one in _taken(sheet) if abs(one[0].seconds_since(forty)) <= REACH_S]
    return min(near, key=lambda one: abs(one[0].seconds_since(forty)), default=None)


def _last(sheet: Sheet) -> tuple[Instant, Vitals] | None:
    """The reading planned before leaving, or the last one before the end once there is one."""
    pinned = sheet.view.pinned
    planned = {slot.key for slot in pinned.protocol.slots if slot.at_discharge} if pinned else set()
    leaving = [
        (line.entry.at, fact.vitals)
        for line, fact in sheet.found(VitalsRecorded)
        if fact.slot in planned
    ]
    end, _ = _end(sheet)
    t0 = sheet.first_dose
    late = [
        one
        for one in _taken(sheet)
        if t0 is not None and end is not None and t0.plus_s(FORTY_MIN * 60.0) < one[0] <= end
    ]
    found = leaving or late
    return found[-1] if found else None


def _number(value: int | None) -> str:
    return NOTHING if value is None else str(value)


def _answers(sheet: Sheet, title: str, answers: dict[str, str]) -> Strips:
    """Every question with its answer, a name or a time beside the yes or no it belongs to."""
    rows: list[Row] = []
    told = ""
    for one in QUESTIONS:
        if one.key in _BESIDE:
            continue
        section = "" if one.section == told else one.section
        told = one.section
        asked = WATCHED_WORDS if one.key == "professional" else one.words
        rows.append(Row((section, asked, _answer(one.key, answers))))
    return table(sheet.page, title, ("About", "Asked", "Answer"), rows)


def _answer(key: str, answers: dict[str, str]) -> str:
    said = answers.get(key, NOT_WRITTEN)
    if key == "professional":
        return " · ".join(answers.get(one, NOT_WRITTEN) for one in (key, *_WATCHED))
    if key in JUDGED and key in answers:
        return f"{said}, judged by {answers.get(f'{key}_by', NOT_WRITTEN)}"
    if key in EFFECTS and said == "yes":
        return f"{said}, over at {answers.get(f'{key}_over', NOT_WRITTEN)}"
    return said


def _signature(sheet: Sheet) -> Strips:
    rows = [Row(("\nSignature", f"\n{_LINE}", f"\n{_LINE[:16]}"))]
    return table(sheet.page, "", ("Who watched, by hand", "Name and signature", "Date"), rows)
