"""Small changes to how EMDR work stands: one target, one resource, one meeting or one set of it made anew."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kapdesk.chart.met import changed
from kapdesk.chart.model import Entry
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, MeetingState, ResourceState, TargetState
from kapdesk.kernel.ids import TargetId


def rated(one: TargetState, new: Rating) -> TargetState:
    """A target with one more rating, placed in time."""
    ratings = sorted((*one.ratings, new), key=lambda rating: (rating.at, rating.seq))
    return replace(one, ratings=tuple(ratings))


def with_target(
    state: EmdrState, target: TargetId, change: Callable[[TargetState], TargetState]
) -> EmdrState:
    """With one target changed."""
    targets = tuple(change(one) if one.id == target else one for one in state.targets)
    return replace(state, targets=targets)


def with_resource(
    state: EmdrState,
    fact: ResourceMade | ResourceDescribed | ResourcePractised,
    change: Callable[[ResourceState], ResourceState],
) -> EmdrState:
    """With one resource changed."""
    resources = tuple(change(one) if one.id == fact.resource else one for one in state.resources)
    return replace(state, resources=resources)


def with_meeting(
    state: EmdrState, entry: Entry, change: Callable[[MeetingState], MeetingState]
) -> EmdrState:
    """With the meeting of an entry changed."""
    return replace(state, meetings=changed(state.meetings, entry, change))
