"""A client's map through time: where one may stop, and how it stood there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from msgspec.structs import replace

from kapdesk.chart.gestures import Edit, Gestures
from kapdesk.chart.met import Said
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.kept import VersionNamed
from kapdesk.ifs.model.state import IfsState, Link, MeetingState, Row
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.model.work import PartLinked
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

EVERY = 256
"""After how many moves a map is kept, so that any moment is near one that was worked out."""


class At(StrEnum):
    """What a stop is."""

    FIRST = "before anything"
    GESTURE = "a gesture"
    SITTING = "the end of a session"
    VERSION = "a named version"
    DOSE = "a dose"
    NOW = "now"


class Dose(Discreet, frozen=True):
    """A dose that was given, as the desk hands it in; the map itself knows of none."""

    at: Instant
    words: str = ""


class Stop(Discreet, frozen=True):
    """A moment to stop at: after so many ``moves`` that stand and so many ``rows``.

    ``number`` counts stops of its kind from 1; ``words`` is the name of a version or of a dose.
    """

    what: At
    number: int
    at: Instant | None
    moves: int
    rows: int
    words: str = ""
    sitting: SittingId | None = None
    entry: EntryId | None = None

    @property
    def place(self) -> tuple[int, int]:
        """Where it comes among the others."""
        return self.moves, self.rows


@dataclass(frozen=True, slots=True)
class _Line:
    """Things that were said, in ledger order, and the lines they stand on as a row that never falls."""

    said: Sequence[Said]
    seqs: list[int]

    @classmethod
    def of(cls, said: Sequence[Said]) -> _Line:
        return cls(said, list(accumulate((one.seq for one in said), max)))

    def until(self, seq: int) -> int:
        """How many stand up to a line of the ledger."""
        return bisect_right(self.seqs, seq)

    def earlier(self, moment: Instant) -> int:
        """How many were said before the first that was said after a moment."""
        return next((n for n, one in enumerate(self.said) if one.at > moment), len(self.said))

    def last_of(self, sitting: SittingId) -> Said | None:
        """The last that was said in a meeting."""
        return next((one for one in reversed(self.said) if one.sitting == sitting), None)


@dataclass(frozen=True, slots=True)
class Kinds:
    """What was said by its kind of fact, each with its place among all rows, so that few are gone through."""

    rows: Mapping[type[Fact], list[Row]]
    places: Mapping[type[Fact], list[int]]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Kinds:
        """All rows, gone through once."""
        found: dict[type[Fact], list[Row]] = {}
        places: dict[type[Fact], list[int]] = {}
        for place, row in enumerate(rows):
            kind = type(row.fact)
            found.setdefault(kind, []).append(row)
            places.setdefault(kind, []).append(place)
        return cls(found, places)

    def between(self, kind: type[Fact], first: int, last: int) -> list[Row]:
        """Those of one kind from one place among all rows to another, which is no part of it."""
        places = self.places.get(kind)
        if places is None:
            return []
        return self.rows[kind][bisect_left(places, first) : bisect_left(places, last)]


@dataclass(frozen=True, slots=True)
class History:
    """How one client's work came to stand as it does; what was taken back is no part of it.

    ``kept`` is the map after every so many moves; ``seqs`` the place of each entry in the ledger; ``kinds`` what was
    said by its kind.
    """

    state: IfsState
    doses: tuple[Dose, ...]
    moves: tuple[Edit, ...]
    kept: tuple[Drawn, ...]
    seqs: Mapping[EntryId, int]
    kinds: Kinds

    @classmethod
    def of(cls, view: IfsView, doses: Sequence[Dose] = ()) -> History:
        """The history of a view; every so many moves a map is kept."""
        moves: tuple[Edit, ...] = tuple(view.state.gestures.standing())
        kept = [Drawn()]
        for start in range(0, len(moves), EVERY):
            kept.append(moved(kept[-1], (one.fact for one in moves[start : start + EVERY])))
        placed = tuple(sorted(doses, key=lambda dose: dose.at))
        seqs = {one.entry: one.seq for line in (moves, view.state.rows) for one in line}
        return cls(view.state, placed, moves, tuple(kept), seqs, Kinds.of(view.state.rows))

    def stops(self) -> tuple[Stop, ...]:
        """Every moment to stop at, in order; of those at one place a gesture comes first, then what names it."""
        moves, rows = _Line.of(self.moves), _Line.of(self.state.rows)
        found = [
            Stop(At.FIRST, 0, None, 0, 0),
            *self._gestures(rows),
            *self._sittings(moves, rows),
            *self._versions(moves),
            *(
                Stop(At.DOSE, n, one.at, moves.earlier(one.at), rows.earlier(one.at), one.words)
                for n, one in enumerate(self.doses, 1)
            ),
        ]
        found.sort(key=lambda stop: (stop.place, tuple(At).index(stop.what), stop.number))
        return (*found, self.now())

    def now(self) -> Stop:
        """How it stands now."""
        ends = [one[-1].at for one in (self.moves, self.state.rows) if one]
        return Stop(At.NOW, 0, max(ends, default=None), len(self.moves), len(self.state.rows))

    def map_at(self, stop: Stop) -> Drawn:
        """The map as it stood at a stop."""
        count = min(stop.moves, len(self.moves))
        if count == len(self.moves):
            return self.kept[-1]
        number, rest = divmod(count, EVERY)
        start = number * EVERY
        return moved(self.kept[number], (one.fact for one in self.moves[start : start + rest]))

    def state_at(self, stop: Stop) -> IfsState:
        """All of the work as it stood at a stop: the map, what was said of each part, links and meetings."""
        rows = self.state.rows[: stop.rows]
        return IfsState(
            drawn=self.map_at(stop),
            gestures=Gestures(self.moves[: stop.moves]),
            rows=rows,
            links=_links(rows),
            meetings=self.meetings_at(stop),
        )

    def meetings_at(self, stop: Stop) -> tuple[MeetingState, ...]:
        """The meetings that had begun at a stop, as they stood then."""
        at = stop.at
        return tuple(
            _then(one, at) for one in self.state.meetings if at is not None and one.opened <= at
        )

    def doses_before(self, moment: Instant) -> int:
        """How many doses had been given at a moment."""
        return sum(dose.at <= moment for dose in self.doses)

    def _gestures(self, rows: _Line) -> Iterator[Stop]:
        count = 0
        for number, one in enumerate(self.moves, 1):
            after = self.moves[number] if number < len(self.moves) else None
            if after is None or not one.gesture or after.gesture != one.gesture:
                count += 1
                done = rows.until(one.seq)
                yield Stop(
                    At.GESTURE, count, one.at, number, done, sitting=one.sitting, entry=one.entry
                )

    def _sittings(self, moves: _Line, rows: _Line) -> Iterator[Stop]:
        number = 0
        for one in self.state.meetings:
            ends = [
                said
                for said in (moves.last_of(one.sitting), rows.last_of(one.sitting))
                if said is not None
            ]
            if not ends:
                continue
            number += 1
            last = max(ends, key=lambda said: said.seq)
            done = (moves.until(last.seq), rows.until(last.seq))
            at = one.closed_at or last.at
            yield Stop(At.SITTING, number, at, *done, sitting=one.sitting)

    def _versions(self, moves: _Line) -> Iterator[Stop]:
        named = [
            (n, row, row.fact)
            for n, row in enumerate(self.state.rows, 1)
            if isinstance(row.fact, VersionNamed)
        ]
        for number, (done, row, fact) in enumerate(named, 1):
            before = moves.until(row.seq)
            yield Stop(At.VERSION, number, row.at, before, done, fact.label, row.sitting, row.entry)


def stops(view: IfsView, doses: Sequence[Dose] = ()) -> tuple[Stop, ...]:
    """Every moment of a client's work to stop at, in order."""
    return History.of(view, doses).stops()


def map_at(view: IfsView, stop: Stop) -> Drawn:
    """The map as it stood at a stop; whoever asks often keeps a ``History``."""
    return History.of(view).map_at(stop)


def _then(one: MeetingState, at: Instant) -> MeetingState:
    """A meeting as it stood at a moment."""
    closed = one.closed_at is not None and one.closed_at <= at
    return replace(
        one,
        stays=tuple(row for row in one.stays if row.at <= at),
        closed=one.closed if closed else None,
        closed_at=one.closed_at if closed else None,
        signed=one.signed and closed,
    )


def _links(rows: Sequence[Row]) -> tuple[Link, ...]:
    found: dict[Link, None] = {}
    for row in rows:
        if isinstance(row.fact, PartLinked):
            link = Link(row.fact.part, row.fact.kind, row.fact.to)
            found.pop(link, None)
            if row.fact.tied:
                found[link] = None
    return tuple(found)
