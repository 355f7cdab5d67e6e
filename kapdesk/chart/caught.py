"""What came up in another session and may become a target, a picture or a part: an image, a note, a marked moment."""

from __future__ import annotations

from enum import StrEnum

from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant


class Catch(StrEnum):
    """How it was caught."""

    SENT_ON = "sent on as a target"
    SENT_AS_IMAGE = "sent on as an image"
    SENT_AS_PART = "sent on as a part"
    IMAGE = "an image"
    PART = "a part"
    BODY = "something in the body"
    QUOTE = "a quote"
    CAME_UP = "came up after a set"
    NOTE = "a note kept apart"
    BOOKMARK = "a bookmark"


class Caught(Discreet, frozen=True):
    """One candidate with where it comes from.  ``since_dose_min`` is None where no dose had been given."""

    entry: EntryId
    sitting: SittingId
    at: Instant
    how: Catch
    words: str
    since_dose_min: float | None = None
