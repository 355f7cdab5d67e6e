"""What every verb of image work rests on: the meeting it may write into, and what lies around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import msgspec

from kapdesk.art.model.circumstances import Circumstances
from kapdesk.art.model.images import ImageOpened
from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.art.model.view import ArtView
from kapdesk.art.rules.case import Case
from kapdesk.art.shelf import USUAL, template_of
from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.bilateral.service.sets import Sets
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import ClientReading, Workbook
from kapdesk.chart.workbook import Found as FoundMeeting
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from kapdesk.kernel.instant import Instant

NO_PICTURE = refused("image", "There is no such picture.")

Found = FoundMeeting[ArtState, MeetingState]


@dataclass(frozen=True, slots=True)
class Writing(Workbook[ArtState, MeetingState]):
    """One vault's ledger and sittings, as image work uses them.  thread: the record lane.

    ``phase_locks`` are what a client's screening says against working on memories and nobody opened; ``unsettled``
    what of a dosing session leaves resources alone.
    """

    reading: ClientReading[ArtView]
    sets: Sets
    phase_locks: Callable[[BookId], tuple[tuple[str, str], ...]]
    unsettled: Callable[[SittingId, Instant], Unsettled]

    def around(self, found: Found) -> Circumstances:
        """How it is around the meeting at the moment meant."""
        around = self.sets.around(found.sitting, found.moment)
        return Circumstances(
            found.moment,
            around.onboard,
            around.locks,
            around.pursuit,
            self.phase_locks(found.book),
            self.unsettled(found.sitting, found.moment),
        )

    def case(self, found: Found, image: ImageId | None = None) -> Case:
        """The question about a meeting, with the picture it is at or with another one."""
        here = found.meeting.here
        wanted = image or (here.image if here is not None else None)
        picture = found.state.picture(wanted)
        way = template_of(picture.template if picture is not None else USUAL)
        return Case(found.state, found.sitting, self.around(found), way, picture)

    def about(
        self, sitting: SittingId, image: ImageId, at: Instant | None = None
    ) -> tuple[Found, ImageState] | Refusals:
        """The meeting that may still be written into, and a picture of its client."""
        found = self.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        picture = found.state.picture(image)
        return NO_PICTURE if picture is None else (found, picture)

    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""
        return self.reading.book_of(sitting)

    def state(self, book: BookId | None) -> ArtState:
        """How a client's work stands; as at first where nobody is named."""
        return self.reading.view(book).state if book is not None else ArtState()

    def meeting(self, state: ArtState, sitting: SittingId) -> MeetingState | None:
        """The meeting of a sitting."""
        return state.meeting(sitting)

    def numbered(self, facts: Iterable[Fact], state: ArtState) -> tuple[Fact, ...]:
        """The facts with the number of each one's picture, so that a line of the record speaks alone."""
        facts = tuple(facts)
        numbers = {one.id: one.number for one in state.pictures}
        numbers |= {fact.image: fact.number for fact in facts if isinstance(fact, ImageOpened)}
        return tuple(_numbered(fact, numbers) for fact in facts)


def _numbered(fact: Fact, numbers: Mapping[ImageId, int]) -> Fact:
    image: ImageId | None = getattr(fact, "image", None)
    if image is None or image not in numbers:
        return fact
    return msgspec.structs.replace(fact, number=numbers[image])
