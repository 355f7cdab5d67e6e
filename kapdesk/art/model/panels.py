"""One panel of a storyboard, as a value: drawn, pictured or written, in its row."""

from __future__ import annotations

from kapdesk.art.model.nouns import Row
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import PanelId
from kapdesk.kernel.units import Span

PANELS = Span(4, 12)
"""How many panels a row of the storyboard is laid out for, both included.  source art-1.3"""


class Panel(Discreet, frozen=True):
    """A panel whole.  ``place`` orders it within its row.

    ``drawing`` and ``picture`` are digests of what is kept beside the fact: strokes as ``kapdesk.sketch`` writes them,
    and a picture as PNG.  ``worst`` marks the worst frame, ``replaced`` one that a new picture took the place of.
    """

    id: PanelId
    row: Row
    place: int
    words: str = ""
    drawing: str = ""
    picture: str = ""
    worst: bool = False
    replaced: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is on it."""
        return not (self.words or self.drawing or self.picture)
