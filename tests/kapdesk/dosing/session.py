"""A dosing session put together by hand, for rules that need no vault."""

from __future__ import annotations

from kapdesk.chart.model import Drawer, Entry, Fact, SittingOpened
from kapdesk.dosing.model.facts import DoseGiven, ProtocolPinned, VitalsRecorded
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_limits, load_protocol
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

ZERO = Instant.from_iso("2026-03-04T10:00:00+01:00")
DOSE = DoseGiven(150.0, "mg", "sublingual", "nurse 1")


def minute(minutes: float) -> Instant:
    """The moment so many minutes after ZERO."""
    return ZERO.plus_s(minutes * 60.0)


def pressure(systolic: int, diastolic: int) -> Vitals:
    """A whole reading with this pressure."""
    return Vitals(systolic_mmhg=systolic, diastolic_mmhg=diastolic, pulse_bpm=70, spo2_pct=98)


class Session:
    """Entries as they are added; ids count up from e1, which opens the sitting half an hour before ZERO."""

    def __init__(self, protocol: str = "sublingual", *presets: str) -> None:
        self.entries: list[Entry] = []
        limits = tuple(limit for preset in presets for limit in load_limits(preset))
        self.add(SittingOpened("dosing", "CET", 0.0, "boot-1"), -30)
        pinned = ProtocolPinned(load_protocol(protocol), limits, "prescriber 1", "2026-03-01", 42)
        self.add(pinned, -30)

    def add(self, fact: Fact, minutes: float, *, corrects: EntryId | None = None) -> EntryId:
        """Write a fact at a minute."""
        seq = len(self.entries) + 1
        at = minute(minutes)
        entry = Entry(
            id=EntryId(f"e{seq}"),
            book=BookId("client"),
            sitting=SittingId("sitting"),
            at=at,
            recorded=at,
            author=PersonId("author"),
            device="device",
            seq=seq,
            drawer=Drawer.CHART,
            corrects=corrects,
            reason="misread" if corrects else "",
            digest="",
            mac="",
            fact=fact,
        )
        self.entries.append(entry)
        return entry.id

    def reads(self, vitals: Vitals, minutes: float, slot: str = "") -> EntryId:
        """Write a reading, and the slot it answers."""
        return self.add(VitalsRecorded(vitals, slot=slot), minutes)

    def view(self) -> DosingView:
        """The session as it stands."""
        return view_of(self.entries)
