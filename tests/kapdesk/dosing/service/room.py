"""A dosing service on a real vault and a clock moved by hand."""

from __future__ import annotations

from pathlib import Path

from kapdesk.chart import model as chart_model
from kapdesk.chart.codec import Codec
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model import facts
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded, VitalsRecorded
from kapdesk.dosing.model.protocol import Adoption
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_limits, load_protocol
from kapdesk.dosing.service.charting import Written
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.vault import HOLDER, fresh_vault

CLIENT = BookId("client-1")
OTHER = BookId("client-2")
TEAM = (
    Colleague("therapist 1", "therapist"),
    Colleague("prescriber 1", "prescriber"),
    Colleague("nurse 1", "nurse"),
)
DOSE = DoseGiven(150.0, "mg", "sublingual", "nurse 1", "K220")
ORDER = OrderRecorded("150 mg", "sublingual", "prescriber 1", amount=150.0, unit="mg")


class Room:
    """An open session that began at noon; minutes count from then."""

    def __init__(self, folder: Path, *presets: str, adopted: bool = True) -> None:
        self.clock = FakeClock()
        self.vault = fresh_vault(folder)
        self.ledger = Ledger(
            self.vault, Codec((*chart_model.FACTS, *facts.FACTS)), self.clock, author=HOLDER
        )
        self.sittings = Sittings(self.ledger, self.vault, self.clock)
        limits = tuple(limit for preset in presets for limit in load_limits(preset))
        self.adoption = Adoption(load_protocol("sublingual"), limits, "prescriber 1", "2026-03-01")
        self.dosing = Dosing(
            self.ledger,
            self.sittings,
            adoption=lambda _: self.adoption if adopted else None,
            age_years=lambda _: 42,
            signer=lambda: "therapist 1",
            colleagues=lambda: TEAM,
        )
        self.sitting = SittingId("")
        if adopted:
            self.sitting = self.begins(CLIENT)

    def begins(self, client: BookId) -> SittingId:
        """Open a session with a client."""
        sitting = saved(self.dosing.begin(client))[0].sitting
        assert sitting is not None
        return sitting

    def at(self, minutes: float) -> None:
        """Let time pass until a minute after noon."""
        self.clock.passes(minutes * 60.0 - self.clock.wall.seconds_since(NOON))

    def reads(self, vitals: Vitals, *, at: float | None = None) -> tuple[Entry, VitalsRecorded]:
        """Record a reading and hand back its entry."""
        entry = saved(self.dosing.readings.record(self.sitting, vitals, at=moment(at)))[0]
        assert isinstance(entry.fact, VitalsRecorded)
        return entry, entry.fact

    def gives(self, dose: DoseGiven = DOSE, *, at: float | None = None) -> tuple[Entry, ...]:
        """Give a dose."""
        return saved(self.dosing.doses.give(self.sitting, dose, at=moment(at)))

    def closes(self) -> None:
        """Close the session."""
        saved(self.dosing.ending.close(self.sitting))

    @property
    def view(self) -> DosingView:
        """The session as it stands in the ledger."""
        return self.dosing.view(self.sitting)

    def kinds(self, entries: tuple[Entry, ...]) -> list[type[Fact]]:
        """What was written, in order."""
        return [type(entry.fact) for entry in entries]


def moment(minutes: float | None) -> Instant | None:
    """The moment so many minutes after noon."""
    return None if minutes is None else NOON.plus_s(minutes * 60.0)


def pressure(systolic: int, diastolic: int, pulse: int = 70) -> Vitals:
    """A whole reading with this pressure."""
    return Vitals(systolic_mmhg=systolic, diastolic_mmhg=diastolic, pulse_bpm=pulse, spo2_pct=98)


def saved(written: Written) -> tuple[Entry, ...]:
    """The entries of a verb that was taken."""
    assert not isinstance(written, Refusals), written.sentences()
    return written


def refusal(written: Written) -> tuple[str, str]:
    """Field and sentence of a verb that was refused once."""
    assert isinstance(written, Refusals)
    (item,) = written.items
    return item.field, item.sentence
