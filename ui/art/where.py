"""Where a session stands, in one line under the client."""

from __future__ import annotations

from kapdesk.art.model.state import ArtState
from kapdesk.kernel.ids import SittingId

NO_SESSION = "No session is open; what is written of a picture now stands between sessions."


def where_words(state: ArtState, sitting: SittingId | None) -> str:
    """The step a session is at, with its picture by name; that none is open where there is none."""
    meeting = state.meeting(sitting)
    if meeting is None:
        return NO_SESSION
    here = meeting.here
    if here is None:
        return "" if meeting.closed is not None else "No step was entered yet."
    picture = state.picture(here.image)
    step = f"Step {here.step.number}, {here.step}"
    return step if picture is None else f"{step} · {picture.name}"
