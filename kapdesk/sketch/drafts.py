"""A drawing as text, where it stands among words: in a draft that is kept as it is typed, or in an answered sheet."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.model import Sketch
from kapdesk.sketch.packing import unpacked


def draft_of(content: bytes) -> str:
    """The bytes of a drawing as one line of text, empty where nothing is drawn."""
    return b64encode(content).decode("ascii")


def content_of(draft: str) -> bytes:
    """The bytes a text holds; none where it holds nothing of the kind."""
    try:
        return b64decode(draft, validate=True)
    except (Error, ValueError):
        return b""


def sketch_of(draft: str) -> Sketch:
    """The drawing a text holds; an empty one where it holds none that can be read."""
    found = unpacked(content_of(draft))
    return Sketch() if isinstance(found, Refusals) else found
