"""Marks as the text of a draft, kept while a person still works on them."""

from __future__ import annotations

import msgspec

from kapdesk.body.model import BodyMark, BodyMarks


def draft_of(marks: BodyMarks) -> str:
    """The marks as one text, empty where there are none."""
    return msgspec.json.encode(marks).decode() if marks else ""


def marks_of(draft: str) -> BodyMarks:
    """The marks a draft holds; none where it holds nothing that can be read."""
    try:
        return msgspec.json.decode(draft.encode(), type=tuple[BodyMark, ...])
    except (msgspec.DecodeError, msgspec.ValidationError):
        return ()
