"""A client's sheets on paper: blank ones to take along, filled ones as they were answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapdesk.body.drafts import marks_of
from kapdesk.body.words import YOUR_LEFT, YOUR_RIGHT
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry, fold
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.version import VERSION
from kapdesk.people.model.consents import ConsentGiven, ConsentState
from kapdesk.people.model.locking import StimulationAsked
from kapdesk.people.model.screening import ScreeningAnswered, WorkUpNoted
from kapdesk.people.model.worksheet import (
    SheetAnswered,
    SheetExported,
    SheetPrinted,
    SheetWanted,
    SheetWorded,
)
from kapdesk.people.parse.screening import SHEET
from kapdesk.people.service.people import People
from kapdesk.practice.service.practice import Practice
from kapdesk.practice.service.sheets import OwnSheets
from kapdesk.sheets.exporting import Form, exported
from kapdesk.sheets.model import Body, Drawing, Filled, Kept, Prompt
from kapdesk.sketch.drafts import sketch_of

if TYPE_CHECKING:
    from kapdesk.press.page import Block
    from kapdesk.press.paper import Page

REHEARSAL = "REHEARSAL"
SIGNED_BY = ("Client", "Therapist")
READ_BY = ("Prescriber",)


@dataclass(frozen=True, slots=True)
class Worksheets:
    """The sheets of clients on paper.  thread: the record lane."""

    ledger: Ledger
    practice: Practice
    people: People
    clock: Clock
    shelf: OwnSheets

    def pdf(self, wanted: SheetWanted) -> bytes:
        """The sheet as PDF, on the practice's paper.  raises Trouble when its file, or its words, are not there."""
        from kapdesk.press.paper import page
        from kapdesk.sheets.handout import SheetHeading, sheet_pdf

        practice = self.practice.view()
        entry = self.ledger.entry(wanted.entry) if wanted.entry is not None else None
        filled = _filled(entry, wanted) if entry is not None else None
        heading = SheetHeading(
            client=self.people.view(wanted.book).identity.label,
            day=entry.at.day() if entry else "",
            practice=practice.named.name,
            version=VERSION,
            drawer=entry.drawer if entry else Drawer.CHART,
            standing=self._standing(entry) if entry else "",
            stamp=REHEARSAL if practice.rehearsed else "",
            signed_by=READ_BY if entry and wanted.sheet == SHEET else SIGNED_BY,
        )
        return sheet_pdf(
            filled.sheet if filled else self.shelf.sheet(wanted.sheet),
            heading,
            filled=filled,
            figure=figure,
            more=self._more(wanted, page(practice.paper, large=wanted.large)),
            paper=practice.paper,
            large=wanted.large,
        )

    def note_printing(self, wanted: SheetWanted) -> tuple[Entry, ...]:
        """Note that a sheet left the program.  raises Trouble."""
        paper = self.practice.view().paper
        fact = SheetPrinted(wanted.book, wanted.sheet, paper, wanted.entry, wanted.large)
        return self.practice.note(fact)

    def answers(self, wanted: SheetWanted, form: Form) -> bytes:
        """A filled sheet as a file for other programs.  raises Trouble when there is none any more."""
        entry = self.ledger.entry(wanted.entry) if wanted.entry is not None else None
        if entry is None:
            raise Trouble("There is nothing to save here any more.", "Open the client anew.")
        about = {
            "client": self.people.view(wanted.book).identity.label,
            "answered": f"{entry.at.day()} {entry.at.hm()}",
            "standing": self._standing(entry),
        }
        return exported(_filled(entry, wanted), form, about)

    def note_export(self, wanted: SheetWanted, form: Form) -> tuple[Entry, ...]:
        """Note that answers left the program as a file.  raises Trouble."""
        entry = wanted.entry or EntryId("")
        return self.practice.note(SheetExported(wanted.book, wanted.sheet, entry, form))

    def _standing(self, entry: Entry) -> str:
        """How the line was written, and whether it was put right or taken back since."""
        parts = [_written(entry)]
        line = fold(self.ledger.between(entry.book, drawers=(entry.drawer,))).find(entry.id)
        if line is not None and not line.standing:
            parts.append("put right since")
        back = next((state.withdrawn for state in self._consents(entry) if state.withdrawn), None)
        if back is not None:
            parts.append(f"taken back {say_day(back.on)}")
        return "; ".join(parts)

    def _consents(self, entry: Entry) -> Iterator[ConsentState]:
        """The consent of this line, while it stands."""
        history = self.people.consents.of(entry.book).history
        return (state for state in history if state.entry == entry.id)

    def _more(self, wanted: SheetWanted, on: Page) -> Iterator[Block]:
        """Under the screening that holds: what it leaves to ask, as that stands now."""
        from kapdesk.people.handout.screening import items_on_paper

        now = self.people.screening.of(wanted.book)
        if wanted.entry is not None and now.entry == wanted.entry:
            yield from items_on_paper(on, now.states, now.medicines)


def figure(on: Page, prompt: Prompt, kept: Kept | None) -> Iterator[Block]:
    """A body map or a drawing on a sheet: the map to be painted by the client, or either as it was made.

    Nothing for another kind, and for a drawing not yet made: the sheet has a frame of its own for that.
    """
    from kapdesk.body.handout.block import BodyBlock, blank_body
    from kapdesk.sketch.handout import SketchBlock

    match prompt, kept:
        case Body(), None:
            yield blank_body(on, sides=(YOUR_LEFT, YOUR_RIGHT))
        case Body(), Kept(kept=draft) if marks := marks_of(draft):
            yield BodyBlock(on, marks)
        case Drawing(), Kept(kept=draft) if (sketch := sketch_of(draft)).strokes:
            yield SketchBlock(on, sketch)


def _filled(entry: Entry, wanted: SheetWanted) -> Filled:
    match entry.fact:
        case _ if entry.book != wanted.book:
            raise Trouble("This sheet is of another client.", "Open the client anew.")
        case (
            ScreeningAnswered(filled=filled)
            | WorkUpNoted(filled=filled)
            | StimulationAsked(filled=filled)
            | ConsentGiven(filled=filled)
            | SheetAnswered(filled=filled)
            | SheetWorded(filled=filled)
        ):
            return filled
        case _:
            raise Trouble("There is nothing to print here any more.", "Open the client anew.")


def _written(entry: Entry) -> str:
    if entry.corrects is None:
        return f"written {entry.recorded.day()} {entry.recorded.hm()}"
    return f"corrected {entry.recorded.day()} {entry.recorded.hm()}: {entry.reason}"
