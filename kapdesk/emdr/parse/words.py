"""How a line of EMDR work means a target: by its number."""

from __future__ import annotations

from kapdesk.kernel.line import numbered

HOW_A_TARGET_IS_MEANT = "A target is meant by its number, such as T7."


def number_of(word: str) -> int:
    """The number of a target that is meant; 0 where none is."""
    return numbered("T", word)
