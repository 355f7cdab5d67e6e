"""A part's trust, activation and blending meeting by meeting, with the doses and one measure beside, to be drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.ifs.model.nouns import TEN, Measure
from kapdesk.ifs.model.state import IfsState, MeetingState
from kapdesk.ifs.model.work import PartRated
from kapdesk.ifs.seen.beside import TENS, Beside, Value
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.many import many
from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import Dot, RatingPlot, RatingRow, Stretch, Upright, stretch_of

NAMES: Mapping[Measure, str] = MappingProxyType(
    {Measure.TRUST: "Trust", Measure.ACTIVATION: "Activation", Measure.BLEND: "Blending"}
)
COLOURS = MappingProxyType(
    {Measure.TRUST: "#1E957B", Measure.ACTIVATION: "#D1701A", Measure.BLEND: "#9A6BC4"}
)
MARKERS = MappingProxyType(
    {Measure.TRUST: Marker.SQUARE, Measure.ACTIVATION: Marker.DOT, Measure.BLEND: Marker.DIAMOND}
)
BESIDE_COLOUR, BESIDE_MARKER = "#4E8FC7", Marker.UP
WEIGHT = 0.8
"""How high a row stands beside the usual, so that four have room."""

BETWEEN, NOT_RATED = "between sessions", "not rated"
JOINED = "a line goes on to the next session, never over one without a rating"
DASHED = "dashed, triangles: what stands beside"


class Said(Discreet, frozen=True):
    """A line of the same as a list: a rating, or a dose between them."""

    key: str
    title: str
    words: str
    meeting: str


class _Put(Discreet, frozen=True):
    """A value and the number of its row."""

    row: int
    value: Value


class _Column(Discreet, frozen=True):
    """What stands side by side: the values of one meeting, or meetings in a row in which nothing was rated.

    ``places`` are those of its values, from 0, by their entries; ``size`` is how many there are.  ``opened`` is when
    its meeting began.
    """

    opened: Instant
    values: tuple[Value, ...] = ()
    missed: tuple[MeetingState, ...] = ()
    places: Mapping[EntryId, int] = MappingProxyType({})
    size: int = 1

    @property
    def begins(self) -> Instant:
        """Its first moment."""
        return self.values[0].at if self.values else self.missed[0].opened


def curve(
    state: IfsState, part: PartId, doses: Sequence[Dose] = (), beside: Beside | None = None
) -> RatingPlot:
    """Every rating of a part in the order of time, meeting by meeting; empty where it was never rated.

    What stands beside has a row and a scale of its own.  Meetings without a rating in between are there and say so.
    """
    found = {measure: tuple(_rated(state, part, measure)) for measure in Measure}
    rated = [(measure, values) for measure, values in found.items() if values]
    if not rated:
        return RatingPlot()
    rows = [values for _, values in rated]
    if beside is not None and beside.values:
        rows.append(beside.values)
    columns = _columns(state, rows, doses)
    places: dict[EntryId, int] = {}
    start = 0
    for column in columns:
        places.update((entry, start + place) for entry, place in column.places.items())
        start += column.size
    drawn = [_row(measure, values, places) for measure, values in rated]
    if beside is not None and beside.values:
        drawn.append(_row_beside(beside, places))
    stretches = tuple(_stretches(state, columns, doses))
    return RatingPlot(stretches, tuple(drawn), tuple(_uprights(columns, doses)))


def legend(plot: RatingPlot) -> tuple[str, ...]:
    """What the signs mean, and where nothing is drawn between two values."""
    dashed = (DASHED,) if any(row.dashed for row in plot.rows) else ()
    return (*plot.legend(), JOINED, *dashed)


def in_words(plot: RatingPlot) -> tuple[Said, ...]:
    """Every rating and every dose, in the order of time."""
    found: list[tuple[float, Said]] = []
    for row, dot in plot.in_order():
        stretch = plot.stretches[stretch_of(plot.stretches, dot.place)]
        found.append((dot.place, Said(dot.key, row.said(dot), dot.words, stretch.words)))
    for number, one in enumerate(plot.uprights):
        found.append((one.place - 0.5, Said(f"dose {number}", one.words[0], one.when, "")))
    return tuple(said for _, said in sorted(found, key=lambda pair: pair[0]))


def by_day(plot: RatingPlot) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The same as a table: each meeting's day and name with the values of every row; a dose in a line of its own."""
    found: list[tuple[float, str, tuple[str, ...]]] = []
    for one in plot.stretches:
        cells = tuple(
            ", ".join(dot.said for dot in row.dots if one.start <= dot.place < one.end) or "—"
            for row in plot.rows
        )
        day = " · ".join(part for part in (one.whole_day, one.name) if part)
        found.append((one.start, day, cells))
    for upright in plot.uprights:
        words = " · ".join(part for part in (upright.when, upright.words[-2]) if part)
        found.append((upright.place - 0.5, words, ()))
    return tuple((day, cells) for _, day, cells in sorted(found, key=lambda row: row[0]))


def _rated(state: IfsState, part: PartId, measure: Measure) -> Iterator[Value]:
    for row in state.ratings(part, measure):
        fact = row.fact
        if isinstance(fact, PartRated):
            hollow = fact.substance in UNDER_EFFECT
            words = str(fact.moment)
            yield Value(row.entry, row.at, row.seq, row.sitting, fact.value, words, hollow)


def _columns(
    state: IfsState, rows: Sequence[Sequence[Value]], doses: Sequence[Dose]
) -> list[_Column]:
    """The values meeting by meeting, and between the first and the last every meeting that brought none."""
    placed = sorted(
        (_Put(number, one) for number, row in enumerate(rows) for one in row),
        key=lambda put: (put.value.at, put.value.seq),
    )
    opened = {one.sitting: one.opened for one in state.meetings}
    held = [
        _column(tuple(found), opened.get(sitting) if sitting else None, doses)
        for sitting, found in groupby(placed, lambda put: put.value.sitting)
    ]
    rated = {put.value.sitting for put in placed}
    first, last = placed[0].value.at, placed[-1].value.at
    missed = [
        _Column(one.opened, missed=(one,))
        for one in state.meetings
        if one.sitting not in rated and first < one.opened < last
    ]
    found: list[_Column] = []
    for column in sorted((*held, *missed), key=lambda one: one.begins):
        if column.missed and found and found[-1].missed:
            both = (*found[-1].missed, *column.missed)
            found[-1] = _Column(found[-1].opened, missed=both)
        else:
            found.append(column)
    return found


def _column(puts: Sequence[_Put], opened: Instant | None, doses: Sequence[Dose]) -> _Column:
    """The values of one meeting: those of different rows stand one over another, but never across a dose."""
    places: dict[EntryId, int] = {}
    start = 0
    for _, found in groupby(puts, lambda put: sum(dose.at <= put.value.at for dose in doses)):
        taken: Counter[int] = Counter()
        for put in found:
            places[put.value.entry] = start + taken[put.row]
            taken[put.row] += 1
        start += max(taken.values())
    values = tuple(put.value for put in puts)
    return _Column(opened or values[0].at, values, (), places, start)


def _stretches(
    state: IfsState, columns: Sequence[_Column], doses: Sequence[Dose]
) -> Iterator[Stretch]:
    opened = sorted(state.meetings, key=lambda one: one.opened)
    numbers = {one.sitting: number for number, one in enumerate(opened, 1)}
    start = 0
    for column in columns:
        at, end = column.begins, start + column.size
        given = sum(dose.at <= at for dose in doses)
        note = f"after {many(given, 'dose')}" if given else ""
        name, short = _names(column, numbers)
        note = NOT_RATED if column.missed else note
        yield Stretch(start, end, name, at.day().rpartition(" ")[0], note, at.day(), short)
        start = end


def _names(column: _Column, numbers: Mapping[SittingId, int]) -> tuple[str, str]:
    """What a column is called, and as short as it goes."""
    if column.missed:
        first, last = numbers[column.missed[0].sitting], numbers[column.missed[-1].sitting]
        both = f"{first}–{last}"
        return (f"Session {first}", str(first)) if first == last else (f"Sessions {both}", both)
    sitting = column.values[0].sitting
    number = numbers.get(sitting) if sitting is not None else None
    return (BETWEEN, "…") if number is None else (f"Session {number}", str(number))


def _row(measure: Measure, found: Sequence[Value], places: Mapping[EntryId, int]) -> RatingRow:
    return RatingRow(
        NAMES[measure],
        f"{TEN.low:g}–{TEN.high:g}",
        int(TEN.low),
        int(TEN.high),
        TENS,
        COLOURS[measure],
        MARKERS[measure],
        tuple(_dot(one, places) for one in found),
        WEIGHT,
        across=True,
    )


def _row_beside(beside: Beside, places: Mapping[EntryId, int]) -> RatingRow:
    return RatingRow(
        beside.name,
        beside.unit,
        beside.low,
        beside.high,
        beside.ticks,
        BESIDE_COLOUR,
        BESIDE_MARKER,
        tuple(_dot(one, places) for one in beside.values),
        WEIGHT,
        dashed=True,
        across=True,
        told=beside.words,
    )


def _dot(one: Value, places: Mapping[EntryId, int]) -> Dot:
    words = ", ".join(said for said in (one.words, one.when) if said)
    return Dot(one.entry, places[one.entry], one.value, words, hollow=one.hollow)


def _uprights(columns: Sequence[_Column], doses: Sequence[Dose]) -> Iterator[Upright]:
    """The doses where they fall among the values; those that fall on one place are told together."""
    given = sorted(doses, key=lambda dose: dose.at)
    placed = [(_place(columns, dose.at), number, dose) for number, dose in enumerate(given, 1)]
    for place, found in groupby(placed, lambda one: one[0]):
        held = list(found)
        first, last = held[0], held[-1]
        days = dict.fromkeys(f"{dose.at.day()}, {dose.at.hm()}" for _, _, dose in held)
        numbers = str(first[1]) if first is last else f"{first[1]}–{last[1]}"
        said = f"{'Dose' if first is last else 'Doses'} {numbers}"
        short = first[2].at.day().rpartition(" ")[0].partition(" ")[2]
        yield Upright(place, (f"{said} · {short}", said, numbers), " and ".join(days))


def _place(columns: Sequence[_Column], at: Instant) -> float:
    """Before the first value that was given from a moment on; amid meetings without a value that it falls among."""
    start = 0
    for number, column in enumerate(columns):
        later = [column.places[one.entry] for one in column.values if one.at >= at]
        if later:
            return float(start + min(later))
        if column.missed:
            after = columns[number + 1].opened if number + 1 < len(columns) else None
            if at < column.begins:
                return float(start)
            if after is None or at < after:
                return start + 0.5
        start += column.size
    return float(start)
