"""What the client says of a picture: ratings, the body, the old picture, reminders, what comes; each stamped."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.art.model.images import (
    ImageRated,
    LookedAgain,
    OldPictureTried,
    SensationFelt,
)
from kapdesk.art.model.nouns import Comes, Measure, Moment
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import NightLogged
from kapdesk.art.parse.images import against_value
from kapdesk.art.parse.nights import against_night
from kapdesk.art.parse.said import against_said
from kapdesk.art.service.writing import Found, Writing
from kapdesk.bilateral.service.afterwards import AfterSets
from kapdesk.body.model import BodyMarks
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, ImageId, SittingId
from kapdesk.kernel.instant import Instant

NO_SET = refused("set", "That set is not there.")
NOT_MARKED = refused("marks", "Mark what does not shift.")
_LOOKS = (Moment.WEEK, Moment.MONTH)


@dataclass(frozen=True, slots=True)
class Ratings:
    """The ratings of one vault's pictures.  thread: the record lane."""

    writing: Writing
    afterwards: AfterSets

    def rate(
        self,
        sitting: SittingId,
        image: ImageId,
        measure: Measure,
        value: int,
        moment: Moment,
        *,
        started: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a rating as the client said it; a distress after a set is that set's own rating.

        unit by the measure: ``nouns.SPANS``.
        """
        if against := against_value(measure, value):
            return against
        found = self._found(sitting, image, at)
        if isinstance(found, Refusals):
            return found
        if started is not None:
            sets = {one.entry: one for one in found.meeting.sets}
            if started not in sets or sets[started].image not in (None, image):
                return NO_SET
            if measure is Measure.DISTRESS and sets[started].image == image:
                return self.afterwards.rate(sitting, started, value, at=at, clears=clears)
        fact = self.rated(found, image, measure, value, moment, started)
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def feel(
        self,
        sitting: SittingId,
        image: ImageId,
        moment: Moment,
        marks: BodyMarks = (),
        *,
        stuck: bool = False,
        started: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what is felt and where; no mark says that the body is quiet.  ``stuck``: it does not shift."""
        if stuck and not marks:
            return NOT_MARKED
        fact = SensationFelt(image, moment, marks, stuck, started)
        return self._say(sitting, image, (fact,), at, clears)

    def try_old(
        self,
        sitting: SittingId,
        image: ImageId,
        comes: Comes,
        distress: int | None = None,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write how the old picture came when it was asked for, and in the same save the distress it brought."""
        said = OldPictureTried(image, comes)
        return self._with_distress(sitting, image, said, distress, Moment.OLD_PICTURE, at, clears)

    def remind(
        self,
        sitting: SittingId,
        image: ImageId,
        text: str,
        distress: int | None = None,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a reminder that was imagined, and in the same save the distress it brought."""
        said = ReminderMet(image, text.strip())
        if against := against_said(said):
            return against
        return self._with_distress(sitting, image, said, distress, Moment.REMINDER, at, clears)

    def rehearse(
        self,
        sitting: SittingId,
        walked: RehearsalWalked,
        distress: int | None = None,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a coming situation that was walked through, and in the same save the distress it brought."""
        if against := against_said(walked):
            return against
        return self._with_distress(
            sitting, walked.image, walked, distress, Moment.REHEARSAL, at, clears
        )

    def look_again(
        self,
        sitting: SittingId,
        image: ImageId,
        moment: Moment,
        comes: Comes | None = None,
        distress: int | None = None,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a look at a finished picture after a week or a month; its due item is settled."""
        if moment not in _LOOKS:
            return refused("moment", "A look back is after a week, or after a month.")
        said = LookedAgain(image, moment, comes)
        return self._with_distress(sitting, image, said, distress, moment, at, clears)

    def log_night(
        self,
        book: BookId,
        night: NightLogged,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write one night of the log of dreams; a night that is written again is the later word on it."""
        if against := against_night(night, self.writing.ledger.clock.now().local().date()):
            return against
        return self.writing.keep(book, (night,), sitting=sitting, clears=clears)

    def _with_distress(
        self,
        sitting: SittingId,
        image: ImageId,
        said: Fact,
        distress: int | None,
        moment: Moment,
        at: Instant | None,
        clears: Clears,
    ) -> Written:
        if distress is not None and (against := against_value(Measure.DISTRESS, distress)):
            return against
        found = self._found(sitting, image, at)
        if isinstance(found, Refusals):
            return found
        facts = [said]
        if distress is not None:
            facts.append(self.rated(found, image, Measure.DISTRESS, distress, moment))
        return self.writing.write(sitting, facts, at=at, clears=clears)

    def _say(
        self,
        sitting: SittingId,
        image: ImageId,
        facts: tuple[Fact, ...],
        at: Instant | None,
        clears: Clears,
    ) -> Written:
        found = self._found(sitting, image, at)
        if isinstance(found, Refusals):
            return found
        return self.writing.write(sitting, facts, at=at, clears=clears)

    def rated(
        self,
        found: Found,
        image: ImageId,
        measure: Measure,
        value: int,
        moment: Moment,
        started: EntryId | None = None,
    ) -> ImageRated:
        """A rating of that moment, with the stamp it carries then; nothing is written."""
        onboard = self.writing.sets.onboard_at(found.sitting, found.moment)
        return ImageRated(image, measure, value, moment, onboard.state, onboard.minutes, started)

    def _found(self, sitting: SittingId, image: ImageId, at: Instant | None) -> Found | Refusals:
        about = self.writing.about(sitting, image, at)
        return about if isinstance(about, Refusals) else about[0]
