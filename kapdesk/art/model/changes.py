"""Small changes to how image work stands: one picture, its storyboard, one meeting or one set of it made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from kapdesk.art.model.images import PanelSet, PanelTaken
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.rows import Rating
from kapdesk.art.model.state import ArtState, ImageState, MeetingState, Storyboard
from kapdesk.chart.gestures import Edit, Gestures
from kapdesk.chart.met import changed
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import ImageId, PanelId


def rated(one: ImageState, new: Rating) -> ImageState:
    """A picture with one more rating, placed in time."""
    ratings = sorted((*one.ratings, new), key=lambda rating: (rating.at, rating.seq))
    return replace(one, ratings=tuple(ratings))


def with_picture(
    state: ArtState, image: ImageId, change: Callable[[ImageState], ImageState]
) -> ArtState:
    """With one picture changed."""
    pictures = tuple(change(one) if one.id == image else one for one in state.pictures)
    return replace(state, pictures=pictures)


def with_meeting(
    state: ArtState, entry: Entry, change: Callable[[MeetingState], MeetingState]
) -> ArtState:
    """With the meeting of an entry changed."""
    return replace(state, meetings=changed(state.meetings, entry, change))


def laid(board: Storyboard, done: Gestures) -> Storyboard:
    """A storyboard as its gestures leave it; itself where they are what they were."""
    return board if done is board.done else Storyboard(done, _panels(done.standing()))


def _panels(edits: Iterable[Edit]) -> tuple[Panel, ...]:
    panels: dict[PanelId, Panel] = {}
    for edit in edits:
        fact = edit.fact
        if isinstance(fact, PanelSet):
            panels[fact.panel.id] = fact.panel
        elif isinstance(fact, PanelTaken):
            panels.pop(fact.panel, None)
    return tuple(panels.values())
