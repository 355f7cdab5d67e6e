"""Facts made for these tests, one of each kind a chart must keep, and a chart to keep them in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from kapdesk.chart import model, sealed
from kapdesk.chart.codec import Codec
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Drawer, DueItem, Entry, Fact, Title
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.ids import BookId, EntryId, PersonId
from kapdesk.kernel.instant import Instant
from kapdesk.vault.vault import Vault
from tests.fakes.clock import FakeClock
from tests.fakes.vault import fresh_vault, reopened

ONE, TWO = BookId("client-1"), BookId("client-2")
AUTHOR = PersonId("therapist-1")


class Said(Fact, frozen=True):
    """Words of the chart."""

    text: str

    def words(self) -> str:
        return self.text


class CameUp(Fact, frozen=True):
    """Words of the process drawer."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    text: str

    def words(self) -> str:
        return self.text


class Sealed(Fact, frozen=True):
    """Words only the client opens."""

    drawer: ClassVar[Drawer] = Drawer.SEALED
    text: str

    def words(self) -> str:
        return self.text


class Named(Fact, frozen=True):
    """A client's name."""

    label: str
    finds: str = ""

    def title(self) -> Title:
        return Title(self.label, self.finds, "1984-03-02")


class Promised(Fact, frozen=True):
    """Something due, or done."""

    key: str
    at: Instant
    settled: bool = False

    def due(self) -> tuple[DueItem, ...]:
        return (DueItem(self.key, f"call about {self.key}", self.at, self.settled),)


class Drawn(Fact, frozen=True):
    """A picture."""

    digest: str

    def pictures(self) -> tuple[str, ...]:
        return (self.digest,)


FACTS: tuple[type[Fact], ...] = (
    *model.FACTS,
    *sealed.FACTS,
    Said,
    CameUp,
    Sealed,
    Named,
    Promised,
    Drawn,
)


@dataclass
class Chart:
    """A ledger in a real vault, with a clock set by hand."""

    folder: Path
    clock: FakeClock
    vault: Vault
    ledger: Ledger
    sittings: Sittings

    def write(
        self, fact: Fact, book: BookId = ONE, *, corrects: EntryId | None = None, reason: str = ""
    ) -> Entry:
        """One entry outside any sitting."""
        act = Act(fact, self.clock.now(), corrects, reason)
        return self.ledger.commit(book, (act,))[0]

    def sql(self, *statements: str) -> None:
        """What someone could do who holds the key: the triggers go first, then the rows."""
        with self.vault.writing() as book_session:
            for statement in statements:
                book_session.exec_driver_sql(statement)

    def reopen(self) -> Chart:
        """The same vault after a restart of the program."""
        self.vault.close()
        return _open(self.folder, self.clock, reopened(self.folder))


def new_chart(folder: Path) -> Chart:
    """An empty chart in a fresh vault."""
    return _open(folder, FakeClock(), fresh_vault(folder))


def _open(folder: Path, clock: FakeClock, vault: Vault) -> Chart:
    ledger = Ledger(vault, Codec(FACTS), clock, author=AUTHOR)
    return Chart(folder, clock, vault, ledger, Sittings(ledger, vault, clock))
