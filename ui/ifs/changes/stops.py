"""The moments a map is looked at: which of them are stopped at, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.history import At, Stop

NAMED = (At.FIRST, At.SITTING, At.VERSION, At.DOSE, At.NOW)
"""What is stopped at where not every gesture is."""


def stops_shown(found: Sequence[Stop], *, every: bool) -> tuple[Stop, ...]:
    """Sessions, named versions and doses with the beginning and now; every gesture too where it is wanted."""
    return tuple(one for one in found if every or one.what in NAMED)


def stop_words(stop: Stop) -> str:
    """What a stop is called, with its day."""
    said = {
        At.FIRST: "Before anything",
        At.GESTURE: f"Gesture {stop.number}",
        At.SITTING: f"End of session {stop.number}",
        At.VERSION: f"“{stop.words}”",
        At.DOSE: f"Dose {stop.number}" + (f", {stop.words}" if stop.words else ""),
        At.NOW: "Now",
    }[stop.what]
    return said if stop.at is None or stop.what is At.NOW else f"{said}, {stop.at.day()}"


def last_session(found: Sequence[Stop]) -> int:
    """The end of the last session, where anything came after it; else of the one before, or the beginning."""
    ends = [place for place, one in enumerate(found) if one.what is At.SITTING]
    if ends and found[ends[-1]].place != found[-1].place:
        return ends[-1]
    return ends[-2] if len(ends) > 1 else 0


def is_there(state: IfsState) -> bool:
    """Whether anything was ever laid."""
    return bool(state.gestures.edits)
