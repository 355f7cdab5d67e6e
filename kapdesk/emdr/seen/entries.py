"""The entries something rests on, each in one line as the record says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.set_words import said as said_of_set
from kapdesk.chart.model import Fact
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.seen.checks.account import Screened
from kapdesk.emdr.seen.meetings import numbers_of, sitting_label
from kapdesk.emdr.wording import said as said_of_emdr
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

OF_A_SET = (SetStarted, SetRun, SetRated, CameUp)
SCREENING = "screening answered"
BETWEEN = "between sessions"


class EntryLine(Discreet, frozen=True):
    """One entry: what it says, when, and the meeting it belongs to by its number; never a client's words."""

    entry: EntryId
    words: str
    where: str
    at: Instant
    sitting: SittingId | None = None

    @property
    def when(self) -> str:
        """Meeting, day and time in one line."""
        return f"{self.where} · {self.at.day()} · {self.at.hm()}"


def lines_of(
    view: EmdrView, entries: Iterable[EntryId], screened: tuple[Screened, ...] = ()
) -> tuple[EntryLine, ...]:
    """The entries in their order; one that is nowhere to be found is left out."""
    numbers = numbers_of(view.state)
    return tuple(_lines(view, entries, {one.entry: one for one in screened}, numbers))


def _lines(
    view: EmdrView,
    entries: Iterable[EntryId],
    screened: dict[EntryId, Screened],
    numbers: dict[SittingId, int],
) -> Iterator[EntryLine]:
    for wanted in entries:
        line = view.timeline.find(wanted)
        if line is not None:
            entry = line.entry
            number = numbers.get(entry.sitting) if entry.sitting is not None else None
            where = BETWEEN if number is None else sitting_label(number)
            yield EntryLine(wanted, _said(entry.fact), where, entry.at, entry.sitting)
        elif wanted in screened:
            yield EntryLine(wanted, SCREENING, BETWEEN, screened[wanted].at)


def _said(fact: Fact) -> str:
    if isinstance(fact, OF_A_SET):
        return said_of_set(fact)
    return said_of_emdr(fact) if isinstance(fact, FACTS) else type(fact).__name__
