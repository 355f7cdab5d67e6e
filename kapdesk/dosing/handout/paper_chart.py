"""The blank chart for a power failure: one sheet for every hour, with the record's own tracks and columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from kapdesk.dosing.model.protocol import Protocol, Slot
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.plot import plot_of
from kapdesk.kernel.plot import Band, Plot, Tick, Track
from kapdesk.press.grid import Column, Grid, Leaf
from kapdesk.press.lists import rooms
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.plot import PlotBlock
from kapdesk.press.strips import Strips
from kapdesk.press.tables import prose

VERSION = "1"
TITLE = "Paper chart"
NOT_A_DEVICE = "records; it does not advise on doses and is not a medical monitor."
REHEARSAL = "REHEARSAL"
HOUR_MIN = 60
EVERY_MIN = 5
HOURS_WITHOUT_PROTOCOL = 3
ROWS = 9
SPARE_ROWS = 3
ROOM_PT = 24.0
PLOT_SHARE = 0.33
UNTIL_WRITTEN = "______________________"

READINGS = (
    Column("Planned", 2.1),
    Column("Time", 1.25),
    Column("Since dose", 1.1),
    Column("BP mmHg", 1.6),
    Column("HR /min"),
    Column("SpO₂ %"),
    Column("RR /min"),
    Column("Temp"),
    Column("Sedation", 1.2),
    Column("Distress", 1.15),
    Column("Depth"),
    Column("Nausea", 1.1),
)
DOSES = (
    Column("Ordered: amount, route, prescriber", 3.0),
    Column("Given", 1.4),
    Column("At", 0.9),
    Column("By", 1.3),
    Column("Read by a second", 1.5),
    Column("Lot", 0.9),
)
WIDER = {
    "BP": (40.0, 200.0, (40.0, 80.0, 120.0, 160.0, 200.0)),
    "HR": (40.0, 160.0, (40.0, 80.0, 120.0, 160.0)),
    "SpO₂": (80.0, 100.0, (80.0, 90.0, 100.0)),
}
"""Scales with room for what a hand may have to draw; the screen's widen by themselves.  unit as the track's."""


@dataclass(frozen=True, slots=True, repr=False)
class ChartHeading:
    """Whose chart it will be, as far as that is known when it is printed.  ``client`` is empty for a blank one."""

    practice: str
    printed: str
    version: str
    client: str = ""
    temperature: str = "C"
    rehearsal: bool = False


def paper_chart(heading: ChartHeading, protocol: Protocol | None, *, paper: str) -> bytes:
    """The chart as PDF: the hour before the first dose, then one sheet for each hour after it."""
    sheet = page(paper)
    leaves = [_leaf(sheet, heading, protocol, hour) for hour in hours(protocol)]
    planned = f"{protocol.name}, version {protocol.version}" if protocol else "no protocol chosen"
    edges = Edges(
        left=heading.client or heading.practice or TITLE,
        right=f"printed {heading.printed}",
        footer=f"{TITLE}, version {VERSION}; {planned}. KapDesk {heading.version} {NOT_A_DEVICE}",
        stamp=REHEARSAL if heading.rehearsal else "",
    )
    return build(leaves, page=sheet, edges=edges, title=TITLE)


def hours(protocol: Protocol | None) -> range:
    """The hours that get a sheet each; -1 is the one before the first dose."""
    if protocol is None:
        return range(-1, HOURS_WITHOUT_PROTOCOL)
    ends = [slot.at_min for slot in protocol.slots if slot.at_min is not None]
    last = max(protocol.observe_min or 0.0, *ends, *(phase.end_min for phase in protocol.phases))
    return range(-1, ceil(last / HOUR_MIN))


def _leaf(sheet: Page, heading: ChartHeading, protocol: Protocol | None, hour: int) -> Leaf:
    blocks: list[Block] = [*_head(sheet, heading, hour), _plot(sheet, protocol, hour)]
    if hour < 0:
        blocks.append(Grid(sheet, DOSES, ((), (), ())))
    blocks.append(_readings(sheet, protocol, hour, heading.temperature))
    signed = _signature(sheet)
    room = sheet.height_pt - Leaf(sheet, (*blocks, signed)).filled_pt
    return Leaf(sheet, (*blocks, *_notes(sheet, room), signed))


def _head(sheet: Page, heading: ChartHeading, hour: int) -> Iterator[Strips]:
    yield prose(sheet, "", [f"{TITLE}: {_hour_words(hour)}"], sheet.heading, gap_pt=0.0)
    who = heading.client or UNTIL_WRITTEN
    lines = (
        f"Client {who}   Date ____________   Therapist {UNTIL_WRITTEN}",
        "First dose at ______ : ______   Order read by ______________________",
    )
    yield prose(sheet, "", lines, sheet.body, gap_pt=5.0)


def _hour_words(hour: int) -> str:
    if hour < 0:
        return "before the first dose"
    return f"hour {hour + 1}, {hour * HOUR_MIN} to {(hour + 1) * HOUR_MIN} minutes after the first dose"


def _plot(sheet: Page, protocol: Protocol | None, hour: int) -> PlotBlock:
    start = float(hour * HOUR_MIN)
    blank = plot_of(DosingView())
    plot = Plot(
        start,
        start + HOUR_MIN,
        tuple(map(_wider, blank.tracks)),
        tuple(Band(p.start_min, p.end_min, p.name) for p in (protocol.phases if protocol else ())),
        ticks=tuple(
            Tick(slot.at_min, slot.name, "blank")
            for slot in (protocol.slots if protocol else ())
            if slot.at_min is not None
        ),
        zero_label="min since first dose; draw ▼ systolic, ▲ diastolic, ● pulse, ■ SpO₂",
    )
    return PlotBlock(plot, sheet, sheet.height_pt * PLOT_SHARE, every_min=EVERY_MIN)


def _wider(track: Track) -> Track:
    if track.name not in WIDER:
        return track
    low, high, ticks = WIDER[track.name]
    return replace(track, low=low, high=high, ticks=ticks)


def _readings(sheet: Page, protocol: Protocol | None, hour: int, temperature: str) -> Grid:
    slots = [slot for slot in (protocol.slots if protocol else ()) if _stands_in(slot, hour)]
    if protocol and hour == hours(protocol)[-1]:
        slots += [slot for slot in protocol.slots if slot.at_discharge]
    planned = tuple((slot.name + " *" * slot.required,) for slot in slots)
    spare = max(ROWS - len(planned), SPARE_ROWS)
    columns = tuple(
        replace(column, name=f"Temp °{temperature}") if column.name == "Temp" else column
        for column in READINGS
    )
    return Grid(sheet, columns, planned + ((),) * spare)


def _stands_in(slot: Slot, hour: int) -> bool:
    """Whether a planned reading belongs to this hour; one on the hour closes the one that ends there."""
    if slot.at_min is None:
        return False
    begins = hour * HOUR_MIN
    return begins < slot.at_min <= begins + HOUR_MIN if hour >= 0 else slot.at_min <= 0


def _notes(sheet: Page, room_pt: float) -> Iterator[Strips]:
    """Lines for events and words, as many as the page still holds."""
    head = "Time, what happened, what was said, what was done"
    strips = rooms(sheet, 1, room_pt=ROOM_PT)
    titled = prose(sheet, "", [head], sheet.cell_head, gap_pt=6.0)
    left = room_pt - titled.height_pt - titled.gap_pt - strips[-1].height_pt
    yield titled
    yield Strips(sheet.width_pt, rooms(sheet, int(left / ROOM_PT), room_pt=ROOM_PT))


def _signature(sheet: Page) -> Strips:
    lines = (
        "Written by ______________________   Signature ______________________   Time ____________",
        "Typed into KapDesk by ______________________   on ____________   * required reading",
    )
    return prose(sheet, "", lines, sheet.cell, gap_pt=6.0)
