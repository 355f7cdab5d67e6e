"""A client's image work told fact by fact, for rules and folds that need no vault."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kapdesk.art.model.circumstances import Circumstances
from kapdesk.art.model.images import ImageDescribed, ImageOpened, ImageRated, PanelSet
from kapdesk.art.model.nouns import IMAGES, Measure, Moment, Row, Step
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.model.view import ArtView
from kapdesk.art.model.work import ImageStepAnswered, ImageStepEntered
from kapdesk.art.rules.case import Case
from kapdesk.art.shelf import USUAL, template_of
from kapdesk.bilateral.model.facts import SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import Onboard
from kapdesk.bilateral.presets import shipped
from kapdesk.kernel.ids import EntryId, ImageId, PanelId
from tests.fakes.told import Told
from tests.kapdesk.emdr.told import answered

PLAN = next(one.plan for one in shipped() if one.key == "standard")
P1, P2 = ImageId("p1"), ImageId("p2")


class Work(Told[ArtView]):
    """What was told of one client, in ledger order; every fact a minute after the one before."""

    def __init__(self) -> None:
        """Begin with one open meeting."""
        self.onboard = Onboard()
        super().__init__(ArtView(), IMAGES)

    @property
    def state(self) -> ArtState:
        """How it stands."""
        return self.view.state

    @property
    def picture(self) -> ImageState:
        """The first picture."""
        return self.state.pictures[0]

    def opens(self, image: ImageId = P1, template: str = "passes") -> None:
        """A picture is opened and named."""
        number = len(self.state.pictures) + 1
        self.say(ImageOpened(image, number, template))
        self.say(ImageDescribed(image, "the corridor", number=number))

    def enters(self, step: Step, image: ImageId | None = P1, why: str = "") -> EntryId:
        """The meeting goes to a step."""
        return self.say(ImageStepEntered(step, image, why))

    def rates(
        self,
        value: int,
        measure: Measure = Measure.DISTRESS,
        moment: Moment = Moment.BEFORE,
        image: ImageId = P1,
    ) -> EntryId:
        """A rating, stamped with what is on board."""
        state, minutes = self.onboard.state, self.onboard.minutes
        return self.say(ImageRated(image, measure, value, moment, state, minutes))

    def runs(self, distress: int | None = None, work: str = IMAGES) -> EntryId:
        """A set from start to end, with what was said after it."""
        state, minutes = self.onboard.state, self.onboard.minutes
        started = self.say(SetStarted(PLAN, substance=state, since_dose_min=minutes, work=work))
        self.say(SetRun(started, 40, 40.0, "finished"))
        if distress is not None:
            self.say(SetRated(started, distress, state, minutes))
        return started

    def lays(self, panel: str, words: str, row: Row = Row.OLD, gesture: int = 0) -> EntryId:
        """A panel of the storyboard is written."""
        board = self.picture.board
        made = Panel(PanelId(panel), row, len(board.row(row)), words)
        return self.say(PanelSet(P1, made, gesture=gesture or board.done.number + 1))

    def answers(self, sheet: str, step: Step, texts: Mapping[str, str]) -> EntryId:
        """A sheet of a step is answered."""
        here = self.state.meetings[-1].here
        image = here.image if here is not None else None
        return self.say(ImageStepAnswered(step, answered(sheet, texts), image))


def case(work: Work, **also: object) -> Case:
    """The question of the open meeting, about the picture it is at."""
    around = msgspec.structs.replace(Circumstances(work.now, work.onboard), **also)
    here = work.state.meetings[-1].here
    picture = work.state.picture(here.image if here is not None else None)
    way = template_of(picture.template if picture is not None else USUAL)
    return Case(work.state, work.sitting, around, way, picture)
