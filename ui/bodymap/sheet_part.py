"""A body map as a part of a worksheet: kept as a draft keeps it, and in words beside."""

from __future__ import annotations

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.parse import parse_marks
from kapdesk.body.words import marks_words
from kapdesk.kernel.errors import Refusals
from ui.bodymap.field import BodyMapField
from ui.kit.handmade import Handmade
from ui.theme.fonts import wide_px

HIGH_PX = 520
"""How high picture and words stand at least within a sheet, which scrolls.  unit px"""
SAID = "It was said in words: “{}”. What is marked here takes their place."


class BodyPart(Handmade):
    """A map called by the question it answers.  What cannot be shown as marks stays until something is marked."""

    def __init__(self, name: str) -> None:
        self._map = BodyMapField()
        self._unread = ("", "")
        super().__init__(self._map, kept=self._kept, words=self._words, put=self._put)
        self._map.setAccessibleName(name)
        self._map.setMinimumHeight(wide_px(HIGH_PX))
        self._map.changed.connect(self.changed)

    def _kept(self) -> str:
        return draft_of(self._map.value()) or self._unread[0]

    def _words(self) -> str:
        return "\n".join(marks_words(self._map.value())) or self._unread[1]

    def _put(self, kept: str, words: str) -> None:
        marks = marks_of(kept) if kept else parse_marks(words)
        read = () if isinstance(marks, Refusals) else marks
        self._unread = ("", "") if read else (kept, words)
        self._map.set_value(read)
        self._map.refuse(SAID.format(words) if words and not read else "")
