"""How a client's image work stands, as values: pictures, meetings and the sets in them, nights."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.model.images import ImageDescribed, ImageOpened
from kapdesk.art.model.nouns import Measure, Moment, Row, Spoke, Status, Step
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.rows import (
    Answers,
    Closed,
    Felt,
    Looked,
    Night,
    Override,
    Rating,
    Recollected,
    Rehearsed,
    Reminded,
    Sealed,
    SetDone,
    Standing,
    Stated,
    Tie,
    Tried,
    Version,
    Visit,
)
from kapdesk.chart.gestures import Gestures
from kapdesk.chart.met import Met, Said
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, ImageId, PanelId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.model import Filled


class Storyboard(Discreet, frozen=True):
    """The panels of a picture as they stand, and the gestures they came to by."""

    done: Gestures = Gestures()
    panels: tuple[Panel, ...] = ()

    def row(self, row: Row) -> tuple[Panel, ...]:
        """The panels of one row, in order; the left-over list for the third."""
        found = (one for one in self.panels if one.row is row)
        return tuple(sorted(found, key=lambda one: (one.place, one.id)))

    def panel(self, panel: PanelId) -> Panel | None:
        """The panel of an id."""
        return next((one for one in self.panels if one.id == panel), None)

    @property
    def left_over(self) -> tuple[Panel, ...]:
        """The left-over pictures that were not replaced yet."""
        return tuple(one for one in self.row(Row.LEFT) if not one.replaced)


class ImageState(Discreet, frozen=True):
    """One picture as it stands.  Every row is in ledger order; ``ratings`` are placed in time."""

    opened: ImageOpened
    entry: EntryId
    at: Instant
    sitting: SittingId | None
    versions: tuple[Version, ...] = ()
    statuses: tuple[Standing, ...] = ()
    ratings: tuple[Rating, ...] = ()
    felt: tuple[Felt, ...] = ()
    tries: tuple[Tried, ...] = ()
    reminded: tuple[Reminded, ...] = ()
    rehearsed: tuple[Rehearsed, ...] = ()
    recollected: tuple[Recollected, ...] = ()
    statements: tuple[Stated, ...] = ()
    ties: tuple[Tie, ...] = ()
    closings: tuple[Closed, ...] = ()
    looks: tuple[Looked, ...] = ()
    sealed: tuple[Sealed, ...] = ()
    board: Storyboard = Storyboard()

    @property
    def id(self) -> ImageId:
        """Its id."""
        return self.opened.image

    @property
    def number(self) -> int:
        """Its number among the client's pictures; it is called P and this number."""
        return self.opened.number

    @property
    def template(self) -> str:
        """The way it is worked by."""
        return self.opened.template

    @property
    def status(self) -> Status:
        """How far it has come."""
        return self.statuses[-1].status if self.statuses else self.opened.status

    @property
    def made_of(self) -> ImageDescribed | None:
        """What it is now; None where nobody may see it or nothing was said."""
        return self.versions[-1].fact if self.versions else None

    @property
    def name(self) -> str:
        """Its number, and its title or code word where it may be seen."""
        made = self.made_of
        return (
            f"P{self.number} {made.name}" if made is not None and made.name else f"P{self.number}"
        )

    def seal_of(self, place: str) -> Sealed | None:
        """Since when the panel of an id, or its scene, is sealed; None where it stands open."""
        return next((one for one in self.sealed if one.place == place), None)

    def spoken_under_seal(self, *kinds: Spoke) -> tuple[Sealed, ...]:
        """Its statements that are sealed, in their order; of some kinds alone where they are named."""
        wanted = kinds or tuple(Spoke)
        return tuple(one for one in self.sealed if one.spoke in wanted)

    def distress_with(self, said: Said, moment: Moment) -> Rating | None:
        """The distress of a moment that was written in one save with something else that was said then."""
        rated = self.rated(Measure.DISTRESS, moment)
        found = [one for one in rated if (one.at, one.sitting) == (said.at, said.sitting)]
        return next((one for one in found if one.seq > said.seq), None)

    @property
    def sealed_places(self) -> frozenset[str]:
        """Every place of it that is sealed."""
        return frozenset(one.place for one in self.sealed)

    def rated(self, measure: Measure, *moments: Moment) -> tuple[Rating, ...]:
        """Its ratings of one measure, placed in time; of some moments alone where they are named."""
        return tuple(
            one
            for one in self.ratings
            if one.measure is measure and (not moments or one.moment in moments)
        )

    def last(self, measure: Measure, *moments: Moment) -> Rating | None:
        """Its latest rating of one measure."""
        found = self.rated(measure, *moments)
        return found[-1] if found else None


class MeetingState(Met, frozen=True):
    """One meeting as image work sees it."""

    visits: tuple[Visit, ...] = ()
    sets: tuple[SetDone, ...] = ()
    overrides: tuple[Override, ...] = ()
    answers: tuple[Answers, ...] = ()

    @property
    def here(self) -> Visit | None:
        """Where it is now."""
        return self.visits[-1] if self.visits else None

    @property
    def has_work(self) -> bool:
        """Whether any step was entered in it."""
        return bool(self.visits)

    @property
    def worked(self) -> tuple[ImageId, ...]:
        """The pictures it was at, in their order, each once."""
        return tuple(dict.fromkeys(one.image for one in self.visits if one.image is not None))

    def of(self, image: ImageId | None, *steps: Step) -> Iterator[SetDone]:
        """The sets about a picture, at some steps alone where they are named."""
        return (one for one in self.sets if one.image == image and (not steps or one.step in steps))

    def answered(self, sheet: str, image: ImageId | None = None) -> Filled | None:
        """A sheet as it was answered last in this meeting; about one picture where one is named."""
        found = [
            one.filled
            for one in self.answers
            if one.filled.sheet.id == sheet and image in (None, one.image)
        ]
        return found[-1] if found else None


class ArtState(Discreet, frozen=True):
    """Everything of one client's image work.  ``order`` is the queue as it was arranged."""

    pictures: tuple[ImageState, ...] = ()
    order: tuple[ImageId, ...] = ()
    meetings: tuple[MeetingState, ...] = ()
    nights: tuple[Night, ...] = ()
    left: tuple[EntryId, ...] = ()

    def picture(self, image: ImageId | None) -> ImageState | None:
        """The picture of an id."""
        return next((one for one in self.pictures if one.id == image), None)

    def numbered(self, number: int) -> ImageState | None:
        """The picture of a number."""
        return next((one for one in self.pictures if one.number == number), None)

    def meeting(self, sitting: SittingId | None) -> MeetingState | None:
        """The meeting of a sitting."""
        return next((one for one in self.meetings if one.sitting == sitting), None)

    @property
    def queue(self) -> tuple[ImageState, ...]:
        """The pictures that wait, in the order they were put in; new ones last, by number."""
        place = {image: number for number, image in enumerate(self.order)}
        waiting = (one for one in self.pictures if one.status is Status.QUEUED)
        return tuple(sorted(waiting, key=lambda one: (place.get(one.id, len(place)), one.number)))
