"""What is in the hand: an ink and a nib, or the eraser."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kapdesk.sketch.inks import ink_words
from kapdesk.sketch.model import Ink, Nib

ERASER_WORDS = "eraser"


@dataclass(frozen=True, slots=True)
class Tool:
    """A pen by its ink and nib, or the eraser, which keeps them for the pen that follows."""

    ink: Ink = Ink.BLACK
    nib: Nib = Nib.MEDIUM
    erases: bool = False

    def inked(self, ink: Ink) -> Tool:
        """A pen of that ink."""
        return replace(self, ink=ink, erases=False)

    def turned(self) -> Tool:
        """The eraser for the pen, the pen for the eraser."""
        return replace(self, erases=not self.erases)

    def with_nib(self, nib: Nib) -> Tool:
        """The same with another nib."""
        return replace(self, nib=nib)

    def broader(self, steps: int) -> Tool:
        """A broader nib, or a finer one for steps below nought, as far as there are nibs."""
        nibs = tuple(Nib)
        at = min(max(nibs.index(self.nib) + steps, 0), len(nibs) - 1)
        return self.with_nib(nibs[at])

    @property
    def words(self) -> str:
        """What it is: ``pen 2 red, medium`` or ``eraser``."""
        return ERASER_WORDS if self.erases else f"pen {ink_words(self.ink)}, {self.nib.value}"
