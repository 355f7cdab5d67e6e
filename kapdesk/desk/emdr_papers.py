"""A client's EMDR work on paper: each paper read from no more drawers than it needs, and its going out noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry
from kapdesk.desk.papers import Papers
from kapdesk.emdr.model.papers import FOR_THE_CLIENT, OF_A_TARGET, WorkPaper, WorkPaperWanted
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import BookId, ResourceId, SittingId, TargetId
from kapdesk.kernel.version import VERSION
from kapdesk.people.service.people import People
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.practice.service.practice import Practice

if TYPE_CHECKING:
    from kapdesk.emdr.handout.supervision import Checked
    from kapdesk.press.heading import PaperHeading

NO_SITTING = SittingId("")
BOTH = (Drawer.CHART, Drawer.PROCESS)
WORK_PAPERS = tuple(str(what) for what in WorkPaper if what is not WorkPaper.RECORD)
"""What is printed of all the work with a client rather than of one sitting, by the name it is asked for."""

GONE = "What was to be printed is not there any more."
ANEW = "Open the client anew."


@dataclass(frozen=True, slots=True)
class EmdrPapers:
    """What a desk puts on paper of EMDR work.  thread: the record lane."""

    ledger: Ledger
    practice: Practice
    people: People
    emdr: Emdr
    papers: Papers
    clock: Clock

    def wanted(self, what: str, book: BookId, about: str = "") -> WorkPaperWanted | Refusals:
        """One of WORK_PAPERS as it is asked for in words; refuses a target or a resource that is not there.

        ``about`` is a target's number, ``T7``, or the kind of a resource, the last one made where it is left out.
        """
        found, state = WorkPaper(what), self.emdr.view(book).state
        if found in OF_A_TARGET:
            number = about.upper().removeprefix("T")
            target = state.numbered(int(number)) if number.isdecimal() else None
            if target is None:
                return refused("target", "Name the target by its number in the plan, such as T7.")
            return WorkPaperWanted(found, book, target=target.id)
        if found is WorkPaper.CARD:
            made = [one for one in state.resources if about in ("", one.kind)]
            if not made:
                return refused("resource", "There is no such resource of this client.")
            return WorkPaperWanted(found, book, resource=made[-1].id)
        if about:
            return refused("about", f"Nothing is named after {what}.")
        return WorkPaperWanted(found, book)

    def pdf(self, wanted: WorkPaperWanted) -> bytes:
        """The paper as PDF.  raises Trouble where what it is about is not there."""
        make = {
            WorkPaper.RECORD: self._record,
            WorkPaper.TARGET: self._target,
            WorkPaper.BLANK_TARGET: self._blank_target,
            WorkPaper.PLAN: self._plan,
            WorkPaper.BETWEEN: self._between,
            WorkPaper.PICTURE: self._picture,
            WorkPaper.SUPERVISION: self._supervision,
            WorkPaper.CARD: self._card,
        }[wanted.what]
        try:
            return make(wanted, wanted.paper or self.practice.view().paper)
        except LookupError as cause:
            raise Trouble(GONE, ANEW) from cause

    def note_printing(self, wanted: WorkPaperWanted) -> tuple[Entry, ...]:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        return self.practice.note(
            RecordPrinted(
                wanted.sitting or NO_SITTING,
                wanted.what,
                wanted.paper or self.practice.view().paper,
                wanted.drawer,
                wanted.book,
                wanted.target,
                wanted.resource,
                wanted.large,
            )
        )

    def _record(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        return self.papers.record(wanted.sitting or NO_SITTING, paper, large=wanted.large)

    def _target(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.target_sheet import target_sheet

        state, heading, target = self._state(wanted), self._heading(wanted), _target_of(wanted)
        return target_sheet(state, target, heading, paper=paper, large=wanted.large)

    def _blank_target(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.target_sheet import blank_target_sheet

        return blank_target_sheet(self._heading(wanted), paper=paper, large=wanted.large)

    def _plan(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.plan import plan

        state, heading = self._state(wanted), self._heading(wanted)
        return plan(state, heading, paper=paper, large=wanted.large)

    def _between(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.between_log import between_log

        return between_log(self._heading(wanted), paper=paper, large=wanted.large)

    def _picture(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.picture import picture

        state, heading, target = self._state(wanted), self._heading(wanted), _target_of(wanted)
        return picture(state, target, heading, paper=paper, large=wanted.large)

    def _supervision(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.supervision import supervision

        heading = self._heading(wanted)
        alone = self.emdr.view(wanted.book, drawers=(Drawer.CHART,))
        checked = tuple(self._checked(wanted))
        return supervision(alone, heading, checked, paper=paper, large=wanted.large)

    def _card(self, wanted: WorkPaperWanted, paper: str) -> bytes:
        from kapdesk.emdr.handout.resource_card import resource_card

        state, heading = self._state(wanted), self._heading(wanted)
        resource = wanted.resource or ResourceId("")
        return resource_card(state, resource, heading, paper=paper, large=wanted.large)

    def _state(self, wanted: WorkPaperWanted) -> EmdrState:
        """How the work stands by the drawers the paper asks for, and no other."""
        drawers = BOTH if wanted.drawer is Drawer.PROCESS else (Drawer.CHART,)
        return self.emdr.view(wanted.book, drawers=drawers).state

    def _checked(self, wanted: WorkPaperWanted) -> Iterator[Checked]:
        """The process checks of every target that was worked on, with the notes read for them."""
        from kapdesk.desk.beyond import beyond
        from kapdesk.emdr.handout.supervision import Checked
        from kapdesk.emdr.seen.checks.account import account
        from kapdesk.emdr.seen.checks.catalogue import findings
        from kapdesk.emdr.seen.meetings import works_on

        view = self.emdr.view(wanted.book)
        known = beyond(self.ledger, self.practice, wanted.book)
        worked = (
            one
            for one in view.state.targets
            if any(works_on(meeting, one) for meeting in view.state.meetings)
        )
        for target in worked:
            variant = load_variant(target.variant)
            yield Checked(target.number, findings(account(view, target, variant, known)))

    def _heading(self, wanted: WorkPaperWanted) -> PaperHeading:
        from kapdesk.press.heading import PaperHeading

        practice = self.practice.view()
        supervision = wanted.what is WorkPaper.SUPERVISION
        reached = wanted.what in FOR_THE_CLIENT
        return PaperHeading(
            client=self._called(wanted),
            practice="" if supervision else practice.named.name,
            phone=practice.named.phone if reached else "",
            printed=self.clock.now(),
            version=VERSION,
            drawer=wanted.drawer,
            rehearsal=bool(practice.rehearsed),
        )

    def _called(self, wanted: WorkPaperWanted) -> str:
        """Their code; for supervision what the therapist chose to say, or simply a client."""
        from kapdesk.emdr.handout.supervision import A_CLIENT

        if wanted.what is WorkPaper.SUPERVISION:
            return wanted.called.strip() or A_CLIENT
        return self.people.view(wanted.book).identity.label


def _target_of(wanted: WorkPaperWanted) -> TargetId:
    return wanted.target or TargetId("")
