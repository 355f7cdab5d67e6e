"""Small changes to how image work stands: one picture, its storyboard, one meeting or one set of it made anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from msgspec.structs import replace

from kapdesk.art.model.images import PanelSet
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.rows import Edit, Rating
from kapdesk.art.model.state import ArtState, ImageState, MeetingState, Storyboard
from kapdesk.chart.met import changed
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import EntryId, ImageId, PanelId


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


def edited(board: Storyboard, new: Edit) -> Storyboard:
    """A storyboard with one more change; what was taken back before it can no longer be put back."""
    gone = {entry for entries in board.off for entry in entries}
    kept = tuple(one for one in board.edits if one.entry not in gone)
    return _laid(Storyboard((*kept, new)))


def taken_back(board: Storyboard, entries: Collection[EntryId]) -> Storyboard:
    """A storyboard without some changes of it."""
    gone = {entry for one in board.off for entry in one}
    own = tuple(one.entry for one in board.edits if one.entry in entries and one.entry not in gone)
    return _laid(replace(board, off=(*board.off, own))) if own else board


def put_back(board: Storyboard, entries: Collection[EntryId]) -> Storyboard:
    """A storyboard with some changes again that were taken back."""
    left = (tuple(one for one in gesture if one not in entries) for gesture in board.off)
    return _laid(replace(board, off=tuple(gesture for gesture in left if gesture)))


def _laid(board: Storyboard) -> Storyboard:
    gone = {entry for entries in board.off for entry in entries}
    return replace(board, panels=_panels(one for one in board.edits if one.entry not in gone))


def _panels(edits: Iterable[Edit]) -> tuple[Panel, ...]:
    panels: dict[PanelId, Panel] = {}
    for edit in edits:
        fact = edit.fact
        if isinstance(fact, PanelSet):
            panels[fact.panel.id] = fact.panel
        else:
            panels.pop(fact.panel, None)
    return tuple(panels.values())
