"""A client's image work on paper: each paper read from no more drawers than it needs, and its going out noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapdesk.art.model.papers import OF_A_PICTURE, ImagePaper, ImagePaperWanted
from kapdesk.art.model.state import ArtState
from kapdesk.art.service.art import Art
from kapdesk.chart import blobs
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry
from kapdesk.chart.workbook import BOTH
from kapdesk.desk.emdr_papers import ANEW, GONE, NO_SITTING
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import BookId, ImageId
from kapdesk.kernel.version import VERSION
from kapdesk.people.service.people import People
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.practice.service.practice import Practice

if TYPE_CHECKING:
    from kapdesk.press.heading import PaperHeading

IMAGE_PAPERS = tuple(str(what) for what in ImagePaper)
"""What is printed of image work, by the name it is asked for."""


@dataclass(frozen=True, slots=True)
class ImagePapers:
    """What a desk puts on paper of image work.  thread: the record lane."""

    ledger: Ledger
    practice: Practice
    people: People
    art: Art
    clock: Clock

    def wanted(self, what: str, book: BookId, about: str = "") -> ImagePaperWanted | Refusals:
        """One of IMAGE_PAPERS as it is asked for in words; refuses a picture that is not there.

        ``about`` is a picture's number, ``P1``.
        """
        found = ImagePaper(what)
        if found not in OF_A_PICTURE:
            if about:
                return refused("about", f"Nothing is named after {what}.")
            return ImagePaperWanted(found, book)
        number = about.upper().removeprefix("P")
        state = self.art.view(book).state
        picture = state.numbered(int(number)) if number.isdecimal() else None
        if picture is None:
            return refused("image", "Name the picture by its number, such as P1.")
        return ImagePaperWanted(found, book, picture.id)

    def pdf(self, wanted: ImagePaperWanted) -> bytes:
        """The paper as PDF.  raises Trouble where what it is about is not there."""
        try:
            return self._pdf(wanted, wanted.paper or self.practice.view().paper)
        except LookupError as cause:
            raise Trouble(GONE, ANEW) from cause

    def note_printing(self, wanted: ImagePaperWanted) -> tuple[Entry, ...]:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        return self.practice.note(
            RecordPrinted(
                NO_SITTING,
                wanted.what,
                wanted.paper or self.practice.view().paper,
                wanted.drawer,
                wanted.book,
                image=wanted.image,
                large=wanted.large,
            )
        )

    def _pdf(self, wanted: ImagePaperWanted, paper: str) -> bytes:
        from kapdesk.art.handout import image_sheet, leaves

        state, heading, large = self._state(wanted), self._heading(wanted), wanted.large
        image = wanted.image or ImageId("")
        match wanted.what:
            case ImagePaper.BLANK_SHEET:
                return image_sheet.blank_image_sheet(heading, paper=paper, large=large)
            case ImagePaper.NIGHTS:
                return leaves.night_log(state, heading, paper=paper, large=large)
            case ImagePaper.STATEMENT:
                return leaves.statement(state, image, heading, paper=paper, large=large)
        make = {
            ImagePaper.SHEET: image_sheet.image_sheet,
            ImagePaper.STORYBOARD: leaves.storyboard,
            ImagePaper.CARD: leaves.pocket_card,
        }[wanted.what]
        return make(state, image, heading, self._kept, paper=paper, large=large)

    def _state(self, wanted: ImagePaperWanted) -> ArtState:
        """How the work stands by the drawers the paper asks for, and no other."""
        drawers = BOTH if wanted.drawer is Drawer.PROCESS else (Drawer.CHART,)
        return self.art.view(wanted.book, drawers=drawers).state

    def _kept(self, digest: str) -> bytes | None:
        try:
            return blobs.read(self.ledger, digest)
        except LookupError:
            return None

    def _heading(self, wanted: ImagePaperWanted) -> PaperHeading:
        from kapdesk.press.heading import PaperHeading

        practice = self.practice.view()
        return PaperHeading(
            client=self.people.view(wanted.book).identity.label,
            practice=practice.named.name,
            phone=practice.named.phone,
            printed=self.clock.now(),
            version=VERSION,
            drawer=wanted.drawer,
            rehearsal=bool(practice.rehearsed),
        )
