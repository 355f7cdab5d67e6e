"""How a client's parts work stands, as values: the map, what was said of each part, meetings."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.gestures import Gestures
from kapdesk.chart.met import Met, Said
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Linked, Measure, Permission, Purpose, Status
from kapdesk.ifs.model.work import (
    BlendBegan,
    BlendEnded,
    PartEntered,
    PartRated,
    PermissionSet,
    StatusSet,
)
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from kapdesk.kernel.instant import Instant


class Row(Said, frozen=True):
    """Something that was said in the work, with its moment."""

    fact: Fact


class Link(Discreet, frozen=True):
    """What a part belongs with."""

    part: PartId
    kind: Linked
    to: str


class MeetingState(Met, frozen=True):
    """One meeting as parts work sees it: where the work was, in order; how many moves and sayings it holds.

    ``first`` is the earliest moment anything was said of in it, which may have been written in before its beginning.
    """

    stays: tuple[Row, ...] = ()
    moves: int = 0
    said: int = 0
    first: Instant | None = None

    @property
    def began(self) -> Instant:
        """When it began, as what lapses counts: nothing that was said in it came before."""
        return self.opened if self.first is None else min(self.opened, self.first)

    @property
    def here(self) -> PartEntered | None:
        """Where the work is now."""
        last = self.stays[-1].fact if self.stays else None
        return last if isinstance(last, PartEntered) else None

    @property
    def has_work(self) -> bool:
        """Whether anything of parts work was done in it."""
        return bool(self.stays or self.moves or self.said)


class IfsState(Discreet, frozen=True):
    """Everything of one client's parts work.  ``rows`` are in ledger order, those of the map apart."""

    drawn: Drawn = Drawn()
    gestures: Gestures = Gestures()
    rows: tuple[Row, ...] = ()
    links: tuple[Link, ...] = ()
    meetings: tuple[MeetingState, ...] = ()

    def meeting(self, sitting: SittingId | None) -> MeetingState | None:
        """The meeting of a sitting."""
        return next((one for one in self.meetings if one.sitting == sitting), None)

    def of(self, part: PartId, *kinds: type[Fact]) -> Iterator[Row]:
        """What was said of one part, of some kinds alone where they are named; of whom it turned out to be, too."""
        for row in self.rows:
            named = getattr(row.fact, "part", None)
            if named is None or (kinds and not isinstance(row.fact, kinds)):
                continue
            if named == part or self.drawn.lives_on(named) == part:
                yield row

    def status(self, part: PartId) -> Status:
        """How far the work with a part has come; sensed until something was said."""
        found = [row.fact for row in self.of(part, StatusSet)]
        last = found[-1] if found else None
        return last.status if isinstance(last, StatusSet) else Status.SENSED

    def ratings(self, part: PartId, measure: Measure) -> tuple[Row, ...]:
        """A part's ratings of one measure, placed in time."""
        found = [
            row
            for row in self.of(part, PartRated)
            if isinstance(row.fact, PartRated) and row.fact.measure is measure
        ]
        return tuple(sorted(found, key=lambda row: (row.at, row.seq)))

    def last(self, part: PartId, measure: Measure) -> int | None:
        """A part's latest rating of one measure."""
        found = self.ratings(part, measure)
        fact = found[-1].fact if found else None
        return fact.value if isinstance(fact, PartRated) else None

    def permissions(self, part: PartId, purpose: Purpose) -> tuple[Row, ...]:
        """Every word of a part on one purpose, in ledger order."""
        return tuple(
            row
            for row in self.of(part, PermissionSet)
            if isinstance(row.fact, PermissionSet) and row.fact.purpose is purpose
        )

    def permission(self, part: PartId, purpose: Purpose) -> Permission:
        """What was said last of a purpose; whether it has lapsed since, ``rules`` say."""
        found = self.permissions(part, purpose)
        fact = found[-1].fact if found else None
        return fact.state if isinstance(fact, PermissionSet) else Permission.NONE

    def seats(self) -> tuple[PartId, ...]:
        """The parts that took the seat and did not give it back, the latest last."""
        held: dict[PartId, None] = {}
        for row in self.rows:
            if isinstance(row.fact, BlendBegan):
                held[self.drawn.lives_on(row.fact.part)] = None
            elif isinstance(row.fact, BlendEnded):
                held.pop(self.drawn.lives_on(row.fact.part), None)
        return tuple(held)

    def has_seat(self, part: PartId) -> bool:
        """Whether a part took the seat and did not give it back."""
        return self.drawn.lives_on(part) in self.seats()

    def all(self, *kinds: type[Fact]) -> tuple[Row, ...]:
        """The rows of some kinds."""
        return tuple(row for row in self.rows if isinstance(row.fact, kinds))

    def found(self, entry: EntryId) -> Row | None:
        """The row of an entry."""
        return next((row for row in self.rows if row.entry == entry), None)
