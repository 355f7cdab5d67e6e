"""How everything stands in the room at one moment, read at once, so that no part shows another moment than the next."""

from __future__ import annotations

from collections.abc import Mapping

from kapdesk.art.model.circumstances import Circumstances
from kapdesk.art.model.nouns import Measure, Moment, Step
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.rows import Rating
from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.art.model.template import StepShape, Template
from kapdesk.art.rules.case import Case
from kapdesk.art.rules.standing import Standing
from kapdesk.art.shelf import USUAL, load_templates, template_of
from kapdesk.art.wording import rating_words
from kapdesk.body.model import BodyMarks
from kapdesk.chart.model import Line
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BookId, EntryId, ImageId, SittingId
from kapdesk.kernel.instant import Instant
from ui.art.around import Around
from ui.board.panel_face import PanelFace

HELD = (Step.WATCHING, Step.RUNNING_NEW)
"""Where the keyboard rests on the room itself, so that Space begins a set."""

Kept = Mapping[str, bytes]
"""Drawings and pictures of panels, each by its digest."""


class Look(Discreet, frozen=True):
    """One moment of one sitting.

    ``ways`` stand for the picture that was chosen for what comes next, ``standing`` for the one the sitting is at;
    ``kept`` is what is drawn and pictured on the panels of the latter; ``lines`` are what was written in the sitting,
    the corrected ones with it.
    """

    state: ArtState
    book: BookId
    sitting: SittingId
    now: Instant
    standing: Standing
    ways: Standing
    around: Circumstances
    kept: Kept
    lines: tuple[Line, ...] = ()

    @property
    def meeting(self) -> MeetingState | None:
        """The meeting as it stands."""
        return self.state.meeting(self.sitting)

    @property
    def open(self) -> bool:
        """Whether the meeting goes on."""
        return self.meeting is not None and self.meeting.closed is None

    @property
    def step(self) -> Step | None:
        """The step it is at."""
        return self.standing.step

    @property
    def stay(self) -> EntryId | None:
        """The stay at that step, by its entry."""
        here = self.meeting.here if self.meeting is not None else None
        return here.entry if here is not None else None

    @property
    def rests(self) -> bool:
        """Whether the keyboard rests on the room itself: where sets are run, and before the first step."""
        return self.step is None or self.step in HELD

    @property
    def shape(self) -> StepShape | None:
        """What that step asks."""
        return load_templates().shape(self.step) if self.step is not None else None

    @property
    def picture(self) -> ImageState | None:
        """The picture it is at."""
        return self.standing.picture

    @property
    def template(self) -> Template:
        """The way the picture is worked by."""
        return template_of(self.picture.template if self.picture is not None else USUAL)

    @property
    def case(self) -> Case:
        """The question the rules are asked about it."""
        return Case(self.state, self.sitting, self.around, self.template, self.picture)

    def ratings(self, measure: Measure, moment: Moment) -> tuple[Rating, ...]:
        """The picture's ratings of a measure at a moment of the work, in this meeting, in their order."""
        found = self.picture.rated(measure, moment) if self.picture is not None else ()
        return tuple(one for one in found if one.sitting == self.sitting)

    def felt(self, moment: Moment) -> tuple[BodyMarks, bool] | None:
        """What was felt last at a moment, and whether it does not shift; None where that was not said here."""
        rows = self.picture.felt if self.picture is not None else ()
        here = [one.fact for one in rows if one.sitting == self.sitting]
        found = [one for one in here if one.moment is moment]
        return (found[-1].marks, found[-1].stuck) if found else None

    def faces(self) -> tuple[PanelFace, ...]:
        """The panels of the picture's storyboard as they are shown."""
        if self.picture is None:
            return ()
        placed = sorted(self.picture.board.panels, key=lambda one: (one.place, one.id))
        return tuple(_face(self.picture, one, self.kept) for one in placed)


def look_at(around: Around, sitting: SittingId, chosen: ImageId | None, known: Kept) -> Look:
    """How it stands now; what is ``known`` of drawings and pictures is not read again.

    thread: the record lane.  raises Trouble, LookupError for an unknown sitting.
    """
    art = around.art
    book = art.book_of(sitting)
    standing = art.standing(sitting)
    picture = standing.picture
    here = picture.id if picture is not None else None
    view = art.view(book)
    return Look(
        state=view.state,
        book=book,
        sitting=sitting,
        now=around.now(),
        standing=standing,
        ways=standing if chosen in (None, here) else art.standing(sitting, chosen),
        around=art.circumstances(sitting),
        kept={one: known.get(one) or around.picture(one) for one in _digests(picture)},
        lines=tuple(one for one in view.timeline.lines if one.entry.sitting == sitting),
    )


def _digests(picture: ImageState | None) -> set[str]:
    panels = picture.board.panels if picture is not None else ()
    return {digest for one in panels for digest in (one.drawing, one.picture) if digest}


def _face(picture: ImageState, panel: Panel, kept: Kept) -> PanelFace:
    """A panel as it is shown; of a sealed one since when it is so, and the picture's distress."""
    sealed, rated = picture.seal_of(panel.id), picture.last(Measure.DISTRESS)
    if sealed is not None:
        told = [sealed.at.day(), sealed.at.hm()]
        told += [rating_words(rated.measure, rated.value)] if rated is not None else []
        return PanelFace(
            panel.id,
            panel.row.value,
            worst=panel.worst,
            replaced=panel.replaced,
            sealed=True,
            told=tuple(told),
        )
    return PanelFace(
        key=panel.id,
        row=panel.row.value,
        drawing=kept.get(panel.drawing, b""),
        picture=kept.get(panel.picture, b""),
        words=panel.words,
        worst=panel.worst,
        replaced=panel.replaced,
    )
