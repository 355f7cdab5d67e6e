"""What stands against saying something of a picture: no name, too many words, a memory nobody recalls."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.model.images import Feeling, ImageDescribed
from kapdesk.art.model.nouns import SPANS, Kind, Measure, Source, Spoke
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.state import ImageState
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.units import Span
from kapdesk.sheets.model import LINE_LETTERS, LONG_LETTERS

FEELING = Span(0, 100)
"""How strong an emotion is.  source art-1.6"""

PICTURE_BYTES = 1_000_000
"""How large a picture may be that is kept with a panel.  unit bytes"""

_LINES = ("name", "event", "helper_words")
_TEXTS = ("start", "hotspot", "end", "meaning", "avoidance", "new_version", "new_meaning")


def against_description(
    described: ImageDescribed, known: ImageState | None = None
) -> Refusals | None:
    """Everything that stands against a description, of a picture that is known already or of a new one."""
    found = (*_words(described), *_feelings(described), *_memory(described, known))
    return Refusals(found) if found else None


def against_value(measure: Measure, value: int) -> Refusals | None:
    """Why a rating cannot be taken."""
    if value in SPANS[measure]:
        return None
    words = measure.value[0].upper() + measure.value[1:]
    return refused("value", f"{words} is between {SPANS[measure]}.")


def against_panel(panel: Panel, pictures: tuple[bytes, ...]) -> Refusals | None:
    """Why a panel cannot be kept as it is."""
    if len(panel.words) > LONG_LETTERS:
        return refused("words", f"There is room for {LONG_LETTERS} letters here.")
    if any(len(picture) > PICTURE_BYTES for picture in pictures):
        return refused("picture", "A picture that is kept is of 1 MB at most.")
    return None


def _words(described: ImageDescribed) -> Iterator[Refusal]:
    if not described.name.strip():
        yield Refusal("name", "Give it a title, or a code word that only the two of you know.")
    for fields, room in ((_LINES, LINE_LETTERS), (_TEXTS, LONG_LETTERS)):
        for field in fields:
            if len(getattr(described, field)) > room:
                yield Refusal(field, f"There is room for {room} letters here.")


def _feelings(described: ImageDescribed) -> Iterator[Refusal]:
    for feeling in described.emotions:
        if not feeling.name.strip() or not _strong(feeling):
            yield Refusal("emotions", f"An emotion has its name, and a strength between {FEELING}.")
            return


def _strong(feeling: Feeling) -> bool:
    return feeling.strength is None or feeling.strength in FEELING


def _memory(described: ImageDescribed, known: ImageState | None) -> Iterator[Refusal]:
    """A picture of a dosing session is a memory by the client's own recollection alone.  source art-1.5b"""
    surfaced = described.source is Source.DOSING or (
        known is not None and known.opened.surfaced_in is not None
    )
    recalled = known is not None and bool(
        known.recollected or known.spoken_under_seal(Spoke.RECOLLECTION)
    )
    if surfaced and described.kind in (Kind.MEMORY, Kind.BLEND) and not recalled:
        yield Refusal(
            "kind",
            "A picture that surfaced in a dosing session is of unknown origin, until what the client "
            "remembered before it is written in their own words.",
        )
