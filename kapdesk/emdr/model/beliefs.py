"""Beliefs about oneself to choose from, by theme, each with the one that may stand against it."""

from __future__ import annotations

import msgspec

from kapdesk.emdr.model.nouns import Theme


class Belief(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A negative belief of a theme, and a positive one that mirrors it."""

    theme: Theme
    negative: str
    positive: str


class Beliefs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every belief to choose from, by theme; free words are always possible as well.  source emdr-4.5"""

    version: str
    source: str
    beliefs: tuple[Belief, ...]

    def of(self, theme: Theme) -> tuple[Belief, ...]:
        """Those of one theme, in the order of the file."""
        return tuple(one for one in self.beliefs if one.theme is theme)

    def mirror(self, negative: str) -> Belief | None:
        """The belief with these negative words, whatever their letters' size; None for words of one's own."""
        wanted = _plain(negative)
        return next((one for one in self.beliefs if _plain(one.negative) == wanted), None)

    def mirrored(self, positive: str) -> Belief | None:
        """The belief with these positive words; None for words of one's own."""
        wanted = _plain(positive)
        return next((one for one in self.beliefs if _plain(one.positive) == wanted), None)


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").strip(" .!").split())
