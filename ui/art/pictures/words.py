"""How a client's pictures are said in the list, and what may be chosen of one on its forms."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from kapdesk.art.model.nouns import Author, Comer, Kind, Measure, Perspective, Source, Status
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.shelf import load_templates, template_of
from kapdesk.art.wording import rating_words
from ui.kit.row_list import Row

NEW_VERSION, NEW_MEANING = "The new version, as the client tells it", "What it says now"
AUTHOR = "Who made the new version"
NOT_SAID = ("", "Not said")


def _said(words: str) -> str:
    return words[:1].upper() + words[1:]


KINDS = tuple((one.value, _said(one)) for one in Kind)
SOURCES = tuple((one.value, _said(one)) for one in Source)
PERSPECTIVES = (NOT_SAID, *((one.value, _said(one)) for one in Perspective))
COMERS = (NOT_SAID, *((one.value, _said(one)) for one in Comer))
AUTHORS = (NOT_SAID, *((one.value, _said(one)) for one in Author))

BEGUN_AS = MappingProxyType(
    {Status.OPEN: "It is worked on next", Status.QUEUED: "It waits behind others"}
)
"""How far a picture may have come when it is first named."""

STATUS_WORDS = MappingProxyType(
    {
        Status.OPEN: "Open: to be worked on",
        Status.QUEUED: "Waiting: behind others, in its order",
        Status.INCOMPLETE: "Incomplete: begun, not finished",
        Status.SET_ASIDE: "Set aside: not for now, with the reason",
    }
)
"""What a therapist sets by hand; complete comes of the work itself."""

SYMBOLS = MappingProxyType(
    {
        Status.OPEN: "circle",
        Status.QUEUED: "hourglass",
        Status.INCOMPLETE: "circle-half",
        Status.COMPLETE: "check-circle",
        Status.SET_ASIDE: "archive-box",
    }
)
"""The icon beside the word of each status."""

_CHIPS = MappingProxyType({Status.QUEUED: "waits"})


def templates() -> tuple[tuple[str, str], ...]:
    """The ways of working by id and title.  raises Trouble."""
    return tuple((one.id, one.title) for one in load_templates().templates)


def status_words(status: Status) -> str:
    """How far a picture has come, in a word."""
    return _CHIPS.get(status, status.value)


def in_order(state: ArtState) -> tuple[ImageState, ...]:
    """The pictures as they are listed: open ones, those that wait in their order, then the rest by status."""
    return tuple(
        one for status in (Status.OPEN, Status.QUEUED, *_AFTER) for one in _of(state, status)
    )


def rows_of(state: ArtState) -> tuple[Row, ...]:
    """The list, a line each; one that waits says its place."""
    place = {one.id: number for number, one in enumerate(state.queue, 1)}
    return tuple(_row(one, place.get(one.id, 0)) for one in in_order(state))


_AFTER = (Status.INCOMPLETE, Status.COMPLETE, Status.SET_ASIDE)


def _of(state: ArtState, status: Status) -> tuple[ImageState, ...]:
    if status is Status.QUEUED:
        return state.queue
    return tuple(one for one in state.pictures if one.status is status)


def _row(picture: ImageState, place: int) -> Row:
    word = status_words(picture.status)
    trailing = _said(f"{word}, number {place}" if place else word)
    tone = "ink" if picture.status is Status.OPEN else "quiet"
    return Row(picture.id, picture.name, " · ".join(_about(picture)), trailing, tone)


def _about(picture: ImageState) -> Iterator[str]:
    if picture.made_of is not None:
        yield _said(picture.made_of.kind)
    yield template_of(picture.template).title
    for measure in (Measure.DISTRESS, Measure.INTRUSIONS):
        if (rating := picture.last(measure)) is not None:
            yield rating_words(measure, rating.value)
