"""A moment kept with one key, by its kind and time alone, and the words that are written to it later."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import EntryId

TOOK = "took"
"""A dose was taken now; its amount and giver are written as a dose of that time."""

WORDLESS = ("nausea", "tears", "therapeutic-distress", TOOK)
"""Kinds that say enough by themselves."""


class WordsAdded(Fact, frozen=True):
    """Words written later to something that was noted by its kind alone.  The line itself stays as it was."""

    event: EntryId
    kind: str
    text: str

    def words(self) -> str:
        """The words."""
        return self.text
