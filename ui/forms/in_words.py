"""A body map or a drawing where there is no room to make one: said in words."""

from __future__ import annotations

from kapdesk.sheets.answering import kept_in
from ui.kit.field import NoteField

LINES = 3
IN_WORDS = "Say it in words here."


class InWords(NoteField):
    """What was painted elsewhere stays as it is until other words are typed."""

    def __init__(self, name: str) -> None:
        super().__init__("", lines=LINES, name=name, hint=IN_WORDS)
        self._kept = ""

    def text(self) -> str:
        """The words, or what was kept from before while its words stand."""
        typed = super().text()
        return self._kept if typed == kept_in(self._kept).words else " ".join(typed.split())

    def set_text(self, text: str) -> None:
        """Puts an answer in, as if kept from before."""
        self._kept = text
        super().set_text(kept_in(text).words)
