"""The session page on a real vault: services as the desk wires them, a clock by hand, a lane without threads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kapdesk.chart import listing
from kapdesk.chart import model as chart_model
from kapdesk.chart.codec import Codec
from kapdesk.chart.drafts import Drafts
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model import facts as dosing_facts
from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.protocol import Adoption
from kapdesk.dosing.model.sedation import USUAL
from kapdesk.dosing.protocols import load_limits, load_protocol
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from tests.fakes.clock import FakeClock
from tests.fakes.lane import InlineClerk
from tests.fakes.vault import HOLDER, fresh_vault, reopened
from ui.bridge.entries import Entries
from ui.dosing.around import AdoptedProtocol, Around, Begun, OtherChart
from ui.dosing.music import RoomMusic
from ui.dosing.page import SessionPage

CODEC = Codec((*chart_model.FACTS, *dosing_facts.FACTS))
CLIENT = BookId("client-1")
TEAM = (
    Colleague("therapist 1", "therapist"),
    Colleague("prescriber 1", "prescriber"),
    Colleague("nurse 1", "nurse"),
)


class SessionDesk:
    """Everything a session page stands on."""

    def __init__(self, folder: Path, *, adopted: bool = True, limits: str = "canmat-pause") -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.adopted = adopted
        self.limits = limits
        self.vault = fresh_vault(folder)
        self.pdf = b""
        self.team: tuple[Colleague, ...] = TEAM
        self.hold_length_min: int | None = None
        self.sedation_scales: tuple[str, ...] = USUAL
        self.weights: tuple[Weighed, ...] = ()
        self.music = RoomMusic()
        self.printings: list[tuple[SittingId, str, str]] = []
        self.protocol = "sublingual"
        self._wire()

    def crash(self) -> None:
        """Power is lost: whatever was not on disk is gone, and the vault is opened again."""
        self.vault.close()
        self.vault = reopened(self.folder)
        self._wire()

    def page(self) -> SessionPage:
        """A new session page, and what it said so far."""
        self.said: list[str] = []
        page = SessionPage(self.dosing, self.clerk, self.entries, self.drafts, self.around())
        page.troubled.connect(self._on_trouble)
        page.noted.connect(self.said.append)
        return page

    def begin(
        self, *, client: BookId = CLIENT, at: Instant | None = None, rehearsal: bool = False
    ) -> SittingId:
        """A session with a client, the one client unless another is named; ``at`` makes it one from paper."""
        sitting = written(self.dosing.begin(client, at=at, rehearsal=rehearsal))[0].sitting
        assert sitting is not None
        return sitting

    def around(self) -> Around:
        """What the page asks for that is not dosing."""
        return Around(
            clock=self._clock_of,
            in_progress=self._in_progress,
            adopted=self._adopted,
            client_label=lambda _book: "C-014",
            pdf=lambda _what, _sitting, _paper: self.pdf,
            degrees=lambda: "C",
            paper=lambda: "A4",
            note_printing=self._note_printing,
            now=self.clock.now,
            other_charts=self._other_charts,
            hold_length_min=lambda: self.hold_length_min,
            music=lambda: self.music,
            sedation_scales=lambda: self.sedation_scales,
        )

    def _wire(self) -> None:
        self.ledger = Ledger(self.vault, CODEC, self.clock, author=HOLDER)
        self.sittings = Sittings(self.ledger, self.vault, self.clock)
        self.drafts = Drafts(self.vault)
        self.clerk = InlineClerk()
        self.entries = Entries()
        self.dosing = Dosing(
            self.ledger,
            self.sittings,
            adoption=self._adoption,
            age_years=lambda _book: 42,
            signer=lambda: "therapist 1",
            weights=lambda _book: self.weights,
            colleagues=lambda: self.team,
        )

    def _adoption(self, name: str | None) -> Adoption | None:
        if not self.adopted:
            return None
        protocol = load_protocol(name or self.protocol)
        return Adoption(protocol, load_limits(self.limits), "prescriber 1", "2026-03-01")

    def _adopted(self) -> tuple[AdoptedProtocol, ...]:
        words = "Sublingual 1 · adopted by prescriber 1 on 2026-03-01"
        return (AdoptedProtocol("sublingual", words),) if self.adopted else ()

    def _in_progress(self) -> tuple[Begun, ...]:
        rows = self.sittings.open_now()
        return tuple(Begun(row.id, row.book, row.opened, row.rehearsal) for row in rows)

    def _clock_of(self, sitting: SittingId) -> Callable[[], Instant]:
        return self.sittings.clock(sitting).now

    def _note_printing(self, sitting: SittingId, what: str, paper: str) -> None:
        self.printings.append((sitting, what, paper))

    def _other_charts(self, sitting: SittingId) -> tuple[OtherChart, ...]:
        rows = (row for row in listing.sittings(self.ledger) if row.id != sitting)
        return tuple(OtherChart(row.id, row.book, f"chart of {row.book}") for row in rows)

    def _on_trouble(self, trouble: Trouble) -> None:
        self.said.append(f"{trouble.sentence} {trouble.advice}")


def written(result: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    """The entries of something that was not refused."""
    assert not isinstance(result, Refusals), result
    return result
