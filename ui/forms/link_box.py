"""A link to one of the client's targets, parts, images or doses."""

from __future__ import annotations

from collections.abc import Sequence

from kapdesk.sheets.answering import kept_in, kept_text
from kapdesk.sheets.model import Link
from ui.kit.field import ChoiceField

NONE_CHOSEN = "None chosen"
NOTHING_THERE = "There is no {} to choose yet."


class LinkBox(ChoiceField):
    """One of what there is now; what was linked before stays to be chosen, also when it is gone since."""

    def __init__(self, prompt: Link, choices: Sequence[tuple[str, str]]) -> None:
        hint = "" if choices else NOTHING_THERE.format(prompt.to)
        super().__init__("", [("", NONE_CHOSEN), *choices], hint=hint, name=prompt.asks)
        self._words = dict(choices)

    def text(self) -> str:
        """The id with its words, as a form keeps them."""
        key = self.key()
        return kept_text(key, self._words[key]) if key else ""

    def set_text(self, text: str) -> None:
        """Chooses what was linked before."""
        found = kept_in(text)
        key = found.kept or found.words
        if key and key not in self._words:
            self._words[key] = found.words
            self.add(key, found.words)
        self.set_key(key)
