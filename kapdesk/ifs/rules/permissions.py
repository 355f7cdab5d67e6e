"""What a part allows for a purpose: which step may follow which, and when what was given has lapsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.chart.kinds import DOSING
from kapdesk.chart.met import later
from kapdesk.ifs.model.councils import BacklashLooked
from kapdesk.ifs.model.nouns import PARTS, Permission, Purpose, Tie
from kapdesk.ifs.model.state import IfsState, MeetingState, Row
from kapdesk.ifs.model.work import PermissionSet
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PartId

SESSIONS = 3
"""After how many sessions a permission lapses where nobody said otherwise.  source art-2.7"""

ALLOWS = (Permission.GIVEN, Permission.CONDITIONAL)
"""What counts as leave."""

_BY_HAND = (
    Permission.ASKED,
    Permission.REFUSED,
    Permission.CONDITIONAL,
    Permission.GIVEN,
    Permission.WITHDRAWN,
)
_NOT_BY_HAND = refused("state", "That is reckoned; ask the part anew.")
_NOT_GIVEN = refused("state", "Nothing was given that could be taken back.")
_GIVEN = refused("state", "What was given is taken back, not refused.")
_NO_TERMS = refused("text", "Write the terms, in the part’s own words.")
_NO_COUNT = refused("sessions", "A permission holds for one session at least.")


def standing(state: IfsState, part: PartId, purpose: Purpose) -> Permission:
    """What a part allows for a purpose now: as it was said last, or lapsed since.

    What was given lapses after its number of sessions, and after any backlash.  source art-2.7
    """
    said = state.permissions(part, purpose)
    last = said[-1] if said else None
    if last is None or not isinstance(last.fact, PermissionSet):
        return Permission.NONE
    return Permission.LAPSED if has_lapsed(state, last, last.fact) else last.fact.state


def against(
    state: IfsState,
    part: PartId,
    purpose: Purpose,
    after: Permission,
    text: str = "",
    sessions: int = SESSIONS,
) -> Refusals | None:
    """Why a permission cannot come to stand so; None where it can.

    An answer says that the part was asked.  What stands as given can be taken back at any moment, and only that can.
    """
    before = standing(state, part, purpose)
    if after not in _BY_HAND:
        return _NOT_BY_HAND
    if after is Permission.WITHDRAWN and before not in ALLOWS:
        return _NOT_GIVEN
    if after is Permission.REFUSED and before in ALLOWS:
        return _GIVEN
    if after is Permission.CONDITIONAL and not text.strip():
        return _NO_TERMS
    return _NO_COUNT if after in ALLOWS and sessions < 1 else None


def protectors(state: IfsState, part: PartId) -> tuple[PartId, ...]:
    """The parts on the map that protect a part."""
    found = (
        one.a for one in state.drawn.bonds_of(part) if one.tie is Tie.PROTECTS and one.b == part
    )
    return tuple(dict.fromkeys(found))


def met_by_leave(state: IfsState, part: PartId) -> bool:
    """Whether a part that protects this one gave leave to meet it, and it stands."""
    return part in by_leave(state)


def by_leave(state: IfsState) -> frozenset[PartId]:
    """Every part on the map that one which protects it gave leave to meet, and it stands; gone through once for all."""
    said: dict[PartId, tuple[Row, PermissionSet]] = {}
    for row in state.rows:
        if isinstance(row.fact, PermissionSet) and row.fact.purpose is Purpose.EXILE:
            said[state.drawn.lives_on(row.fact.part)] = row, row.fact
    since = Since.of(state)
    giving = {
        part
        for part, (row, fact) in said.items()
        if fact.state in ALLOWS and not since.lapsed(row, fact)
    }
    return frozenset(
        one.b for one in state.drawn.standing_bonds() if one.tie is Tie.PROTECTS and one.a in giving
    )


@dataclass(frozen=True, slots=True)
class Since:
    """What lets a permission lapse: the last backlash that stirred, and the meetings that are over.

    Such a meeting had a dose, or parts work in it.
    """

    stirred: Row | None
    over: tuple[MeetingState, ...]

    @classmethod
    def of(cls, state: IfsState) -> Since:
        """What there was of both, gone through once."""
        stirred = (
            row for row in state.rows if isinstance(row.fact, BacklashLooked) and row.fact.stirred
        )
        last = max(stirred, key=lambda row: (row.at, row.seq), default=None)
        return cls(last, tuple(held(state)))

    def lapsed(self, row: Row, fact: PermissionSet) -> bool:
        """Whether what was given by a row has lapsed since.  source art-2.7"""
        if fact.state not in ALLOWS:
            return False
        if self.stirred is not None and later(self.stirred, row):
            return True
        return sum(one.began > row.at for one in self.over) >= (fact.sessions or SESSIONS)


def has_lapsed(state: IfsState, row: Row, fact: PermissionSet) -> bool:
    """Whether what was given by a row has lapsed since.  source art-2.7"""
    return Since.of(state).lapsed(row, fact)


def held(state: IfsState) -> Iterator[MeetingState]:
    """The meetings that count and are over: with a dose, or with parts work in them."""
    for one in state.meetings:
        if one.closed is not None and (one.has_work or one.kind in (PARTS, DOSING)):
            yield one
