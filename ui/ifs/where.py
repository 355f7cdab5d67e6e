"""Where a session stands, in one line under the client."""

from __future__ import annotations

from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import SittingId

NO_SESSION = "No session is open; what is done on the map now stands between sessions."
NO_PART = "No part was gone to yet."


def where_words(state: IfsState, sitting: SittingId | None) -> str:
    """The part the work is at and the way it is worked with; that no session is open where there is none."""
    meeting = state.meeting(sitting)
    if meeting is None:
        return NO_SESSION
    here = meeting.here
    if here is None or here.part is None:
        return "" if meeting.closed is not None else NO_PART
    part = state.drawn.parts.get(here.part)
    named = f"Part {here.number}" if part is None else f"Part {part.number}, {part.name}"
    return f"{named} · {here.tab}"
