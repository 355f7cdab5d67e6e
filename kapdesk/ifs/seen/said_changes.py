"""What changed in what was said of parts: ratings, how far the work has come, Self, who took the seat, what lapsed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kapdesk.chart.met import later
from kapdesk.ifs.model.councils import BacklashLooked
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Measure, Permission, Purpose, Quality, Status
from kapdesk.ifs.model.reasons import status_reasons
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import (
    BlendBegan,
    PartRated,
    PermissionSet,
    SelfRead,
    StatusSet,
)
from kapdesk.ifs.rules.permissions import Since
from kapdesk.ifs.seen.change import Between, Change, because
from kapdesk.ifs.seen.event_changes import ALLOWED, event_changes, for_purpose
from kapdesk.kernel.ids import EntryId, PartId

_TIMES = {1: "once", 2: "twice"}


def said_changes(between: Between) -> Iterator[Change]:
    """Every sentence about what was said."""
    yield from _ratings(between)
    yield from _statuses(between)
    yield from _self(between)
    yield from _blends(between)
    yield from _lapses(between)
    yield from event_changes(between)


def _lives_on(drawn: Drawn, part: PartId) -> PartId:
    """Whoever a part is on a map; most are nobody else."""
    return drawn.lives_on(part) if part in drawn.away else part


def _last(rows: Iterable[Row], drawn: Drawn) -> dict[tuple[PartId, Measure], Row]:
    """The latest rating of every part and measure, placed in time."""
    found: dict[tuple[PartId, Measure], Row] = {}
    for row in rows:
        if isinstance(row.fact, PartRated):
            key = (_lives_on(drawn, row.fact.part), row.fact.measure)
            known = found.get(key)
            if known is None or (known.at, known.seq) <= (row.at, row.seq):
                found[key] = row
    return found


def _ratings(between: Between) -> Iterator[Change]:
    earlier_rows, new_rows = between.earlier(PartRated), between.new(PartRated)
    if not new_rows:
        return
    before = _last(earlier_rows, between.before)
    after = _last((*earlier_rows, *new_rows), between.after)
    new = {row.entry for row in new_rows}
    for (part, measure), row in after.items():
        if row.entry not in new:
            continue
        earlier = before.get((part, measure))
        value = row.fact.value if isinstance(row.fact, PartRated) else 0
        name = between.name(part)
        if earlier is None:
            yield between.told(f"{name}: {measure} {value}, rated first.", (row.entry,), part)
        elif isinstance(earlier.fact, PartRated) and earlier.fact.value != value:
            text = f"{name}: {measure} {earlier.fact.value} → {value}."
            yield between.told(text, (earlier.entry, row.entry), part)


def _status_rows(rows: Iterable[Row], drawn: Drawn) -> dict[PartId, list[Row]]:
    found: dict[PartId, list[Row]] = {}
    for row in rows:
        if isinstance(row.fact, StatusSet):
            found.setdefault(_lives_on(drawn, row.fact.part), []).append(row)
    return found


def _statuses(between: Between) -> Iterator[Change]:
    before = _status_rows(between.earlier(StatusSet), between.before)
    why = {} if between.for_client else status_reasons(between.rows)
    for part, rows in _status_rows(between.new(StatusSet), between.after).items():
        known = before[part][-1].fact if part in before else None
        old = known.status if isinstance(known, StatusSet) else Status.SENSED
        fact = rows[-1].fact
        if isinstance(fact, StatusSet) and fact.status is not old:
            reason = because(why.get(rows[-1].entry, ""))
            text = f"{between.name(part)}: {old} before, {fact.status} now{reason}."
            yield between.told(text, (row.entry for row in rows), part)


def _self(between: Between) -> Iterator[Change]:
    """How much of Self was read last beside what was read before, quality by quality; and who stood in the way."""
    new = between.new(SelfRead)
    if not new:
        return
    old, now = _qualities(between.earlier(SelfRead)), _qualities(new)
    said: list[str] = []
    sources: list[Row] = []
    for quality in Quality:
        before, after = old.get(quality), now.get(quality)
        if after is None or (before is not None and later(before[0], after[0])):
            continue
        if before is None:
            said.append(f"{quality} {after[1]}")
            sources.append(after[0])
        elif before[1] != after[1]:
            said.append(f"{quality} {before[1]} → {after[1]}")
            sources += [before[0], after[0]]
    if said:
        entries = dict.fromkeys(row.entry for row in sorted(sources, key=lambda row: row.seq))
        yield Change(f"Self: {', '.join(said)}.", tuple(entries))
    yield from _in_the_way(between)


def _qualities(rows: Iterable[Row]) -> dict[Quality, tuple[Row, int]]:
    """The latest reading of every quality that was asked, placed in time."""
    found: dict[Quality, tuple[Row, int]] = {}
    for row in sorted(rows, key=lambda row: (row.at, row.seq)):
        if isinstance(row.fact, SelfRead):
            asked = ((quality, row.fact.value(quality)) for quality in Quality)
            found.update((quality, (row, value)) for quality, value in asked if value is not None)
    return found


def _in_the_way(between: Between) -> Iterator[Change]:
    """Who stood between at the latest reading and did not before, and the other way round."""
    earlier, new = _latest(between.earlier(SelfRead)), _latest(between.new(SelfRead))
    if new is None or (earlier is not None and later(earlier, new)):
        return
    before, after = _between(earlier), _between(new)
    if before == after:
        return
    if after is not None:
        yield between.told(f"{between.name(after)} stood in the way of Self.", (new.entry,), after)
    elif before is not None and earlier is not None:
        text = f"{between.name(before)} no longer stood in the way of Self."
        yield between.told(text, (earlier.entry, new.entry), before)


def _latest(rows: Sequence[Row]) -> Row | None:
    return max(rows, key=lambda row: (row.at, row.seq), default=None)


def _between(row: Row | None) -> PartId | None:
    return row.fact.in_the_way if row is not None and isinstance(row.fact, SelfRead) else None


def _blends(between: Between) -> Iterator[Change]:
    found: dict[PartId, list[EntryId]] = {}
    for row in between.new(BlendBegan):
        if isinstance(row.fact, BlendBegan):
            found.setdefault(row.fact.part, []).append(row.entry)
    for part, entries in found.items():
        times = _TIMES.get(len(entries), f"{len(entries)} times")
        yield between.told(f"{between.name(part)} took the seat {times}.", entries, part)


def _lapses(between: Between) -> Iterator[Change]:
    """What was given and has lapsed: after so many sessions, or after a backlash."""
    known = between.earlier(PermissionSet)
    said = _given((*known, *between.new(PermissionSet)), between.after)
    earlier = _given(known, between.before)
    old = [row for row in between.earlier(BacklashLooked) if _is_stirred(row)]
    stirred = [*old, *(row for row in between.new(BacklashLooked) if _is_stirred(row))]
    before_met, after_met = between.met
    after = Since.of(IfsState(rows=tuple(stirred), meetings=after_met))
    before = Since.of(IfsState(rows=tuple(old), meetings=before_met))
    for key, row in said.items():
        fact = row.fact
        if not isinstance(fact, PermissionSet) or not after.lapsed(row, fact):
            continue
        if earlier.get(key) is row and before.lapsed(row, fact):
            continue
        part = key[0]
        text = ALLOWED[Permission.LAPSED].format(purpose=for_purpose(fact.purpose))
        since = tuple(one.entry for one in stirred if later(one, row))
        yield between.told(f"{between.name(part)} {text}.", (row.entry, *since[:1]), part)


def _given(rows: Iterable[Row], drawn: Drawn) -> dict[tuple[PartId, Purpose], Row]:
    """The last word of each part on each purpose."""
    found: dict[tuple[PartId, Purpose], Row] = {}
    for row in rows:
        if isinstance(row.fact, PermissionSet):
            found[_lives_on(drawn, row.fact.part), row.fact.purpose] = row
    return found


def _is_stirred(row: Row) -> bool:
    return isinstance(row.fact, BacklashLooked) and row.fact.stirred
