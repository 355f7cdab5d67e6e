"""What a client's screening locks for stimulation and for work on memories, and the opening by a clinician."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Locks
from kapdesk.chart.gates import against_reason
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry, Fact, Timeline, fold
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.locking import Asked, LockOpened, LockRule, LockShut, StimulationAsked
from kapdesk.people.model.screening import ScreeningAnswered
from kapdesk.people.parse.locking import SHEET, load_locks, load_stimulation
from kapdesk.people.parse.screening import SHEET as SCREENING
from kapdesk.people.rules.by_age import about_age, age_of, with_length
from kapdesk.people.rules.locking import about, locks_of, phase_locks_of
from kapdesk.people.service.committing import commit
from kapdesk.people.service.filing import filed

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

_OF_SHEET: Mapping[str, type[Fact]] = {SCREENING: ScreeningAnswered, SHEET: StimulationAsked}


@dataclass(frozen=True, slots=True)
class Locking:
    """The locks of one vault's clients.  thread: the record lane."""

    ledger: Ledger

    def of(self, book: BookId, at: Instant | None = None) -> Locks:
        """Every lock of a client as the answers stand and by the age of a day, and what a clinician opened.

        ``at`` lies on that day; without it today is meant.
        """
        timeline = fold(self.ledger.between(book))
        day = (at or self.ledger.clock.now()).local().date()
        return with_length(
            locks_of(load_locks(), _sheets(timeline), timeline), age_of(timeline, day), timeline
        )

    def phase_locks(self, book: BookId) -> tuple[tuple[str, str], ...]:
        """What the answers say against working on memories and nobody opened: each by its key, with its sentence."""
        timeline = fold(self.ledger.between(book))
        locks, opened = phase_locks_of(load_locks(), _sheets(timeline), timeline)
        return tuple((lock.key, lock.reason) for lock in locks if lock.key not in dict(opened))

    def opened_phases(self, book: BookId) -> tuple[tuple[str, str], ...]:
        """The locks on work on memories that a clinician opened, each by its key, with the reason."""
        timeline = fold(self.ledger.between(book))
        return phase_locks_of(load_locks(), _sheets(timeline), timeline)[1]

    def asked(self, book: BookId) -> Asked | None:
        """The sheet about light, tone and touch as it was answered last."""
        return _asked(fold(self.ledger.between(book)), StimulationAsked)

    def answer(
        self,
        book: BookId,
        texts: Mapping[str, str],
        *,
        corrects: EntryId | None = None,
        reason: str = "",
        clears: Clears = (),
    ) -> Written:
        """File the answered sheet, or put the one that holds right; refuses one that is not complete."""
        before = self.asked(book)
        taken = filed(
            (before.entry, before.filled) if before is not None else None,
            load_stimulation,
            texts,
            corrects=corrects,
            reason=reason,
            replaced="Another sheet has taken this one's place.",
        )
        if isinstance(taken, Refusals):
            return taken
        fact = StimulationAsked(taken)
        return commit(
            self.ledger, book, fact, corrects=corrects, reason=reason.strip(), clears=clears
        )

    def open_lock(self, book: BookId, key: str, reason: str, *, clears: Clears = ()) -> Written:
        """Write that a clinician opens a lock, and why; it holds while the answer is the same and is not asked anew.

        Refuses a lock that is not there, and no reason.
        """
        timeline = fold(self.ledger.between(book))
        sheets = _sheets(timeline)
        length = self.of(book).length
        known = {lock.key for lock in locks_of(load_locks(), sheets, timeline).locks}
        known |= {lock.key for lock in phase_locks_of(load_locks(), sheets, timeline)[0]}
        rule = _rule(key)
        by_age = length is not None and length.key == key
        if not by_age and (rule is None or key not in known):
            return refused("lock", "This is not locked.")
        why = " ".join(reason.split())
        if against := against_reason(why, "Write why it is opened."):
            return against
        words = about(rule, sheets) if rule is not None else about_age(key)
        return commit(self.ledger, book, LockOpened(key, words, why), clears=clears)

    def shut_lock(self, book: BookId, key: str, reason: str = "") -> Written:
        """Write that an opened lock is closed again; refuses one that is not open."""
        if key not in dict((*self.of(book).opened, *self.opened_phases(book))):
            return refused("lock", "This is not open.")
        return commit(self.ledger, book, LockShut(key, " ".join(reason.split())))


def _rule(key: str) -> LockRule | None:
    return next((rule for rule in load_locks() if key in rule.keys), None)


def _sheets(timeline: Timeline) -> dict[str, Asked]:
    found = ((name, _asked(timeline, kind)) for name, kind in _OF_SHEET.items())
    return {name: asked for name, asked in found if asked is not None}


def _asked(timeline: Timeline, kind: type[Fact]) -> Asked | None:
    """The sheet of a kind that holds, and since when it was not asked anew."""
    lines = [line for line in timeline.lines if isinstance(line.entry.fact, kind)]
    standing = [line.entry for line in lines if line.standing]
    since = max((line.entry.seq for line in lines if line.entry.corrects is None), default=0)
    fact = standing[-1].fact if standing else None
    if not isinstance(fact, ScreeningAnswered | StimulationAsked):
        return None
    return Asked(standing[-1].id, fact.filled, since)
