"""Where a session stands, in one line under the client."""

from __future__ import annotations

from kapdesk.emdr.model.state import EmdrState
from kapdesk.kernel.ids import SittingId

NO_SESSION = "No session is open; what is planned now stands between sessions."


def where_words(state: EmdrState, sitting: SittingId | None) -> str:
    """The phase a session is in, with its target by name; how many targets there are where none is open."""
    meeting = state.meeting(sitting)
    if meeting is None:
        return NO_SESSION
    here = meeting.here
    if here is None:
        return "" if meeting.closed is not None else "No phase was entered yet."
    target = state.target(here.target)
    phase = f"Phase {here.phase.number}, {here.phase}"
    return phase if target is None else f"{phase} · {target.name}"
