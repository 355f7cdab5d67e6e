"""What a desk puts on paper."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kapdesk.art.model.nouns import IMAGES
from kapdesk.art.model.view import ArtView
from kapdesk.art.service.art import Art
from kapdesk.bilateral.model.view import SetsView
from kapdesk.bilateral.service.sets import Sets
from kapdesk.chart import blobs
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer
from kapdesk.desk.saying import saying
from kapdesk.dosing.handout.sheet import Adoption as AdoptionLine
from kapdesk.dosing.handout.sheet import RecordHeading
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.protocol import ESKETAMINE
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.service.dosing import KIND, Dosing
from kapdesk.emdr.model.nouns import EMDR
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.ifs.model.nouns import PARTS
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.version import VERSION
from kapdesk.people.model.clients import ClientView, ContactWritten
from kapdesk.people.service.people import People
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.practice.service.practice import Practice

if TYPE_CHECKING:
    from kapdesk.press.page import Block
    from kapdesk.press.paper import Page

RECORD = "record"
PAPERS = (RECORD, "esketamine-form", "handover")
"""What can be put on paper of a sitting, by the name it is asked for and audited under."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What a desk puts on paper.  thread: the record lane."""

    ledger: Ledger
    practice: Practice
    people: People
    dosing: Dosing
    sets: Sets
    emdr: Emdr
    art: Art
    ifs: Ifs
    clock: Clock

    def record(self, sitting: SittingId, paper: str | None = None, *, large: bool = False) -> bytes:
        """The record of a sitting of any kind as PDF, on the practice's paper unless another is named.

        raises LookupError for an unknown sitting.
        """
        from kapdesk.bilateral.handout.record import sets_record
        from kapdesk.dosing.handout.record import record
        from kapdesk.emdr.handout.record import emdr_record
        from kapdesk.emdr.seen.in_session import asked_in

        view = self.dosing.view(sitting)
        heading, sets = self._heading(sitting, view), self.sets.view(sitting)
        size, work = paper or self.practice.view().paper, self._work(sitting)
        if view.kind == KIND:
            kept, within = (
                _pictures(self.ledger, view),
                partial(self._within, sets, work, sitting, heading),
            )
            return record(
                view,
                heading,
                paper=size,
                large=large,
                kept=kept,
                within=within,
                asked=asked_in(view.timeline),
                say=saying,
            )
        if view.kind == IMAGES:
            from kapdesk.art.handout.record import image_record

            seen = self._seen(sitting)
            return image_record(
                sets.timeline, seen, sitting, heading, say=saying, paper=size, large=large
            )
        if view.kind == PARTS:
            from kapdesk.ifs.handout.record import parts_record

            return parts_record(sets.timeline, heading, say=saying, paper=size, large=large)
        meeting = work.state.meeting(sitting)
        if view.kind == EMDR or (meeting is not None and meeting.has_work):
            lines = sets.timeline
            return emdr_record(lines, work, sitting, heading, say=saying, paper=size, large=large)
        return sets_record(sets, heading, paper=size, large=large, say=saying)

    def _work(self, sitting: SittingId) -> EmdrView:
        """The EMDR work of whoever's sitting it is, by the chart alone."""
        return self.emdr.view(self.emdr.book_of(sitting), drawers=(Drawer.CHART,))

    def _seen(self, sitting: SittingId) -> ArtView:
        """The image work of whoever's sitting it is, by the chart alone."""
        return self.art.view(self.art.book_of(sitting), drawers=(Drawer.CHART,))

    def _parts(self, sitting: SittingId) -> IfsView:
        """The parts work of whoever's sitting it is, by the chart alone."""
        return self.ifs.view(self.ifs.book_of(sitting), drawers=(Drawer.CHART,))

    def _within(
        self, sets: SetsView, work: EmdrView, sitting: SittingId, heading: RecordHeading, on: Page
    ) -> tuple[Block, ...]:
        """What a dosing record says of EMDR, of image work and of parts work in its sitting."""
        from kapdesk.art.handout.record import image_section
        from kapdesk.emdr.handout.record import emdr_section
        from kapdesk.ifs.handout.record import parts_section

        lines, seen, parts = sets.timeline, self._seen(sitting), self._parts(sitting)
        return (
            *emdr_section(lines, work, sitting, heading, say=saying, page=on),
            *image_section(lines, seen, sitting, heading, page=on),
            *parts_section(lines, parts, sitting, heading, page=on),
        )

    def handover(self, sitting: SittingId, paper: str | None = None) -> bytes:
        """The hand-over sheet of a sitting as PDF, on the practice's paper unless another is named.

        raises LookupError for an unknown sitting.
        """
        from kapdesk.dosing.handout.handover import HandoverHeading, handover

        view = self.dosing.view(sitting)
        heading = self._heading(sitting, view)
        client = self.people.view(view.opened.book) if view.opened else ClientView()
        told = HandoverHeading(
            record=heading,
            name=client.identity.name,
            age_years=client.identity.age_on(heading.printed.local().date()),
            allergies=_allergies(client),
            medicines=tuple(fact.words() for _, fact in client.medicines),
            contacts=tuple(map(_contact, _first_to_call(client))),
            weight=client.weight.typed if client.weight else "",
            address_aloud=self.practice.view().named.address_aloud,
        )
        return handover(view, told, paper=paper or self.practice.view().paper)

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

    def of(
        self, what: str, sitting: SittingId, paper: str | None = None, *, large: bool = False
    ) -> bytes:
        """One of PAPERS as PDF; the record alone can be had in large print.

        raises LookupError for an unknown name or sitting.
        """
        if what == RECORD:
            return self.record(sitting, paper, large=large)
        made = {"esketamine-form": self.esketamine_form, "handover": self.handover}
        return made[what](sitting, paper)

    def note_printing(
        self, sitting: SittingId, what: str, paper: str | None = None, *, large: bool = False
    ) -> None:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        size = paper or self.practice.view().paper
        self.practice.note(RecordPrinted(sitting, what, size, large=large and what == RECORD))

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


def _allergies(client: ClientView) -> tuple[str, ...]:
    """What the client reacts to, or that they were asked and have none."""
    written = tuple(
        ": ".join(part for part in (fact.substance, fact.reaction) if part)
        for _, fact in client.allergies
    )
    return ("none, when asked",) if client.allergies_denied else written


def _first_to_call(client: ClientView) -> tuple[ContactWritten, ...]:
    """Everyone to call, who was named for an emergency first."""
    facts = (fact for _, fact in client.contacts)
    return tuple(sorted(facts, key=lambda fact: fact.kind != "emergency"))


def _contact(fact: ContactWritten) -> str:
    who = {"emergency": "in an emergency", "own": "the client", "escort": "escort"}
    relation = f" ({fact.relation})" if fact.relation else ""
    said = " ".join(part for part in (f"{fact.name}{relation}".strip(), fact.phone) if part)
    return f"{who.get(fact.kind, fact.kind)}: {said}"


def _pictures(ledger: Ledger, view: DosingView) -> dict[str, bytes]:
    """The pictures of a sitting's adverse events, by their digests, as far as the vault has them."""
    found: dict[str, bytes] = {}
    for _, event in view.facts_of(AdverseEventRecorded):
        for digest in event.pictures():
            with contextlib.suppress(LookupError):
                found[digest] = blobs.read(ledger, digest)
    return found
