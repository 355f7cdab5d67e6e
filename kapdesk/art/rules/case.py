"""One question put to the rules: how things stand, in which meeting, about which picture, under what circumstances."""

from __future__ import annotations

from kapdesk.art.model.circumstances import Circumstances
from kapdesk.art.model.nouns import Measure, Moment, Step
from kapdesk.art.model.rows import Rating, Tried, Visit
from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.art.model.template import Template
from kapdesk.body.model import BodyMarks
from kapdesk.chart.met import earlier
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.model import Answer, Filled

FIT, CLOSING = "art-fit", "art-closing"
"""The sheets of the two steps that are not passed by."""

WORKING = tuple(step for step in Step if Step.BASELINE.number < step.number < Step.CLOSING.number)
"""The steps in which a picture is worked on."""


class Case(Discreet, frozen=True):
    """What a rule may look at.  ``picture`` is the one the question is about; none where none is chosen yet."""

    state: ArtState
    sitting: SittingId
    around: Circumstances
    template: Template
    picture: ImageState | None = None

    @property
    def meeting(self) -> MeetingState | None:
        """The meeting as it stands."""
        return self.state.meeting(self.sitting)

    @property
    def here(self) -> Visit | None:
        """Where the meeting is now."""
        return self.meeting.here if self.meeting is not None else None

    def rating(self, measure: Measure, *moments: Moment) -> Rating | None:
        """The picture's latest rating of a measure in this meeting."""
        ratings = self.picture.rated(measure, *moments) if self.picture is not None else ()
        here = [one for one in ratings if one.sitting == self.sitting]
        return here[-1] if here else None

    def tried(self) -> Tried | None:
        """How the old picture came when it was asked for last in this meeting."""
        tries = self.picture.tries if self.picture is not None else ()
        here = [one for one in tries if one.sitting == self.sitting]
        return here[-1] if here else None

    def felt(self, *moments: Moment) -> tuple[int | None, ...]:
        """How strong the strongest sensation was at each look in this meeting, in order.

        0 for a quiet body, None where how strong was not asked.
        """
        rows = self.picture.felt if self.picture is not None else ()
        here = (one.fact for one in rows if one.sitting == self.sitting)
        marks = (one.marks for one in here if not moments or one.moment in moments)
        return tuple(_strongest(each) for each in marks)

    def sheet(self, sheet: str, *, here_only: bool = False) -> Filled | None:
        """A sheet as it was answered last: in this meeting, or in the latest before it that did."""
        meetings = [self.meeting] if self.meeting is not None else []
        if not here_only:
            meetings += reversed(self.earlier())
        found = (one.answered(sheet) for one in meetings)
        return next((one for one in found if one is not None), None)

    def said(self, sheet: str, key: str, *, here_only: bool = False) -> Answer | None:
        """One answer of a sheet as it was answered last."""
        found = self.sheet(sheet, here_only=here_only)
        return found.answer(key) if found is not None else None

    def earlier(self) -> tuple[MeetingState, ...]:
        """The meetings before this one, as they began."""
        return earlier(self.state.meetings, self.sitting)

    def passed(self, guard: str, *, since: Instant | None = None) -> bool:
        """Whether a rule was passed with a reason in this meeting, for this picture or for none, since a moment."""
        overrides = self.meeting.overrides if self.meeting is not None else ()
        about = (None, self.picture.id if self.picture is not None else None)
        return any(
            one.fact.gate == guard and one.fact.image in about
            for one in overrides
            if since is None or one.at >= since
        )

    def worked(self) -> tuple[ImageState, ...]:
        """The pictures that were worked on in this meeting."""
        visits = self.meeting.visits if self.meeting is not None else ()
        ids = dict.fromkeys(one.image for one in visits if one.image and one.step in WORKING)
        return tuple(one for one in map(self.state.picture, ids) if one is not None)


def called(picture: ImageState) -> str:
    """A picture by its number alone, as the record may call it."""
    return f"P{picture.number}"


def _strongest(marks: BodyMarks) -> int | None:
    known = [mark.intensity for mark in marks if mark.intensity is not None]
    if not known:
        return None if marks else 0
    return max(known)
