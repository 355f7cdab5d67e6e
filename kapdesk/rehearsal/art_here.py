"""Where a line about image work is said: the sitting of a script on an open desk, and how the client's work stands."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Moment
from kapdesk.art.model.spoken import PictureSpoken
from kapdesk.art.model.state import ArtState, MeetingState
from kapdesk.art.service.art import Art
from kapdesk.art.shelf import load_templates
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class AtImages:
    """A sitting of a script on an open desk, and the moment a line tells of; None for now."""

    desk: Desk
    sitting: SittingId
    at: Instant | None

    @property
    def art(self) -> Art:
        """The verbs of image work."""
        return self.desk.art

    @property
    def book(self) -> BookId:
        """Whose sitting it is."""
        return self.art.book_of(self.sitting)

    @property
    def state(self) -> ArtState:
        """How their work stands."""
        return self.art.view(self.book).state

    @property
    def meeting(self) -> MeetingState | None:
        """The sitting as image work sees it."""
        return self.state.meeting(self.sitting)

    def moment(self) -> Moment:
        """When a rating is asked, by the step the meeting is at."""
        here = self.meeting.here if self.meeting is not None else None
        asked = load_templates().shape(here.step).moment if here is not None else None
        return asked or Moment.BEFORE

    def against_number(self, number: int) -> Refusals | None:
        """Why a new picture cannot have a number: it is not the next."""
        if number == 1 + max((one.number for one in self.state.pictures), default=0):
            return None
        return refused("image", f"P{number} is not the next number.")


def described(value: PictureSpoken, made: ImageDescribed) -> ImageDescribed:
    """What a picture is once a line was said of it."""
    said: dict[str, object] = dict(value.fields)
    if value.kind is not None:
        said["kind"] = value.kind
    if value.source is not None:
        said["source"] = value.source
    return replace(made, **said)
