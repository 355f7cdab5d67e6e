"""What a part allows for a purpose: which step may follow which, and when what was given has lapsed."""

from __future__ import annotations

from collections.abc import Iterator

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
    return any(standing(state, one, Purpose.EXILE) in ALLOWS for one in protectors(state, part))


def has_lapsed(state: IfsState, row: Row, fact: PermissionSet) -> bool:
    """Whether what was given by a row has lapsed since.  source art-2.7"""
    if fact.state not in ALLOWS:
        return False
    stirred = any(
        isinstance(one.fact, BacklashLooked) and one.fact.stirred and later(one, row)
        for one in state.all(BacklashLooked)
    )
    sessions = fact.sessions or SESSIONS
    return stirred or sum(1 for _ in _sessions_since(state, row)) >= sessions


def _sessions_since(state: IfsState, row: Row) -> Iterator[MeetingState]:
    """The meetings that began after something was said and are over: with a dose, or with parts work in them."""
    for one in state.meetings:
        counts = one.has_work or one.kind in (PARTS, DOSING)
        if counts and one.closed is not None and one.opened > row.at and one.sitting != row.sitting:
            yield one
