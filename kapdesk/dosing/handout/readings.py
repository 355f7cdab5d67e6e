"""The readings, the planned ones, the limits in force and what was done about those crossed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from kapdesk.chart.model import Line
from kapdesk.dosing.handout.reading_words import flag_words, pressure, temperature, vitals_words
from kapdesk.dosing.handout.seen_words import (
    arm_words,
    beside_words,
    marked,
    sedation_sign,
    weak_baseline_words,
)
from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.model.facts import FlagAnswered, VitalsRecorded
from kapdesk.dosing.model.protocol import Limit
from kapdesk.dosing.model.quality import GOOD
from kapdesk.dosing.model.sedation import SEDATION, SedationScale
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.plot import limits_in_force
from kapdesk.dosing.rules.slots import SlotState, Standing, slots_at
from kapdesk.press.sitting import NOTHING, day_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

NOT_ANSWERED = "no answer written"
SEDATION_NAME = "sedation"
MARKED = "Marked ? is doubtful, in brackets not trusted: neither counts as within a limit."

STANDING_WORDS = {
    Standing.TAKEN: "taken",
    Standing.SKIPPED: "left out",
    Standing.PLANNED: "not taken",
    Standing.DUE: "not taken",
    Standing.OVERDUE: "not taken",
}

_WHEN = {"before": "before the dose", "during": "after the dose", "any": "at any time"}


@dataclass(frozen=True, slots=True)
class _Measure:
    """One column of the readings: its name in the table, its name in a sentence, and its cell."""

    title: str
    name: str
    cell: Callable[[Vitals], str]


def _number(field: str) -> Callable[[Vitals], str]:
    def cell(vitals: Vitals) -> str:
        value: int | None = getattr(vitals, field)
        return "" if value is None else str(value)

    return cell


def _by_device(cell: Callable[[Vitals], str]) -> Callable[[Vitals], str]:
    """The cell of what a device measured, marked where it is doubtful."""

    def marked_cell(vitals: Vitals) -> str:
        return marked(cell(vitals), vitals)

    return marked_cell


def _saturation(vitals: Vitals) -> str:
    value = _by_device(_number("spo2_pct"))(vitals)
    return f"{value} {vitals.oxygen}" if value and vitals.oxygen else value


def _degrees(unit: str) -> Callable[[Vitals], str]:
    def cell(vitals: Vitals) -> str:
        return temperature(vitals.temperature_c, unit)

    return cell


def _measures(unit: str, scale: SedationScale) -> tuple[_Measure, ...]:
    return (
        _Measure("BP mmHg", "blood pressure", _by_device(pressure)),
        _Measure("HR /min", "pulse", _by_device(_number("pulse_bpm"))),
        _Measure("SpO₂ %", "SpO₂", _saturation),
        _Measure("RR /min", "breathing", _by_device(_number("breathing_per_min"))),
        _Measure(f"Temp °{unit}", "temperature", _by_device(_degrees(unit))),
        _Measure(scale.name, SEDATION_NAME, partial(sedation_sign, key=scale.key)),
        _Measure("Distress", "distress", _number("distress")),
        _Measure("Depth", "depth", _number("depth")),
        _Measure("Nausea", "nausea", _number("nausea")),
    )


def readings(sheet: Sheet) -> Iterator[Strips]:
    """Every reading that stands, the baseline, and what was never measured."""
    found = list(sheet.found(VitalsRecorded))
    if not found:
        yield prose(sheet.page, "Readings", ["No readings were taken."])
        return
    scale = main_scale(tuple(fact.vitals for _, fact in found))
    measures = _measures(sheet.heading.temperature, scale)
    used = [m for m in measures if any(m.cell(fact.vitals) for _, fact in found)]
    columns = ("Time", "Since dose", *(m.title for m in used))
    rows = [
        Row(
            (*sheet.times(line.entry.at), *(m.cell(fact.vitals) or NOTHING for m in used)),
            tuple(_reading_notes(sheet, line, fact, scale)),
        )
        for line, fact in found
    ]
    yield table(sheet.page, "Readings", columns, rows)
    yield prose(
        sheet.page, "", _under_readings(sheet, measures, used), sheet.page.quiet, gap_pt=6.0
    )


def _under_readings(
    sheet: Sheet, measures: tuple[_Measure, ...], used: list[_Measure]
) -> Iterator[str]:
    yield "Readings were taken by hand unless their line names another source."
    if any(fact.vitals.quality != GOOD for _, fact in sheet.found(VitalsRecorded)):
        yield MARKED
    taken_names = {m.name for m in used}
    left = dict.fromkeys(m.name for m in measures if m.name not in taken_names)
    if left:
        yield f"Not measured in this session: {', '.join(left)}."
    baseline = sheet.view.baseline
    if baseline is not None:
        values = vitals_words(baseline.values, sheet.heading.temperature)
        count = len(baseline.from_entries)
        taken = "one reading" if count == 1 else f"{count} readings"
        weak = "".join(f"; {words}" for words in weak_baseline_words(baseline))
        if baseline.values == Vitals():
            yield f"No baseline: no reading before the first dose{weak}."
        else:
            yield f"Baseline, the median of {taken} before the first dose: {values}{weak}."
    if sheet.view.samples.n:
        yield f"A device sent {sheet.view.samples.n} samples; the plot shows them as thin lines."


def main_scale(readings: tuple[Vitals, ...]) -> SedationScale:
    """The scale that was used most and has the column; any other is told in the note of its line."""
    used = {key: sum(bool(sedation_sign(v, key)) for v in readings) for key in SEDATION}
    return SEDATION[max(used, key=used.__getitem__)]


def _reading_notes(
    sheet: Sheet, line: Line, fact: VitalsRecorded, scale: SedationScale
) -> Iterator[str]:
    vitals = fact.vitals
    parts = [
        vitals.source if vitals.source != "manual" else "",
        *arm_words(vitals),
        vitals.posture,
        beside_words(fact, but=(scale.key,)),
    ]
    parts += [f"planned reading {_slot_name(sheet, fact.slot)}"] if fact.slot else []
    parts += ["unlikely, confirmed when entered"] if fact.confirmed else []
    said = [*(part for part in parts if part), *sheet.asides(line)]
    if said:
        yield " · ".join(said)
    for flag in fact.flags:
        yield flag_words(flag)


def _slot_name(sheet: Sheet, key: str) -> str:
    pinned = sheet.view.pinned
    slots = pinned.protocol.slots if pinned else ()
    return next((slot.name for slot in slots if slot.key == key), key)


def planned(sheet: Sheet) -> Iterator[Strips]:
    """The planned readings: taken, left out and why, or not taken."""
    states = slots_at(sheet.view, sheet.ended)
    if states:
        rows = [_planned_row(sheet, state) for state in states]
        names = ("Planned reading", "Due", "How it stands", "Taken at, or why not")
        yield table(sheet.page, "Planned readings", names, rows)


def _planned_row(sheet: Sheet, state: SlotState) -> Row:
    due = sheet.clock(state.due_at) if state.due_at is not None else NOTHING
    line = sheet.line_of(state.entry) if state.entry is not None else None
    taken = sheet.clock(line.entry.at) if line is not None and not state.reason else ""
    asks = " (required)" if state.slot.required else ""
    standing = STANDING_WORDS[state.state]
    return Row((state.slot.name + asks, due, standing, state.reason or taken or NOTHING))


def limits(sheet: Sheet) -> Strips:
    """The limits the practice had set, who answers for them and since when."""
    found = limits_in_force(sheet.view)
    if not found:
        return prose(sheet.page, "Limits set by the practice", ["No limits were in force."])
    rows = [_limit_row(sheet, limit) for limit in found]
    names = ("Limit", "Crossed when", "Counts", "Source", "Adopted by", "On")
    return table(sheet.page, "Limits set by the practice", names, rows)


def _limit_row(sheet: Sheet, limit: Limit) -> Row:
    by, on = _adopted(sheet, limit)
    crossed = f"{limit.sentence} on air" if limit.on_air else limit.sentence
    label = f"{limit.id}, version {limit.version}"
    when = _WHEN.get(limit.when, limit.when)
    return Row((label, crossed, when, limit.source, by, day_words(on)))


def _adopted(sheet: Sheet, limit: Limit) -> tuple[str, str]:
    for adoption in sheet.heading.adoptions:
        if (adoption.kind, adoption.id, adoption.version) == (
            "limits",
            limit.preset,
            limit.version,
        ):
            return adoption.by, adoption.on
    pinned = sheet.view.pinned
    return (pinned.adopted_by, pinned.adopted_on) if pinned else (NOTHING, NOTHING)


def crossed(sheet: Sheet) -> Strips:
    """Every reading that crossed a limit, corrected ones too, and what someone did about it."""
    answers: dict[str, list[str]] = {}
    for line, answer in sheet.found(FlagAnswered):
        did = f"{sheet.clock(line.entry.at)} {answer.did}"
        answers.setdefault(answer.reading, []).append(" · ".join((did, *sheet.asides(line))))
    rows = [
        Row(
            (
                sheet.clock(line.entry.at),
                vitals_words(fact.vitals, sheet.heading.temperature),
                "\n".join(flag_words(flag) for flag in fact.flags),
                "\n".join(answers.get(line.entry.id, [NOT_ANSWERED])),
            ),
            () if line.standing else ("this reading was corrected later",),
        )
        for line in sheet.view.timeline.in_time()
        if isinstance(fact := line.entry.fact, VitalsRecorded) and fact.flags and not line.erased
    ]
    title = "Limits crossed, and what was done"
    if not rows:
        return prose(sheet.page, title, ["No reading crossed a limit in force."])
    names = ("Time", "Reading", "Limit", "Done")
    return table(sheet.page, title, names, rows)
