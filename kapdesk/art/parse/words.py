"""The words every line of image work is made of: a picture by its number, a number, fields that are named and said."""

from __future__ import annotations

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import numbered

Words = tuple[str, ...]
NO_PICTURE_MEANT = refused("image", "A picture is meant by its number, such as P1.")


def number_of(words: Words) -> int:
    """The number of the picture a line begins with; 0 where it names none."""
    return numbered("P", words[0]) if words else 0


def whole_of(words: Words) -> int | None:
    """The whole number a line goes on with; None where there is none."""
    return int(words[0]) if words and words[0].isascii() and words[0].isdigit() else None


def pairs_of(words: Words, keys: tuple[str, ...]) -> dict[str, str] | Refusals:
    """Fields by their names, each one of a few."""
    if len(words) % 2 or set(words[::2]) - set(keys):
        return refused("fields", f"Each is named and said: {', '.join(keys)}.")
    return dict(zip(words[::2], words[1::2], strict=True))
