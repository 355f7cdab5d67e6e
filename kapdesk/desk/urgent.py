"""The urgent card on the desk: its words, its presses, and the times stamped while the vault was locked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model.urgent import UrgentOpened, UrgentSeen, UrgentStamped, UrgentStruck
from kapdesk.dosing.service.urgent import UrgentCards
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import PRACTICE, BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import UrgentTakenIn
from kapdesk.practice.service.urgent import UrgentPrompts
from kapdesk.vault.stamps import StampFile, StampLine, boot_number

TAKEN = "What was stamped on the urgent card while the desk was locked now stands in the session's chart."
KEPT = (
    "What was stamped on the urgent card while the desk was locked is kept in the practice's own book: "
    "no session was open."
)
WAITING = (
    "What was stamped on the urgent card while the desk was locked could not be written into the book yet. "
    "It is kept beside it and written at the next unlocking."
)


@dataclass(frozen=True, slots=True)
class Urgent:
    """Everything urgent of one open vault.  thread: the record lane."""

    ledger: Ledger
    sittings: Sittings
    cards: UrgentCards
    prompts: UrgentPrompts
    clock: Clock
    folder: Path

    def take_in(self) -> str:
        """Write what was stamped while the vault was locked, each time once whatever happens; what to say of it.

        The times and the note how far they were taken stand or fall together; only then the file goes.
        """
        file = StampFile(self.folder)
        try:
            lines = file.take()
            fresh = tuple(self._fresh(lines)) if lines else ()
            sitting = self._sitting(fresh)
            if fresh:
                self._write(fresh, sitting)
            if lines:
                file.forget_taken()
        except Trouble:
            return WAITING
        if not fresh:
            return ""
        return KEPT if sitting is None else TAKEN

    def keep_copy(self) -> None:
        """Lay the card's words beside the vault for the unlock page.  raises Trouble."""
        self.prompts.keep_copy(self.folder)

    def _fresh(self, lines: tuple[StampLine, ...]) -> Iterator[StampLine]:
        upto: dict[str, int] = {}
        for entry in self.ledger.between(PRACTICE):
            if isinstance(entry.fact, UrgentTakenIn):
                fact = entry.fact
                upto[fact.card] = max(fact.upto, upto.get(fact.card, -1))
        for line in lines:
            if line.n > upto.get(line.card, -1):
                upto[line.card] = line.n
                yield line

    def _sitting(self, lines: tuple[StampLine, ...]) -> SittingId | None:
        """The sitting that ran when the first of them was stamped; one begun since belongs to somebody else."""
        sitting = self.cards.sitting() if lines else None
        if sitting is None:
            return None
        first = self._moment(lines[0], self.sittings.clock(sitting).now())
        began = next(row.opened for row in self.sittings.open_now() if row.id == sitting)
        return sitting if began <= first else None

    def _write(self, lines: tuple[StampLine, ...], sitting: SittingId | None) -> None:
        recorded = self.clock.now() if sitting is None else self.sittings.clock(sitting).now()
        acts = [Act(fact, self._moment(line, recorded)) for line, fact in _facts(lines)]
        upto = {line.card: line.n for line in lines}
        notes = [Act(UrgentTakenIn(card, n), recorded) for card, n in upto.items()]
        with self.ledger.transaction() as pen:
            pen.write(self._book(sitting), acts, sitting=sitting, recorded=recorded)
            pen.write(PRACTICE, notes, sitting=None, recorded=recorded)

    def _moment(self, line: StampLine, recorded: Instant) -> Instant:
        """When it was stamped, by the clock that never jumps where this is still the same boot."""
        steady = self.clock.steady()
        if boot_number(steady.boot) != line.steady.boot:
            return line.at
        ago = recorded.plus_s(line.steady.seconds - steady.seconds)
        return Instant(ago.utc_us, line.at.offset_min)

    def _book(self, sitting: SittingId | None) -> BookId:
        found = [row.book for row in self.sittings.open_now() if row.id == sitting]
        return found[0] if found else PRACTICE


def _facts(lines: tuple[StampLine, ...]) -> Iterator[tuple[StampLine, Fact]]:
    """What each line becomes; a stamp this KapDesk does not know keeps its own name."""
    for line in lines:
        match line.what:
            case "open":
                yield line, UrgentOpened(line.card, "unlock")
            case "seen":
                yield line, UrgentSeen(line.card, line.n, line.key)
            case "stamp":
                yield line, UrgentStamped(line.card, line.n, line.key)
            case "strike":
                yield line, UrgentStruck(line.of_card, line.of, line.key)
