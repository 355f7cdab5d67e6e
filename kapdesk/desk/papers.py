"""What a desk puts on paper."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.dosing.handout.sheet import Adoption as AdoptionLine
from kapdesk.dosing.handout.sheet import RecordHeading
from kapdesk.dosing.model.protocol import ESKETAMINE
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.version import VERSION
from kapdesk.people.service.people import People
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.practice.service.practice import Practice

PAPERS = ("record", "esketamine-form")
"""What can be put on paper of a sitting, by the name it is asked for and audited under."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What a desk puts on paper.  thread: the record lane."""

    ledger: Ledger
    practice: Practice
    people: People
    dosing: Dosing
    clock: Clock

    def record(self, sitting: SittingId, paper: str | None = None) -> bytes:
        """The record of a sitting as PDF, on the practice's paper unless another is named.

        raises LookupError for an unknown sitting.
        """
        from kapdesk.dosing.handout.record import record

        view = self.dosing.view(sitting)
        size = paper or self.practice.view().paper
        return record(view, self._heading(sitting, view), paper=size)

    def esketamine_form(self, sitting: SittingId, paper: str | None = None) -> bytes:
        """The practice's copy of a sitting's esketamine form as PDF.

        raises LookupError for an unknown sitting, and Trouble where its protocol has no such form.
        """
        from kapdesk.dosing.handout.esketamine import esketamine_form

        view = self.dosing.view(sitting)
        heading = self._heading(sitting, view)
        if view.pinned is None or view.pinned.protocol.form != ESKETAMINE:
            raise Trouble("This sitting's protocol has no esketamine form.", "Print its record.")
        return esketamine_form(view, heading, paper=paper or self.practice.view().paper)

    def of(self, what: str, sitting: SittingId, paper: str | None = None) -> bytes:
        """One of PAPERS as PDF.  raises LookupError for an unknown name or sitting."""
        made = {"record": self.record, "esketamine-form": self.esketamine_form}
        return made[what](sitting, paper)

    def note_printing(self, sitting: SittingId, what: str, paper: str | None = None) -> None:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        self.practice.note(RecordPrinted(sitting, what, paper or self.practice.view().paper))

    def _heading(self, sitting: SittingId, view: DosingView) -> RecordHeading:
        if view.opened is None:
            raise LookupError(sitting)
        book, practice = view.opened.book, self.practice.view()
        identity = self.people.view(book).identity
        author = practice.person(view.opened.author)
        return RecordHeading(
            client=identity.label,
            born=identity.born,
            practice=practice.named.name,
            address=practice.named.address,
            phone=practice.named.phone,
            therapist=author.name if author else "",
            sitting_number=1 + [row.id for row in self.people.sittings(book)].index(sitting),
            printed=self.clock.now(),
            digest=self.ledger.head.mac.hex(),
            version=VERSION,
            adoptions=self._adoptions(view.opened.recorded),
            temperature=practice.units.temperature,
            rehearsal=bool(practice.rehearsed),
            names=tuple((one.id, one.name) for one in practice.people),
            counts=self.dosing.history.counts(book, view.opened.at, sitting=sitting),
            weighed=self.dosing.weighed(book, view.opened.at),
        )

    def _adoptions(self, recorded: Instant) -> tuple[AdoptionLine, ...]:
        return tuple(
            AdoptionLine(one.kind, one.id, one.version, one.by, one.on)
            for one in self.practice.view_as_of(recorded).adoptions
        )
