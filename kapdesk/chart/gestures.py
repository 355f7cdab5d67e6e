"""What a hand did to a map or a storyboard, gesture by gesture, and what of it was taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from kapdesk.chart.met import Said
from kapdesk.chart.model import Fact
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId


class Edit(Said, frozen=True):
    """One change, by the entry that wrote it.  ``gesture`` counts what the hand did, from 1; 0 for what no hand did."""

    fact: Fact
    gesture: int = 0


class Gestures(Discreet, frozen=True):
    """Every change that was made, in ledger order; ``off`` those taken back, the one to be put back first last."""

    edits: tuple[Edit, ...] = ()
    off: tuple[tuple[EntryId, ...], ...] = ()

    @property
    def gone(self) -> frozenset[EntryId]:
        """The entries that were taken back."""
        return frozenset(entry for entries in self.off for entry in entries)

    @property
    def number(self) -> int:
        """The number of the last gesture; 0 where the hand did nothing yet."""
        return max((one.gesture for one in self.edits), default=0)

    def standing(self) -> Iterator[Edit]:
        """The changes that were not taken back."""
        gone = self.gone
        return (one for one in self.edits if one.entry not in gone)

    def last(self, sitting: SittingId | None) -> tuple[EntryId, ...]:
        """The entries of the last gesture that stands, where it was made in this meeting; else none.

        What no hand did is no gesture, and never taken back.
        """
        gone = self.gone
        found: list[Edit] = []
        for one in reversed(self.edits):
            if one.entry in gone or not one.gesture:
                continue
            if found and one.gesture != found[0].gesture:
                break
            found.insert(0, one)
        return tuple(one.entry for one in found if one.sitting == sitting)

    def after(self, new: Edit) -> Gestures:
        """With one more change; what was taken back before it can no longer be put back."""
        return Gestures((*(self.standing() if self.off else self.edits), new))

    def taken_back(self, entries: Collection[EntryId]) -> Gestures:
        """Without some changes; itself where none of them is its own."""
        wanted, gone = frozenset(entries), self.gone
        own = tuple(
            one.entry for one in self.edits if one.entry in wanted and one.entry not in gone
        )
        return replace(self, off=(*self.off, own)) if own else self

    def put_back(self, entries: Collection[EntryId]) -> Gestures:
        """With some changes again that were taken back."""
        if not self.off:
            return self
        wanted = frozenset(entries)
        left = (tuple(one for one in gesture if one not in wanted) for gesture in self.off)
        return replace(self, off=tuple(gesture for gesture in left if gesture))
