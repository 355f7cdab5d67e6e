"""The written difference between two moments of a map: plain sentences, each with the entries it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.seen.bond_changes import bond_changes, thing_changes
from kapdesk.ifs.seen.change import Between, Change, Touched
from kapdesk.ifs.seen.history import History, Stop
from kapdesk.ifs.seen.part_changes import part_changes
from kapdesk.ifs.seen.said_changes import said_changes
from kapdesk.kernel.ids import EntryId, PartId

NOTHING = "Nothing changed between the two."


def difference(
    history: History, one: Stop, other: Stop, *, nouns: bool = True, for_client: bool = False
) -> tuple[Change, ...]:
    """Everything that changed from the earlier of two stops to the later, as it came; none where nothing did.

    What came and went again in between is not told, but what was said is.  ``for_client`` leaves out what is for the
    therapist alone; without ``nouns`` kinds are told in plain words.
    """
    between = replace(_between(history, one, other, nouns=nouns), for_client=for_client)
    found = [
        *part_changes(between),
        *bond_changes(between),
        *said_changes(between),
        *thing_changes(between),
    ]
    found.sort(key=partial(_place, history.seqs))
    return tuple(one for one in found if not for_client or one.seen_by is Seen.BOTH)


def _place(seqs: Mapping[EntryId, int], change: Change) -> int:
    """Where a sentence stands: with the last of its entries."""
    sources = change.sources
    if len(sources) == 1:
        return seqs.get(sources[0], 0)
    return max((seqs.get(entry, 0) for entry in sources), default=0)


def _between(history: History, one: Stop, other: Stop, *, nouns: bool) -> Between:
    first, last = sorted((one, other), key=lambda stop: stop.place)
    before, after = history.map_at(first), history.map_at(last)
    edits = history.moves[first.moves : last.moves]
    return Between(
        history=history,
        before=before,
        after=after,
        touched=Touched.by(edits, before),
        span=(first.rows, last.rows),
        hidden=_hidden(before) | _hidden(after),
        met=(history.meetings_at(first), history.meetings_at(last)),
        nouns=nouns,
    )


def _hidden(drawn: Drawn) -> frozenset[PartId]:
    return frozenset(one.id for one in drawn.parts.values() if one.seen_by is not Seen.BOTH)
