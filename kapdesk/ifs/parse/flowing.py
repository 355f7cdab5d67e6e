"""An answer put right comes through to its part, which is told as had the answer been right from the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec.structs import replace

from kapdesk.chart.gestures import Edit
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.moves import PartDescribed, PartMet
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import PartAnswered
from kapdesk.ifs.parse.answers import GROWING, grown_in, told_by
from kapdesk.kernel.ids import PartId
from kapdesk.sheets.model import Filled

LISTS = frozenset(GROWING.values())
_Renamed = Mapping[tuple[str, str], str]


@dataclass(frozen=True, repr=False)
class _Change:
    """A field of a part as a hand told it, from one value to another."""

    field: str
    before: object
    after: object


_Event = tuple[_Change, ...] | Filled


def flowed(state: IfsState, row: Row, better: Filled) -> Part:
    """The part as it is once an answer says something better; as it is now where that changes nothing.

    What a hand told since stays, and so does what a later answer says.  A field that stands otherwise than the answers
    and the hand would have it, such as one whose setting was taken back, is left alone.
    raises TypeError for a row that is no answer.
    """
    fact = row.fact
    if not isinstance(fact, PartAnswered):
        raise TypeError(type(fact).__name__)
    now = state.drawn.parts[fact.part]
    versions = list(_versions(state, fact.part))
    rows = [one for one in state.rows if _answers(one.fact, fact.part)]
    hand = list(_by_hand(versions, rows))
    answers = [(one.seq, one.fact.filled) for one in rows if isinstance(one.fact, PartAnswered)]
    first = versions[0][1] if versions else now
    said, says = grown_in(fact.filled), grown_in(better)
    renamed = {(field, words): says.get(field, "") for field, words in said.items()}
    have = _told_again(first, [*hand, *answers], {})
    put = [(seq, better if seq == row.seq else filled) for seq, filled in answers]
    want = _told_again(first, [*hand, *put], renamed)
    changed = {one.field: one.after for one in _changes(have, want)}
    stands = {field: getattr(have, field) for field in changed}
    return replace(
        now, **{name: to for name, to in changed.items() if getattr(now, name) == stands[name]}
    )


def _versions(state: IfsState, part: PartId) -> Iterator[tuple[Edit, Part]]:
    """Every version of a part that stands."""
    for edit in state.gestures.standing():
        if isinstance(edit.fact, PartMet | PartDescribed) and edit.fact.part.id == part:
            yield edit, edit.fact.part


def _answers(fact: Fact, part: PartId) -> bool:
    return isinstance(fact, PartAnswered) and fact.part == part


def _by_hand(
    versions: list[tuple[Edit, Part]], answers: list[Row]
) -> Iterator[tuple[int, tuple[_Change, ...]]]:
    """What no answer told of the part, by its place in the ledger."""
    for (_, before), (edit, after) in pairwise(versions):
        if not any(_laid(edit, row) for row in answers):
            yield edit.seq, tuple(_changes(before, after))


def _laid(edit: Edit, row: Row) -> bool:
    """Whether an answer laid a version on the map: just before itself, or at its moment when it was put right."""
    of_it = (edit.at, edit.sitting) == (row.at, row.sitting)
    return of_it and (edit.seq == row.seq - 1 or edit.seq > row.seq)


def _changes(before: Part, after: Part) -> Iterator[_Change]:
    for name in after.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield _Change(name, old, new)


def _told_again(part: Part, events: Sequence[tuple[int, _Event]], renamed: _Renamed) -> Part:
    """The part told by everything again, in the order of the ledger.

    ``renamed`` is what an answer adds to a list now in place of what it added: who takes off the one, takes off both.
    """
    for _, event in sorted(events, key=lambda one: one[0]):
        if isinstance(event, Filled):
            part = told_by(part, event)
            continue
        for change in event:
            value = _list(part, change, renamed) if change.field in LISTS else change.after
            part = replace(part, **{change.field: value})
    return part


def _list(part: Part, change: _Change, renamed: _Renamed) -> tuple[str, ...]:
    before, after = _words(change.before), _words(change.after)
    gone = {one for one in before if one not in after}
    gone |= {renamed.get((change.field, one), one) for one in gone}
    held = [one for one in _words(getattr(part, change.field)) if one not in gone]
    new = (one for one in after if one not in before)
    return tuple(dict.fromkeys((*held, *new)))


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, tuple) else ()
