"""How image work stands once a dose was put right: the same sets and ratings, with the stamps they should carry."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.bilateral.model import done
from kapdesk.bilateral.model.stamps import StampsPutRight, stamped


def restamped(state: ArtState, fact: StampsPutRight) -> ArtState:
    """Everything that names one of these entries, with its new stamp."""
    stamps = {one.entry: one for one in fact.stamps}

    def picture(one: ImageState) -> ImageState:
        ratings = tuple(stamped(rating, stamps.get(rating.entry)) for rating in one.ratings)
        return replace(one, ratings=ratings)

    def meeting(one: MeetingState) -> MeetingState:
        return replace(one, sets=done.restamped(one.sets, stamps))

    return replace(
        state,
        pictures=tuple(picture(one) for one in state.pictures),
        meetings=tuple(meeting(one) for one in state.meetings),
    )
