"""A sitting of a script, whatever its kind: how it begins, how it ends, who signs it."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.kinds import DOSING, EMDR, IMAGES, PARTS, RESOURCING
from kapdesk.chart.listing import SittingRow
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.rehearsal.script import Open

Written = tuple[Entry, ...] | Refusals


@dataclass(frozen=True, slots=True)
class Meeting:
    """The sittings of one desk, by their kind.  thread: the record lane."""

    desk: Desk

    def begin(self, client: BookId, deed: Open, protocol: str | None) -> Written:
        """Open a sitting of the kind the script names."""
        if deed.kind == RESOURCING:
            return self.desk.stimulation.resourcing.begin(client, rehearsal=True)
        if deed.kind == EMDR:
            return self.desk.emdr.meetings.begin(client, rehearsal=True)
        if deed.kind == IMAGES:
            return self.desk.art.meetings.begin(client, rehearsal=True)
        if deed.kind == PARTS:
            return self.desk.ifs.meetings.begin(client, rehearsal=True)
        return self.desk.dosing.begin(client, protocol=protocol, rehearsal=True)

    def abandoned(self) -> tuple[SittingRow, ...]:
        """The rehearsal sittings that are open still."""
        return tuple(row for row in self.desk.sittings.open_now() if row.rehearsal)

    def interrupted(self, row: SittingRow) -> Written:
        """An abandoned sitting ends where its last line stands."""
        at = self.desk.ledger.sitting(row.id)[-1].at
        dosing = row.kind == DOSING
        missing = self.desk.dosing.ending.missing(row.id, at=at) if dosing else ()
        return self.desk.sittings.close(row.id, missing=missing, ended="interrupted", at=at)

    def close(self, sitting: SittingId, reason: str = "") -> Written:
        """End it; a reason passes what a meeting of EMDR or image work misses."""
        kind = self._kind(sitting)
        if kind == EMDR:
            return self.desk.emdr.meetings.finish(sitting, reason=reason)
        if kind == IMAGES:
            return self.desk.art.meetings.finish(sitting, reason=reason)
        if kind == PARTS:
            return self.desk.ifs.meetings.finish(sitting)
        if kind == RESOURCING:
            return self.desk.stimulation.resourcing.close(sitting)
        return self.desk.dosing.ending.close(sitting)

    def sign(self, sitting: SittingId, passphrase: str) -> Written:
        """Sign it."""
        if self._kind(sitting) == DOSING:
            return self.desk.dosing.ending.sign(sitting, passphrase)
        return self.desk.stimulation.resourcing.sign(sitting, passphrase)

    def _kind(self, sitting: SittingId) -> str:
        rows = self.desk.people.sittings()
        return next((row.kind for row in rows if row.id == sitting), DOSING)
