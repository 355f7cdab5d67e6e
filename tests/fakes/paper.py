"""A dosing sitting put together entry by entry, without a vault, for what is drawn and printed from its view."""

from __future__ import annotations

from datetime import UTC, datetime

from kapdesk.chart.model import Entry, Fact, SittingOpened
from kapdesk.dosing.model.facts import ProtocolPinned
from kapdesk.dosing.model.protocol import Limit, Protocol
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_limits, load_protocol
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

MIDNIGHT = Instant.of(datetime(2026, 3, 4, tzinfo=UTC))


def at(clock: str) -> Instant:
    """The moment a wall clock shows on the fake day."""
    hours, minutes = clock.split(":")
    return MIDNIGHT.plus_s(int(hours) * 3600 + int(minutes) * 60)


def reading(line: str) -> Vitals:
    """A reading from ``128/82 74 98`` and no more: pressure, pulse, SpO₂."""
    pressure, pulse, spo2 = line.split()
    systolic, diastolic = pressure.split("/")
    return Vitals(
        systolic_mmhg=int(systolic),
        diastolic_mmhg=int(diastolic),
        pulse_bpm=int(pulse),
        spo2_pct=int(spo2),
        oxygen="air",
    )


class FakeDay:
    """Entries of one sitting in the order they are said."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def says(
        self,
        clock: str,
        fact: Fact,
        *,
        recorded: str = "",
        corrects: EntryId | None = None,
        reason: str = "",
    ) -> EntryId:
        """Write one fact down and give its entry."""
        number = len(self.entries) + 1
        entry = EntryId(f"0000-{number:04d}")
        self.entries.append(
            Entry(
                id=entry,
                book=BookId("client-14"),
                sitting=SittingId("sitting-1"),
                at=at(clock),
                recorded=at(recorded or clock),
                author=PersonId("author"),
                device="laptop",
                seq=number,
                drawer=fact.drawer,
                corrects=corrects,
                reason=reason,
                digest=f"digest-{number}",
                mac=f"mac-{number}",
                fact=fact,
            )
        )
        return entry

    def opens(
        self,
        clock: str = "09:30",
        *,
        protocol: Protocol | None = None,
        presets: tuple[str, ...] = ("canmat-start", "canmat-pause", "spo2"),
        rehearsal: bool = False,
        from_paper: bool = False,
    ) -> None:
        """Open the sitting with a protocol and limits in force."""
        self.says(
            clock,
            SittingOpened("dosing", "UTC", 0.0, "boot", rehearsal=rehearsal, from_paper=from_paper),
        )
        limits: tuple[Limit, ...] = tuple(
            limit for preset in presets for limit in load_limits(preset)
        )
        chosen = protocol or load_protocol("sublingual")
        self.says(clock, ProtocolPinned(chosen, limits, "prescriber 1", "2026-03-01", 42))

    @property
    def view(self) -> DosingView:
        """The sitting as it stands."""
        return view_of(self.entries)
