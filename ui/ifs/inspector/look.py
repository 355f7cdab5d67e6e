"""One thing that is looked at beside the map: a part or a bond, in whose work and in which session."""

from __future__ import annotations

from dataclasses import dataclass, field

from kapdesk.chart.model import Timeline
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BookId, SittingId


@dataclass(frozen=True, slots=True)
class Look:
    """A part, or else a bond; ``sitting`` is the open session what is done belongs into.

    ``nouns`` says the names of kinds, such as manager and exile; ``timeline`` are the lines the state rests on, those
    that were put right with them.
    """

    book: BookId
    state: IfsState
    sitting: SittingId | None
    nouns: bool = True
    part: Part | None = None
    bond: Bond | None = None
    timeline: Timeline = field(default_factory=Timeline)

    @property
    def key(self) -> str:
        """What it is about; empty where it is about nothing."""
        if self.part is not None:
            return self.part.id
        return self.bond.id if self.bond is not None else ""

    def __repr__(self) -> str:
        """Ids alone."""
        return f"<Look {self.book} {self.key}>"
