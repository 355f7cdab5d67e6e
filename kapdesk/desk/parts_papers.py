"""A client's parts work on paper: each paper made from the record as it stands, and its going out noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kapdesk.chart import blobs
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.desk.emdr_papers import ANEW, GONE, NO_SITTING
from kapdesk.desk.parts_beside import PartsBeside
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.ifs.model.papers import FORWARD, PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen.beside import Beside, CurveWanted, chosen, offered
from kapdesk.ifs.seen.chosen_only import chosen_only
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.ifs.seen.forward import ways_forward
from kapdesk.ifs.seen.history import Dose
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import BookId, PartId
from kapdesk.kernel.version import VERSION
from kapdesk.people.service.people import People
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.practice.service.practice import Practice

if TYPE_CHECKING:
    from kapdesk.press.heading import PaperHeading

SVG, TEXT = "SVG", "text"
"""What a drawing and an outline are noted as in place of their paper."""

PARTS_PAPERS = tuple(str(what) for what in PartsPaper)
"""What is printed of parts work, by the name it is asked for."""


@dataclass(frozen=True, slots=True)
class PartsPapers:
    """What a desk puts on paper of parts work.  thread: the record lane."""

    ledger: Ledger
    practice: Practice
    people: People
    dosing: Dosing
    ifs: Ifs
    clock: Clock
    numbers: PartsBeside

    def wanted(self, what: str, book: BookId, about: str = "") -> PartsPaperWanted | Refusals:
        """One of PARTS_PAPERS as it is asked for in words; refuses a part that is not there.

        ``about`` is a part's number for the sheet of one and for its curve among the changes, ``tiled`` for a map over
        several sheets.
        """
        found = PartsPaper(what)
        if found in (PartsPaper.MAP, PartsPaper.CLIENT_MAP) and about in ("", "tiled"):
            return PartsPaperWanted(found, book, tiled=bool(about))
        curve = found is PartsPaper.CHANGES and bool(about)
        if found is not PartsPaper.PART and not curve:
            if about:
                return refused("about", f"Nothing is named after {what}.")
            return PartsPaperWanted(found, book)
        parts = self.ifs.view(book).state.drawn.parts.values()
        part = next((one.id for one in parts if str(one.number) == about), None)
        if part is None:
            return refused("part", "Name the part by its number, such as 3.")
        return PartsPaperWanted(found, book, part)

    def doses(self, book: BookId) -> tuple[Dose, ...]:
        """The doses a client was given until now, as the history of a map takes them."""
        return tuple(Dose(at) for at in self.dosing.history.doses(book, self.clock.now()))

    def beside(self, book: BookId) -> tuple[Beside, ...]:
        """The dated numbers of a client that other rooms keep, to stand beside a part's ratings."""
        return self.numbers.of(book)

    def paper(self, wanted: PartsPaperWanted) -> bytes:
        """The paper as PDF, or a map as SVG or as text where it is wanted so.  raises Trouble."""
        if wanted.text:
            return self.outline(wanted)
        return self.svg(wanted) if wanted.drawing else self.pdf(wanted)

    def svg(self, wanted: PartsPaperWanted) -> bytes:
        """The map as a drawing of lines that any program opens; the client's copy without what is not theirs."""
        from kapdesk.ifs.exchange.svg import as_svg

        return self._written(as_svg, wanted)

    def outline(self, wanted: PartsPaperWanted) -> bytes:
        """The map as lines of text; the client's copy without what is not theirs."""
        from kapdesk.ifs.exchange.outline import as_outline

        return self._written(as_outline, wanted)

    def _written(self, write: Callable[..., bytes], wanted: PartsPaperWanted) -> bytes:
        client, state = wanted.what is PartsPaper.CLIENT_MAP, self._state(wanted)
        shown = for_client(state) if client else state
        nouns = wanted.nouns and not client
        return write(shown.drawn, looks_of(shown, nouns=nouns), nouns=nouns, for_client=client)

    def pdf(self, wanted: PartsPaperWanted) -> bytes:
        """The paper as PDF.  raises Trouble where what it is about is not there."""
        try:
            return self._pdf(wanted, self.ifs.view(wanted.book))
        except LookupError as cause:
            raise Trouble(GONE, ANEW) from cause

    def note_printing(self, wanted: PartsPaperWanted) -> tuple[Entry, ...]:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        return self.practice.note(
            RecordPrinted(
                NO_SITTING,
                wanted.what,
                TEXT if wanted.text else SVG if wanted.drawing else self._paper(wanted),
                wanted.drawer,
                wanted.book,
                part=wanted.part,
                large=wanted.large,
            )
        )

    def _pdf(self, wanted: PartsPaperWanted, view: IfsView) -> bytes:
        from kapdesk.ifs.handout import changes_page, council_page, letter, map_page, part_sheet

        heading, state = self._heading(wanted), self._state(wanted)
        paper, large = self._paper(wanted), wanted.large
        match wanted.what:
            case PartsPaper.MAP | PartsPaper.CLIENT_MAP:
                make = partial(map_page.parts_map, nouns=wanted.nouns)
                if wanted.what is PartsPaper.CLIENT_MAP:
                    make = partial(map_page.client_map, forward=_forward(wanted, state))
                return make(
                    state, heading, self._kept, paper=paper, large=large, tiled=wanted.tiled
                )
            case PartsPaper.PART:
                part, told = wanted.part or PartId(""), partial(part_sheet.part_sheet, state)
                caught = self.ifs.work.caught_in(wanted.book)
                on = partial(told, part, heading, paper=paper, large=large, nouns=wanted.nouns)
                return on(caught=caught)
            case PartsPaper.COUNCIL:
                return council_page.council_page(state, heading, paper=paper, large=large)
            case PartsPaper.LETTER:
                return letter.letter(state, heading, paper=paper, large=large)
        return changes_page.changes_page(
            view,
            self.doses(wanted.book),
            heading,
            curve=self._curve(wanted),
            since=wanted.since,
            until=wanted.until,
            paper=paper,
            large=large,
            nouns=wanted.nouns,
        )

    def _state(self, wanted: PartsPaperWanted) -> IfsState:
        """The work as it stands, or that of what alone it is wanted of."""
        return chosen_only(self.ifs.view(wanted.book).state, wanted.only)

    def _curve(self, wanted: PartsPaperWanted) -> CurveWanted | None:
        """Whose curve stands on it, and beside what.  raises LookupError where the part is not there."""
        if wanted.part is None:
            return None
        state = self.ifs.view(wanted.book).state
        if wanted.part not in state.drawn.parts:
            raise LookupError(wanted.part)
        found = offered(state, wanted.part, self.beside(wanted.book))
        return CurveWanted(wanted.part, chosen(found, wanted.beside))

    def _paper(self, wanted: PartsPaperWanted) -> str:
        return wanted.paper or self.practice.view().paper

    def _kept(self, digest: str) -> bytes | None:
        try:
            return blobs.read(self.ledger, digest)
        except LookupError:
            return None

    def _heading(self, wanted: PartsPaperWanted) -> PaperHeading:
        from kapdesk.press.heading import PaperHeading

        practice, identity = self.practice.view(), self.people.view(wanted.book).identity
        return PaperHeading(
            client=identity.initials if wanted.initials else identity.label,
            practice=practice.named.name,
            phone=practice.named.phone,
            printed=self.clock.now(),
            version=VERSION,
            drawer=wanted.drawer,
            rehearsal=bool(practice.rehearsed),
        )


def _forward(wanted: PartsPaperWanted, state: IfsState) -> tuple[str, ...]:
    """What the record says of how it goes on, and the line that was written for this paper."""
    own = wanted.forward.strip()[:FORWARD]
    return (*(way.words for way in ways_forward(state)), *((own,) if own else ()))
