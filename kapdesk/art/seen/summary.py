"""A picture's whole work in one line."""

from __future__ import annotations

from kapdesk.art.model.nouns import Measure, Moment
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.view import ArtView
from kapdesk.kernel.ids import SittingId


def outcome(picture: ImageState) -> str:
    """A picture's whole work in one line of numbers; never a client's word."""
    first, last = picture.rated(Measure.DISTRESS, Moment.BEFORE), picture.last(Measure.DISTRESS)
    parts = [f"P{picture.number} {picture.status}"]
    if first and last is not None:
        parts.append(f"distress {first[0].value}→{last.value}")
    new = picture.last(Measure.NEW_VIVIDNESS)
    if new is not None:
        parts.append(f"new version vivid {new.value}")
    if picture.tries:
        parts.append(f"old picture {picture.tries[-1].fact.comes}")
    return ", ".join(parts)


def outcomes(view: ArtView, sitting: SittingId | None = None) -> tuple[str, ...]:
    """Every picture that was worked on in one line each, by number; of one meeting alone where it is named."""
    meetings = (one for one in view.state.meetings if sitting in (None, one.sitting))
    worked = {image for one in meetings for image in one.worked}
    return tuple(outcome(one) for one in view.state.pictures if one.id in worked)
