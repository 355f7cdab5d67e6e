"""A client's parts work told fact by fact, for rules and folds that need no vault."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from kapdesk.chart.model import Redone, Undone
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import Move, PartMoved
from kapdesk.ifs.model.nouns import PARTS, Measure, Permission, Purpose, Status
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.model.work import PartRated, PermissionSet, StatusSet
from kapdesk.kernel.ids import EntryId, PartId
from tests.fakes.told import Told


class Work(Told[IfsView]):
    """What was told of one client, in ledger order; every fact a minute after the one before."""

    def __init__(self) -> None:
        """Begin with one open meeting."""
        super().__init__(IfsView(), PARTS)

    @property
    def state(self) -> IfsState:
        """How it stands."""
        return self.view.state

    @property
    def drawn(self) -> Drawn:
        """The map."""
        return self.state.drawn

    def lays(self, *moves: Move) -> tuple[EntryId, ...]:
        """One gesture of the hand."""
        number = self.state.gestures.number + 1
        return tuple(self.say(msgspec.structs.replace(one, gesture=number)) for one in moves)

    def moves(self, part: str, x: float, y: float = 0.0) -> EntryId:
        """A part lies elsewhere."""
        return self.lays(PartMoved((Placed(PartId(part), Place(x, y)),)))[0]

    def undoes(self) -> None:
        """The last gesture is taken back."""
        self.say(Undone(self.state.gestures.last(self.sitting)))

    def redoes(self) -> None:
        """What was taken back last is put back."""
        self.say(Redone(self.state.gestures.off[-1]))

    def rates(self, part: str, value: int, measure: Measure = Measure.TRUST) -> EntryId:
        """A rating of a part."""
        return self.say(PartRated(PartId(part), measure, value))

    def sets(self, part: str, status: Status, why: str = "") -> EntryId:
        """How far the work with a part has come."""
        return self.say(StatusSet(PartId(part), status, why))

    def allows(
        self,
        part: str,
        state: Permission = Permission.GIVEN,
        purpose: Purpose = Purpose.EXILE,
        sessions: int = 3,
    ) -> EntryId:
        """What a part allows."""
        kept = sessions if state in (Permission.GIVEN, Permission.CONDITIONAL) else 0
        return self.say(PermissionSet(PartId(part), purpose, state, kept))


def part_ids(parts: Sequence[str]) -> tuple[PartId, ...]:
    """Names as ids."""
    return tuple(PartId(one) for one in parts)
